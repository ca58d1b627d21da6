;; Calls a function of its host, at instantiation, when it is run, and through an export.
(module
  (import "env" "add" (func $add (param i32 i64) (result i64)))
  (import "env" "now" (func $now (result f64)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (global $first (mut i64) (i64.const 0))
  (func $init (global.set $first (call $add (i32.const 40) (i64.const 2))))
  (start $init)
  (func (export "_start")
    (drop (call $now))
    (call $proc_exit
      (i32.wrap_i64 (call $add (i32.const 1) (global.get $first))))))
