;; Frees two descriptors, the higher one last, and opens two files: the lowest free number comes
;; first, as in POSIX. The status is 10 times the first one's number plus the second one's.
(module
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 32) "seed.txt")
  (func $open (result i32)
    (i32.store (i32.const 16) (i32.const 100))
    (drop
      (call $path_open
        (i32.const 3) (i32.const 0) (i32.const 32) (i32.const 8) (i32.const 0) (i64.const 2)
        (i64.const 0) (i32.const 0) (i32.const 16)))
    (i32.load (i32.const 16)))
  (func (export "_start")
    (drop (call $open))
    (drop (call $fd_close (i32.const 1)))
    (drop (call $fd_close (i32.const 4)))
    (call $proc_exit (i32.add (i32.mul (call $open) (i32.const 10)) (call $open)))))
