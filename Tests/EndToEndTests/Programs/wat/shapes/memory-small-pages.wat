;; A memory with pages of one byte, 101 of them: fills a buffer at its start and at its very end
;; with what stdin says.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 101 101 (pagesize 1))
  (func $move (param $address i32) (param $count i32)
    (i32.store (i32.const 40) (local.get $address))
    (i32.store (i32.const 44) (local.get $count))
    (if (call $fd_read (i32.const 0) (i32.const 40) (i32.const 1) (i32.const 48))
      (then (call $proc_exit (i32.const 1))))
    (i32.store (i32.const 44) (i32.load (i32.const 48)))
    (if (call $fd_write (i32.const 1) (i32.const 40) (i32.const 1) (i32.const 48))
      (then (call $proc_exit (i32.const 2)))))
  (func (export "_start")
    (call $move (i32.const 0) (i32.const 10))
    (call $move (i32.const 91) (i32.const 10))
    ;; One byte more is out of bounds.
    (i32.store (i32.const 40) (i32.const 91))
    (i32.store (i32.const 44) (i32.const 11))
    (call $proc_exit (call $fd_read (i32.const 0) (i32.const 40) (i32.const 1) (i32.const 48)))))
