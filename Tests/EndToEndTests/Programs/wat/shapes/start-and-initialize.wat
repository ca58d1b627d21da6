;; A start section beside _initialize: it runs first, once, and both can use WASI.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\06\00\00\00\18\00\00\00\05\00\00\00start\n")
  (data (i32.const 24) "init\n")
  (global $steps (mut i32) (i32.const 0))
  (func $begin
    (global.set $steps (i32.add (i32.mul (global.get $steps) (i32.const 10)) (i32.const 1)))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))))
  (start $begin)
  (func (export "_initialize")
    (global.set $steps (i32.add (i32.mul (global.get $steps) (i32.const 10)) (i32.const 2)))
    (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 32))))
  (func (export "steps") (result i32) (global.get $steps)))
