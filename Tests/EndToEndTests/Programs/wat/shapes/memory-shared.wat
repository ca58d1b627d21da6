;; Stands for a program that was built for threads (wasi-threads) and starts none: shared memory,
;; filled once by the start section under a lock, atomics in the program.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1 2 shared)
  (data $text "\08\00\00\00\06\00\00\00hello\n")
  (func $init
    (block $done
      (block $wait
        (br_table $done $wait $done
          (i32.atomic.rmw.cmpxchg (i32.const 64) (i32.const 0) (i32.const 1))))
      (drop (memory.atomic.wait32 (i32.const 64) (i32.const 1) (i64.const -1))))
    (memory.init $text (i32.const 0) (i32.const 0) (i32.const 14))
    (i32.atomic.store (i32.const 64) (i32.const 2))
    (drop (memory.atomic.notify (i32.const 64) (i32.const -1)))
    (data.drop $text))
  (start $init)
  (func (export "_start")
    (drop (i32.atomic.rmw.add (i32.const 68) (i32.const 1)))
    (atomic.fence)
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
