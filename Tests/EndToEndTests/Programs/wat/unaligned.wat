;; Iovecs and results at odd addresses: alignment does not matter. A status other than 0 is the
;; number of the check that failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 1) "\15\00\00\00\04\00\00\00\19\00\00\00\04\00\00\00")
  (data (i32.const 21) "odd even")
  ;; A relative wait of 1000 ns on the monotonic clock, userdata 0x2a, at 101.
  (data (i32.const 101) "\2a\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\01\00\00\00\00\00\00\00")
  (data (i32.const 125) "\e8\03\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")

  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $proc_exit (local.get $status)))))

  (func (export "_start")
    (call $check
      (i32.eqz (call $fd_write (i32.const 1) (i32.const 1) (i32.const 2) (i32.const 33)))
      (i32.const 1))
    (call $check (i32.eq (i32.load (i32.const 33)) (i32.const 8)) (i32.const 2))
    (call $check
      (i32.eqz (call $clock_time_get (i32.const 0) (i64.const 0) (i32.const 43))) (i32.const 3))
    (call $check
      (i64.gt_u (i64.load (i32.const 43)) (i64.const 1700000000000000000)) (i32.const 4))
    (call $check
      (i32.eqz (call $args_sizes_get (i32.const 51) (i32.const 57))) (i32.const 5))
    (call $check (i32.eq (i32.load (i32.const 51)) (i32.const 1)) (i32.const 6))
    (call $check
      (i32.eqz (call $args_get (i32.const 61) (i32.const 201))) (i32.const 7))
    (call $check (i32.eq (i32.load (i32.const 61)) (i32.const 201)) (i32.const 8))
    (call $check
      (i32.eqz (call $fd_fdstat_get (i32.const 1) (i32.const 71))) (i32.const 9))
    (call $check
      (i32.eqz (call $poll_oneoff (i32.const 101) (i32.const 301) (i32.const 1) (i32.const 401)))
      (i32.const 10))
    (call $check (i32.eq (i32.load (i32.const 401)) (i32.const 1)) (i32.const 11))
    (call $check (i64.eq (i64.load (i32.const 301)) (i64.const 42)) (i32.const 12))
    (call $check (i32.eqz (i32.load16_u (i32.const 309))) (i32.const 13))))
