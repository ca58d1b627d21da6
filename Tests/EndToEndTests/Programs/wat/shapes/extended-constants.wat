;; Constants that are worked out from an imported-free global: the place of the data, and a value.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (global $base i32 (i32.sub (i32.const 1032) (i32.mul (i32.const 4) (i32.const 2))))
  (data (offset (global.get $base)) "\08\04\00\00\06\00\00\00hello\n")
  (func (export "_start")
    (drop (call $fd_write (i32.const 1) (global.get $base) (i32.const 1) (i32.const 0)))))
