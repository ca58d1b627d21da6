;; Stands for a program of wasi-threads that could start threads, and does not: its memory is
;; imported and exported, and there is a function to start a thread with.
(module
  (import "env" "memory" (memory 1 2 shared))
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (export "memory" (memory 0))
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func (export "wasi_thread_start") (param i32 i32))
  (func $pthread_create (result i32) (call $spawn (i32.const 0)))
  (func (export "_start")
    (if (i32.load (i32.const 100)) (then (drop (call $pthread_create))))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
