;; A reactor: _initialize, no _start, and an export that counts how often it was initialized.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (global $initializations (mut i32) (i32.const 0))
  (data (i32.const 0) "\10\00\00\00\0c\00\00\00")
  (data (i32.const 16) "initialized\n")
  (func (export "_initialize")
    (global.set $initializations (i32.add (global.get $initializations) (i32.const 1)))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))))
  (func (export "initializations") (result i32) (global.get $initializations)))
