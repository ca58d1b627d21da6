;; Asks about descriptor 3, which is a folder where one is given, but imports nothing that could make
;; use of a folder. Prints a digit for each call: what fd_fdstat_get, fd_filestat_get, fd_close, and
;; fd_close once more answered.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_filestat_get"
    (func $fd_filestat_get (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\05\00\00\00")
  (data (i32.const 20) "\0a")

  (func $print (param $place i32) (param $errno i32)
    (i32.store8 (local.get $place) (i32.add (i32.const 48) (local.get $errno))))

  (func (export "_start")
    (call $print (i32.const 16) (call $fd_fdstat_get (i32.const 3) (i32.const 32)))
    (call $print (i32.const 17) (call $fd_filestat_get (i32.const 3) (i32.const 64)))
    (call $print (i32.const 18) (call $fd_close (i32.const 3)))
    (call $print (i32.const 19) (call $fd_close (i32.const 3)))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
