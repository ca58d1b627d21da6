;; A start section, and an export with the name that it would get.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory 1)
  (global $status (mut i32) (i32.const 0))
  (func $init (global.set $status (i32.const 8)))
  (start $init)
  (global (export "memory") i32 (i32.const 1))
  (func (export "start") unreachable)
  (func (export "_start") (call $proc_exit (global.get $status))))
