;; Copies between two memories before it writes.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (memory $archive 1)
  (data (memory $archive) (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func (export "_start")
    (memory.copy 0 $archive (i32.const 0) (i32.const 0) (i32.const 14))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
