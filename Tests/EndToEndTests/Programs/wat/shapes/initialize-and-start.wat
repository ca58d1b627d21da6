;; Both entry points: _initialize runs first, as Wasmtime does it natively.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (global $status (mut i32) (i32.const 0))
  (func (export "_initialize")
    (global.set $status (i32.add (global.get $status) (i32.const 4))))
  (func (export "_start") (call $proc_exit (global.get $status))))
