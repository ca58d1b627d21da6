;; Closes stdio and opens what takes its place: stdio, folders and files are entries of one table,
;; and a number that was freed is taken again. The folder that it is given holds "seed.txt". A
;; status other than 0 is the number of the check that failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_get"
    (func $fd_prestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\40\00\00\00\10\00\00\00")
  (data (i32.const 32) "seed.txt")

  (func $is (param $errno i32) (param $expected i32) (param $status i32)
    (if (i32.ne (local.get $errno) (local.get $expected))
      (then (call $proc_exit (local.get $status)))))

  (func $open (param $expected i32) (param $status i32)
    (call $is
      (call $path_open
        (i32.const 3) (i32.const 0) (i32.const 32) (i32.const 8) (i32.const 0) (i64.const 2)
        (i64.const 0) (i32.const 0) (i32.const 16))
      (i32.const 0) (local.get $status))
    (call $is (i32.load (i32.const 16)) (local.get $expected) (local.get $status)))

  (func (export "_start")
    (call $open (i32.const 4) (i32.const 1))
    (call $is (call $fd_close (i32.const 0)) (i32.const 0) (i32.const 2))
    (call $is (call $fd_close (i32.const 0)) (i32.const 8) (i32.const 3))
    (call $is
      (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)) (i32.const 8)
      (i32.const 4))
    (call $open (i32.const 0) (i32.const 5))
    (call $open (i32.const 5) (i32.const 6))
    (call $is
      (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)) (i32.const 0)
      (i32.const 7))
    (call $is (i32.load (i32.const 8)) (i32.const 15) (i32.const 8))
    (i32.store (i32.const 4) (i32.const 15))
    (call $is
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (i32.const 0)
      (i32.const 9))
    (call $is
      (call $fd_write (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)) (i32.const 8)
      (i32.const 10))
    (call $is (call $fd_close (i32.const 1)) (i32.const 0) (i32.const 11))
    (call $is
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (i32.const 8)
      (i32.const 12))
    (call $open (i32.const 1) (i32.const 13))
    (call $is (call $fd_close (i32.const 4)) (i32.const 0) (i32.const 14))
    (call $open (i32.const 4) (i32.const 15))
    (call $is (call $fd_close (i32.const 3)) (i32.const 0) (i32.const 16))
    (call $is (call $fd_prestat_get (i32.const 3) (i32.const 16)) (i32.const 8) (i32.const 17))
    (call $is (call $fd_close (i32.const -1)) (i32.const 8) (i32.const 18))
    (call $is (call $fd_close (i32.const 6)) (i32.const 8) (i32.const 19))
    (call $is
      (call $path_open
        (i32.const 3) (i32.const 0) (i32.const 32) (i32.const 8) (i32.const 0) (i64.const 2)
        (i64.const 0) (i32.const 0) (i32.const 16))
      (i32.const 8) (i32.const 20))))
