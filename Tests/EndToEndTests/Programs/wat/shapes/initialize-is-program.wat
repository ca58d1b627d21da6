;; Runs its whole program in `_initialize`, as Kotlin does, and exports nothing else to call.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "\10\00\00\00\06\00\00\00hello\0a")
  (func (export "__unused"))
  (func (export "_initialize")
    (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0)))
    (call $proc_exit (i32.const 16))))
