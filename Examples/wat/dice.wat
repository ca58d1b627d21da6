;; Throws a die: asks for random bytes until one of them is below 252 (so that all six sides are
;; equally likely), and exits with the side as its status.
(module
  (import "wasi_snapshot_preview1" "random_get"
    (func $random_get (param $buf i32) (param $buf_len i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param $rval i32)))
  (memory 1)
  (func (export "_start")
    (loop $again
      (if (call $random_get (i32.const 0) (i32.const 1))
        (then (call $proc_exit (i32.const 1))))
      (br_if $again (i32.ge_u (i32.load8_u (i32.const 0)) (i32.const 252))))
    (call $proc_exit
      (i32.add (i32.rem_u (i32.load8_u (i32.const 0)) (i32.const 6)) (i32.const 11)))))
