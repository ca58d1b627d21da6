;; Runs its whole program in the start section, as AssemblyScript does, and exports nothing to call.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "\10\00\00\00\06\00\00\00hello\0a")
  (func $main (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0))))
  (start $main))
