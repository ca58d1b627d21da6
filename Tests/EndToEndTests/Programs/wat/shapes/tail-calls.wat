;; A loop of a million tail calls, direct, through a table and through a reference.
(module
  (type $count (func (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (table funcref (elem $odd))
  (elem declare func $even)
  (func $even (type $count)
    (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
    (return_call_indirect (type $count)
      (i32.sub (local.get 0) (i32.const 1)) (local.get 1) (i32.const 0)))
  (func $odd (type $count)
    (return_call_ref $count
      (i32.sub (local.get 0) (i32.const 1)) (local.get 1) (ref.func $even)))
  (func $run (result i32) (return_call $even (i32.const 1000000) (i32.const 12)))
  (func (export "_start") (call $proc_exit (call $run))))
