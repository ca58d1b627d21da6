;; Keeps numbers of descriptors for itself, in a module that can open nothing: the table has to grow
;; all the same. A status other than 0 is the number of the check that failed.
(module
  (import "wasi_snapshot_preview1" "adapter_open_badfd" (func $open (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "adapter_close_badfd" (func $close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)

  (func $is (param $value i32) (param $expected i32) (param $status i32)
    (if (i32.ne (local.get $value) (local.get $expected))
      (then (call $proc_exit (local.get $status)))))

  (func $reserve (param $expected i32) (param $status i32)
    (call $is (call $open (i32.const 13)) (i32.const 0) (local.get $status))
    (call $is (i32.load (i32.const 13)) (local.get $expected) (local.get $status)))

  (func (export "_start") (local $fd i32)
    (call $is (call $open (i32.const 65533)) (i32.const 21) (i32.const 1))
    (local.set $fd (i32.const 3))
    (loop $next
      (call $reserve (local.get $fd) (i32.const 2))
      (local.set $fd (i32.add (local.get $fd) (i32.const 1)))
      (br_if $next (i32.ne (local.get $fd) (i32.const 100))))
    (call $is (call $fd_close (i32.const 50)) (i32.const 8) (i32.const 3))
    (call $is (call $close (i32.const 50)) (i32.const 0) (i32.const 4))
    (call $is (call $close (i32.const 50)) (i32.const 8) (i32.const 5))
    (call $is (call $close (i32.const 1)) (i32.const 8) (i32.const 6))
    (call $is (call $close (i32.const 100)) (i32.const 8) (i32.const 7))
    (call $reserve (i32.const 50) (i32.const 8))
    ;; A standard stream that was closed leaves its number to be taken.
    (call $is (call $fd_close (i32.const 1)) (i32.const 0) (i32.const 9))
    (call $reserve (i32.const 1) (i32.const 10))
    (call $reserve (i32.const 100) (i32.const 11))))
