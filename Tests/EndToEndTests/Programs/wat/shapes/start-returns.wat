;; Its `_start` returns what no host does anything with.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "\10\00\00\00\06\00\00\00hello\0a")
  (func (export "_start") (result i32 f64 v128 funcref)
    (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0))
    (f64.const 1) (v128.const i64x2 1 2) (ref.null func)))
