;; A large memory with 64-bit addresses beside the one that WASI works on.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory $large i64 1)
  (memory (export "memory") 1)
  (data (memory 1) (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func (export "_start")
    (i64.store $large (i64.const 65528) (i64.const 1))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
