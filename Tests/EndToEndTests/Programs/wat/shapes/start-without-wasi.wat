;; A start section that calls nothing of WASI, in a module that does: it runs before _start.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (global $status (mut i32) (i32.const 0))
  (func $init (global.set $status (i32.const 6)))
  (start $init)
  (func (export "_start") (call $proc_exit (global.get $status))))
