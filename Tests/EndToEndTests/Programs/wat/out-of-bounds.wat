;; Hands every function pointers that lie outside its memory or reach past its end, which is EFAULT
;; (21) before anything else happens. A status other than 0 is the number of the check that failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_seek"
    (func $fd_seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_filestat_get"
    (func $fd_filestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_get"
    (func $fd_prestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_dir_name"
    (func $fd_prestat_dir_name (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_filestat_get"
    (func $path_filestat_get (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_create_directory"
    (func $path_create_directory (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_filestat_set_times"
    (func $path_filestat_set_times (param i32 i32 i32 i32 i64 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_link"
    (func $path_link (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_rename"
    (func $path_rename (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_symlink"
    (func $path_symlink (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_readlink"
    (func $path_readlink (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_res_get"
    (func $clock_res_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\05\00\00\00") ;; "done\n"
  (data (i32.const 8) "\f8\ff\00\00\09\00\00\00") ;; one byte past the end
  (data (i32.const 16) "done\n")
  (data (i32.const 24) "\f0\ff\ff\ff\20\00\00\00") ;; around the end of the address space
  (data (i32.const 32) "\10\00\00\00\ff\ff\ff\ff") ;; in the memory, but four gigabytes long
  (data (i32.const 40) "new")
  (data (i32.const 48) "seed.txt")

  (func $fault (param $errno i32) (param $status i32)
    (call $is (local.get $errno) (i32.const 21) (local.get $status)))
  (func $is (param $errno i32) (param $expected i32) (param $status i32)
    (if (i32.ne (local.get $errno) (local.get $expected))
      (then (call $proc_exit (local.get $status)))))

  (func (export "_start")
    ;; fd_write: the list of iovecs, a buffer, the count.
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 65536) (i32.const 1) (i32.const 100)) (i32.const 1))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 65532) (i32.const 1) (i32.const 100)) (i32.const 2))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const -16) (i32.const 1) (i32.const 100)) (i32.const 3))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 0x20000001) (i32.const 100))
      (i32.const 4))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 100)) (i32.const 5))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 24) (i32.const 1) (i32.const 100)) (i32.const 6))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 100)) (i32.const 7))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 65533)) (i32.const 8))
    (call $fault
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const -1)) (i32.const 9))
    ;; The descriptor is looked at first.
    (call $is
      (call $fd_write (i32.const 77) (i32.const -1) (i32.const 1) (i32.const -1)) (i32.const 8)
      (i32.const 10))

    ;; fd_read likewise.
    (call $fault
      (call $fd_read (i32.const 0) (i32.const 65532) (i32.const 1) (i32.const 100)) (i32.const 11))
    (call $fault
      (call $fd_read (i32.const 0) (i32.const 8) (i32.const 1) (i32.const 100)) (i32.const 12))
    (call $fault
      (call $fd_read (i32.const 0) (i32.const 32) (i32.const 1) (i32.const 100)) (i32.const 13))
    (call $fault
      (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 65533)) (i32.const 14))
    (call $is
      (call $fd_read (i32.const 77) (i32.const -1) (i32.const 1) (i32.const -1)) (i32.const 8)
      (i32.const 15))

    ;; Clocks and random bytes.
    (call $fault
      (call $clock_time_get (i32.const 0) (i64.const 0) (i32.const 65529)) (i32.const 20))
    (call $fault
      (call $clock_time_get (i32.const 1) (i64.const 0) (i32.const -8)) (i32.const 21))
    (call $fault (call $clock_res_get (i32.const 0) (i32.const 65529)) (i32.const 22))
    (call $fault (call $random_get (i32.const 65535) (i32.const 2)) (i32.const 23))
    (call $fault (call $random_get (i32.const -1) (i32.const 2)) (i32.const 24))
    (call $fault (call $random_get (i32.const 1) (i32.const -1)) (i32.const 25))

    ;; Arguments and environment: there is one of each, so there is something to write.
    (call $fault (call $args_sizes_get (i32.const 65533) (i32.const 100)) (i32.const 30))
    (call $fault (call $args_sizes_get (i32.const 100) (i32.const 65533)) (i32.const 31))
    (call $fault (call $args_get (i32.const 65533) (i32.const 100)) (i32.const 32))
    (call $fault (call $args_get (i32.const 100) (i32.const 65535)) (i32.const 33))
    (call $fault (call $environ_sizes_get (i32.const -4) (i32.const 100)) (i32.const 34))
    (call $fault (call $environ_sizes_get (i32.const 100) (i32.const -4)) (i32.const 35))
    (call $fault (call $environ_get (i32.const 65533) (i32.const 100)) (i32.const 36))
    (call $fault (call $environ_get (i32.const 100) (i32.const 65535)) (i32.const 37))

    ;; Records of descriptors; 3 is the folder.
    (call $fault (call $fd_fdstat_get (i32.const 1) (i32.const 65513)) (i32.const 40))
    (call $fault (call $fd_filestat_get (i32.const 3) (i32.const 65473)) (i32.const 41))
    (call $fault (call $fd_prestat_get (i32.const 3) (i32.const 65529)) (i32.const 42))
    (call $fault
      (call $fd_prestat_dir_name (i32.const 3) (i32.const 65533) (i32.const 4)) (i32.const 43))
    (call $is (call $fd_prestat_get (i32.const 77) (i32.const -1)) (i32.const 8) (i32.const 44))

    ;; Paths.
    (call $fault
      (call $path_open
        (i32.const 3) (i32.const 0) (i32.const 65535) (i32.const 2) (i32.const 1) (i64.const 64)
        (i64.const 0) (i32.const 0) (i32.const 100))
      (i32.const 50))
    (call $fault
      (call $path_open
        (i32.const 3) (i32.const 0) (i32.const 40) (i32.const 3) (i32.const 1) (i64.const 64)
        (i64.const 0) (i32.const 0) (i32.const 65533))
      (i32.const 51)) ;; and "new" is not created
    (call $fault
      (call $path_filestat_get
        (i32.const 3) (i32.const 0) (i32.const -1) (i32.const 3) (i32.const 100))
      (i32.const 52))
    (call $fault
      (call $path_filestat_get
        (i32.const 3) (i32.const 0) (i32.const 40) (i32.const 3) (i32.const 65473))
      (i32.const 53))
    (call $fault
      (call $path_create_directory (i32.const 3) (i32.const 40) (i32.const -1)) (i32.const 54))

    (call $fault
      (call $path_filestat_set_times
        (i32.const 3) (i32.const 0) (i32.const 65535) (i32.const 2) (i64.const 0) (i64.const 0)
        (i32.const 0))
      (i32.const 55))
    (call $fault
      (call $path_link
        (i32.const 3) (i32.const 0) (i32.const 65535) (i32.const 2) (i32.const 3) (i32.const 40)
        (i32.const 3))
      (i32.const 56))
    (call $fault
      (call $path_link
        (i32.const 3) (i32.const 0) (i32.const 48) (i32.const 8) (i32.const 3) (i32.const 65535)
        (i32.const 2))
      (i32.const 57))
    (call $fault
      (call $path_rename
        (i32.const 3) (i32.const -1) (i32.const 2) (i32.const 3) (i32.const 40) (i32.const 3))
      (i32.const 58))
    (call $fault
      (call $path_rename
        (i32.const 3) (i32.const 48) (i32.const 8) (i32.const 3) (i32.const 40) (i32.const -1))
      (i32.const 59))
    (call $fault
      (call $path_symlink
        (i32.const 65535) (i32.const 2) (i32.const 3) (i32.const 40) (i32.const 3))
      (i32.const 80))
    (call $fault
      (call $path_symlink
        (i32.const 48) (i32.const 8) (i32.const 3) (i32.const 65535) (i32.const 2))
      (i32.const 81))
    (call $fault
      (call $path_readlink
        (i32.const 3) (i32.const 65535) (i32.const 2) (i32.const 100) (i32.const 10)
        (i32.const 200))
      (i32.const 82))
    (call $fault
      (call $path_readlink
        (i32.const 3) (i32.const 48) (i32.const 8) (i32.const 65530) (i32.const 10)
        (i32.const 200))
      (i32.const 83))
    (call $fault
      (call $path_readlink
        (i32.const 3) (i32.const 48) (i32.const 8) (i32.const 100) (i32.const 10)
        (i32.const 65533))
      (i32.const 84))

    ;; Subscriptions and events.
    (call $fault
      (call $poll_oneoff (i32.const 65489) (i32.const 200) (i32.const 1) (i32.const 100))
      (i32.const 60))
    (call $fault
      (call $poll_oneoff (i32.const 200) (i32.const 65505) (i32.const 1) (i32.const 100))
      (i32.const 61))
    (call $fault
      (call $poll_oneoff (i32.const 200) (i32.const 300) (i32.const 1) (i32.const 65533))
      (i32.const 62))

    (call $is
      (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 100)) (i32.const 0)
      (i32.const 70))))
