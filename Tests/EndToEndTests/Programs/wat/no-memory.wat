;; Has no memory, and needs none for the one function that it imports.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (func (export "_start")
    (call $proc_exit (i32.const 3))
    unreachable))
