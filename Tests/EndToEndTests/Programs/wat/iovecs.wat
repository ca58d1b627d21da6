;; Lists of iovecs: all of them count, in order; they may overlap, be empty, be many or be none.
;; Reads stdin, which is "0123456789abcdefghij". A status other than 0 is the number of the check
;; that failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 4096) "abcdefghijklmnopqrstuvwxyz\n")
  (global $count (mut i32) (i32.const 0))

  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $proc_exit (local.get $status)))))

  ;; Appends an iovec to the list at 16.
  (func $add (param $buffer i32) (param $size i32) (local $at i32)
    (local.set $at (i32.add (i32.const 16) (i32.shl (global.get $count) (i32.const 3))))
    (i32.store (local.get $at) (local.get $buffer))
    (i32.store offset=4 (local.get $at) (local.get $size))
    (global.set $count (i32.add (global.get $count) (i32.const 1))))

  ;; Writes the list to stdout, of which $size bytes must be taken.
  (func $write (param $size i32) (param $status i32)
    (i32.store (i32.const 8) (i32.const -1))
    (call $check
      (i32.eqz
        (call $fd_write (i32.const 1) (i32.const 16) (global.get $count) (i32.const 8)))
      (local.get $status))
    (call $check (i32.eq (i32.load (i32.const 8)) (local.get $size)) (local.get $status))
    (global.set $count (i32.const 0)))

  (func $read (param $size i32) (param $status i32)
    (i32.store (i32.const 8) (i32.const -1))
    (call $check
      (i32.eqz
        (call $fd_read (i32.const 0) (i32.const 16) (global.get $count) (i32.const 8)))
      (local.get $status))
    (call $check (i32.eq (i32.load (i32.const 8)) (local.get $size)) (local.get $status))
    (global.set $count (i32.const 0)))

  (func (export "_start") (local $i i32)
    ;; Nine small ones, the letters a to i, then a line end.
    (loop $each
      (call $add (i32.add (i32.const 4096) (local.get $i)) (i32.const 1))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (i32.const 9))))
    (call $write (i32.const 9) (i32.const 1))
    (call $add (i32.const 4122) (i32.const 1))
    (call $write (i32.const 1) (i32.const 2))

    ;; The same bytes twice, overlapping bytes, and empty ones wherever they point within reason.
    (call $add (i32.const 4096) (i32.const 3))
    (call $add (i32.const 4096) (i32.const 3))
    (call $add (i32.const 0) (i32.const 0))
    (call $add (i32.const 4097) (i32.const 3))
    (call $add (i32.const 65536) (i32.const 0))
    (call $add (i32.const 4122) (i32.const 1))
    (call $write (i32.const 10) (i32.const 3))

    ;; Nothing, in two ways.
    (call $write (i32.const 0) (i32.const 4))
    (call $add (i32.const 4096) (i32.const 0))
    (call $write (i32.const 0) (i32.const 5))

    ;; More than a stream takes at once, in 300 pieces of 26 bytes.
    (local.set $i (i32.const 0))
    (loop $each
      (call $add (i32.const 8192) (i32.const 26))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (i32.const 300))))
    (memory.copy (i32.const 8192) (i32.const 4096) (i32.const 26))
    (call $write (i32.const 7800) (i32.const 6))
    (call $add (i32.const 4122) (i32.const 1))
    (call $write (i32.const 1) (i32.const 7))

    ;; Zero iovecs for a bad descriptor are still EBADF.
    (call $check
      (i32.eq
        (call $fd_write (i32.const 77) (i32.const 16) (i32.const 0) (i32.const 8)) (i32.const 8))
      (i32.const 10))
    (call $check
      (i32.eq
        (call $fd_read (i32.const 77) (i32.const 16) (i32.const 0) (i32.const 8)) (i32.const 8))
      (i32.const 11))

    ;; Reading nothing takes nothing, and nine iovecs of one byte take nine bytes, backwards.
    (call $read (i32.const 0) (i32.const 20))
    (call $add (i32.const 2048) (i32.const 0))
    (call $read (i32.const 0) (i32.const 21))
    (local.set $i (i32.const 9))
    (loop $each
      (local.set $i (i32.sub (local.get $i) (i32.const 1)))
      (call $add (i32.add (i32.const 2048) (local.get $i)) (i32.const 1))
      (br_if $each (local.get $i)))
    (call $read (i32.const 9) (i32.const 22))
    (call $check
      (i64.eq (i64.load (i32.const 2048)) (i64.const 0x3132333435363738)) ;; "87654321"
      (i32.const 23))
    ;; The later of two iovecs on one place wins. "9", "a" and "bcdefghij" are left.
    (call $add (i32.const 2048) (i32.const 1))
    (call $add (i32.const 2048) (i32.const 1))
    (call $read (i32.const 2) (i32.const 24))
    (call $check (i32.eq (i32.load8_u (i32.const 2048)) (i32.const 0x61)) (i32.const 25))
    ;; What does not fill the list leaves the rest of it alone, and then comes the end.
    (i32.store (i32.const 2060) (i32.const 0x2e2e2e2e))
    (call $add (i32.const 2048) (i32.const 4))
    (call $add (i32.const 2056) (i32.const 8))
    (call $add (i32.const 2100) (i32.const 8))
    (call $read (i32.const 9) (i32.const 26))
    (call $check (i32.eq (i32.load (i32.const 2048)) (i32.const 0x65646362)) (i32.const 27))
    (call $check (i32.eq (i32.load (i32.const 2056)) (i32.const 0x69686766)) (i32.const 28))
    (call $check (i32.eq (i32.load (i32.const 2060)) (i32.const 0x2e2e2e6a)) (i32.const 29))
    (call $add (i32.const 2048) (i32.const 4))
    (call $read (i32.const 0) (i32.const 30))))
