;; Two memories: the second is exported as memory, and holds the text. The first is the program's.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory $scratch (export "scratch") 1)
  (memory $text (export "memory") 1)
  (data (memory $text) (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func (export "_start")
    (i32.store $scratch (i32.const 0) (i32.const -1))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
