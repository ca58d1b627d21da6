;; Knows the draft edition of Preview 1 alone, wasi_unstable. The folder that it is given holds
;; "seed.txt", 15 bytes; it writes to stdout what the file ends with. A status other than 0 is the
;; number of the check that failed.
;;
;;      0       8       16      32      96         152     160            256     384
;;      ┌───────┬───────┬───────┬───────┬──────────┬───────┬──────────────┬───────┬────────┐
;;      │ iovec │ count │ value │ name  │ filestat │ guard │ subscription │ event │ buffer │
;;      └───────┴───────┴───────┴───────┴──────────┴───────┴──────────────┴───────┴────────┘
(module
  (import "wasi_unstable" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_unstable" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_unstable" "fd_seek" (func $fd_seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_unstable" "fd_filestat_get" (func $fd_filestat_get (param i32 i32) (result i32)))
  (import "wasi_unstable" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_unstable" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (import "wasi_unstable" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\80\01\00\00\40\00\00\00")
  (data (i32.const 32) "seed.txt")
  (data (i32.const 152) "\aa\aa\aa\aa\aa\aa\aa\aa")
  ;; userdata 77, a clock, an identifier, monotonic, 1 ms.
  (data (i32.const 160) "\4d\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\ff\ff\ff\ff\ff\ff\ff\ff")
  (data (i32.const 184) "\01\00\00\00\00\00\00\00\40\42\0f\00\00\00\00\00")

  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $proc_exit (local.get $status)))))

  ;; Seeks in descriptor 4, and checks where that leads.
  (func $seek (param $offset i64) (param $whence i32) (param $expected i64) (param $status i32)
    (call $check
      (i32.eqz (call $fd_seek (i32.const 4) (local.get $offset) (local.get $whence) (i32.const 16)))
      (local.get $status))
    (call $check (i64.eq (i64.load (i32.const 16)) (local.get $expected)) (local.get $status)))

  (func (export "_start")
    (call $check
      (i32.eqz
        (call $path_open
          (i32.const 3) (i32.const 0) (i32.const 32) (i32.const 8) (i32.const 0) (i64.const 6)
          (i64.const 0) (i32.const 0) (i32.const 16)))
      (i32.const 1))
    (call $check (i32.eq (i32.load (i32.const 16)) (i32.const 4)) (i32.const 2))

    ;; 2 is the start, 0 the current position, 1 the end.
    (call $seek (i64.const 3) (i32.const 2) (i64.const 3) (i32.const 3))
    (call $seek (i64.const 5) (i32.const 0) (i64.const 8) (i32.const 4))
    (call $seek (i64.const -3) (i32.const 1) (i64.const 12) (i32.const 5))
    (call $check
      (i32.eqz (call $fd_read (i32.const 4) (i32.const 0) (i32.const 1) (i32.const 8)))
      (i32.const 6))
    (call $check (i32.eq (i32.load (i32.const 8)) (i32.const 3)) (i32.const 7))
    (call $seek (i64.const 0) (i32.const 0) (i64.const 15) (i32.const 8))

    ;; A filestat of 56 bytes: one link of 32 bits, the size behind it.
    (call $check (i32.eqz (call $fd_filestat_get (i32.const 4) (i32.const 96))) (i32.const 9))
    (call $check (i32.eq (i32.load8_u (i32.const 112)) (i32.const 4)) (i32.const 10))
    (call $check (i32.eq (i32.load (i32.const 116)) (i32.const 1)) (i32.const 11))
    (call $check (i64.eq (i64.load (i32.const 120)) (i64.const 15)) (i32.const 12))
    (call $check
      (i64.eq (i64.load (i32.const 152)) (i64.const 0xaaaaaaaaaaaaaaaa)) (i32.const 13))

    (call $check
      (i32.eqz (call $poll_oneoff (i32.const 160) (i32.const 256) (i32.const 1) (i32.const 16)))
      (i32.const 14))
    (call $check (i32.eq (i32.load (i32.const 16)) (i32.const 1)) (i32.const 15))
    (call $check (i64.eq (i64.load (i32.const 256)) (i64.const 77)) (i32.const 16))
    (call $check (i32.eqz (i32.load (i32.const 264))) (i32.const 17))

    (i32.store (i32.const 4) (i32.load (i32.const 8)))
    (call $check
      (i32.eqz (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
      (i32.const 18))))
