;; Tags and exceptions that are thrown through a frame and caught.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (tag $error (export "error") (param i32))
  (func $throw (throw $error (i32.const 11)))
  (func (export "_start")
    (block $caught (result i32)
      (try_table (catch $error $caught) (call $throw))
      unreachable)
    (call $proc_exit)))
