;; A command that exports functions too.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "double") (param $n i32) (result i32) (i32.mul (local.get $n) (i32.const 2)))
  (func (export "leave") (param $status i32) (call $proc_exit (local.get $status)))
  (func (export "_start")))
