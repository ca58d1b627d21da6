;; The memory comes from outside, as env.memory, with room to grow. The text lies in its second
;; page, then in the one that it grows by.
(module
  (import "env" "memory" (memory 2 4))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (data (i32.const 65536) "hello\n")
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $proc_exit (local.get $status)))))
  (func $write (param $address i32)
    (i32.store (i32.const 0) (local.get $address))
    (i32.store (i32.const 4) (i32.const 6))
    (call $check
      (i32.eqz (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
      (i32.const 1)))
  (func (export "_start")
    (call $check (i32.eq (memory.size) (i32.const 2)) (i32.const 2))
    (call $write (i32.const 65536))
    (call $check (i32.eq (memory.grow (i32.const 2)) (i32.const 2)) (i32.const 3))
    (memory.copy (i32.const 262138) (i32.const 65536) (i32.const 6))
    (call $write (i32.const 262138))
    (call $check (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (i32.const 4))))
