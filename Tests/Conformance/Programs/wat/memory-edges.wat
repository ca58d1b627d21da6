;; Works on files with iovecs, results, records and buffers at the ends of its memory, where an
;; adapter may borrow bytes, and with a buffer that is the whole memory. Looks after each call
;; whether any byte changed that Preview 1 does not say changes. The folder that it is given is
;; called "data" and may be written to. A status other than 0 is the number of the check that
;; failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_pwrite"
    (func $fd_pwrite (param i32 i32 i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_pread"
    (func $fd_pread (param i32 i32 i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_seek"
    (func $fd_seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_tell" (func $fd_tell (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_filestat_get"
    (func $fd_filestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_get"
    (func $fd_prestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_dir_name"
    (func $fd_prestat_dir_name (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_filestat_get"
    (func $path_filestat_get (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1 1)
  (global $file (mut i32) (i32.const 0))
  (global $a (mut i32) (i32.const 0)) (global $aTo (mut i32) (i32.const 0))
  (global $b (mut i32) (i32.const 0)) (global $bTo (mut i32) (i32.const 0))
  (global $c (mut i32) (i32.const 0)) (global $cTo (mut i32) (i32.const 0))

  ;; The letter that byte $i holds while nobody has a reason to change it.
  (func $pattern (param $i i32) (result i32)
    (i32.add
      (i32.const 97)
      (i32.rem_u
        (i32.add (i32.mul (local.get $i) (i32.const 7)) (i32.shr_u (local.get $i) (i32.const 8)))
        (i32.const 26))))

  ;; Writes every byte of the memory, and forgets the holes.
  (func $fill (local $i i32)
    (global.set $aTo (i32.const 0))
    (global.set $bTo (i32.const 0))
    (global.set $cTo (i32.const 0))
    (loop $each
      (i32.store8 (local.get $i) (call $pattern (local.get $i)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (i32.const 65536)))))

  ;; Leaves with $status if any byte outside the three holes is not what it was filled with.
  (func $verify (param $status i32) (local $i i32)
    (loop $each
      (block $next
        (br_if $next
          (i32.and
            (i32.ge_u (local.get $i) (global.get $a)) (i32.lt_u (local.get $i) (global.get $aTo))))
        (br_if $next
          (i32.and
            (i32.ge_u (local.get $i) (global.get $b)) (i32.lt_u (local.get $i) (global.get $bTo))))
        (br_if $next
          (i32.and
            (i32.ge_u (local.get $i) (global.get $c)) (i32.lt_u (local.get $i) (global.get $cTo))))
        (call $check
          (i32.eq (i32.load8_u (local.get $i)) (call $pattern (local.get $i))) (local.get $status)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (i32.const 65536)))))

  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $proc_exit (local.get $status)))))

  ;; The holes: bytes that a call may change, or that it was given.
  (func $holeA (param $from i32) (param $size i32)
    (global.set $a (local.get $from))
    (global.set $aTo (i32.add (local.get $from) (local.get $size))))
  (func $holeB (param $from i32) (param $size i32)
    (global.set $b (local.get $from))
    (global.set $bTo (i32.add (local.get $from) (local.get $size))))
  (func $holeC (param $from i32) (param $size i32)
    (global.set $c (local.get $from))
    (global.set $cTo (i32.add (local.get $from) (local.get $size))))

  ;; Places one iovec, and a result that a call has to overwrite.
  (func $iovec (param $iovec i32) (param $buffer i32) (param $size i32) (param $result i32)
    (i32.store (local.get $iovec) (local.get $buffer))
    (i32.store offset=4 (local.get $iovec) (local.get $size))
    (i32.store (local.get $result) (i32.const -1)))

  ;; "file" at $path; three holes are enough as long as the path and the result lie side by side.
  (func $open (param $path i32) (param $result i32) (param $status i32)
    (call $fill)
    (i32.store (local.get $path) (i32.const 0x656c6966)) ;; "file"
    (call $check
      (i32.eqz
        (call $path_open
          (i32.const 3) (i32.const 0) (local.get $path) (i32.const 4)
          (i32.const 1) ;; create
          (i64.const 0x60006e) ;; read, seek, tell, write, filestat_get and filestat_set_size
          (i64.const 0) (i32.const 0) (local.get $result)))
      (local.get $status))
    (global.set $file (i32.load (local.get $result)))
    (call $check (i32.eq (i32.load (local.get $path)) (i32.const 0x656c6966)) (local.get $status))
    (call $holeA (local.get $path) (i32.const 4))
    (call $holeB (local.get $result) (i32.const 4))
    (call $verify (local.get $status)))

  (func $seek (param $to i64) (param $result i32) (param $status i32)
    (call $fill)
    (call $check
      (i32.eqz (call $fd_seek (global.get $file) (local.get $to) (i32.const 0) (local.get $result)))
      (local.get $status))
    (call $check (i64.eq (i64.load (local.get $result)) (local.get $to)) (local.get $status))
    (call $holeA (local.get $result) (i32.const 8))
    (call $verify (local.get $status))
    (call $tell (local.get $to) (local.get $result) (local.get $status)))

  (func $tell (param $at i64) (param $result i32) (param $status i32)
    (call $fill)
    (call $check
      (i32.eqz (call $fd_tell (global.get $file) (local.get $result))) (local.get $status))
    (call $check (i64.eq (i64.load (local.get $result)) (local.get $at)) (local.get $status))
    (call $holeA (local.get $result) (i32.const 8))
    (call $verify (local.get $status)))

  ;; Writes at the cursor ($offset is -1) or at an offset. All bytes must be taken.
  (func $write
    (param $offset i64) (param $iovec i32) (param $result i32) (param $buffer i32) (param $size i32)
    (param $status i32)
    (call $fill)
    (call $iovec
      (local.get $iovec) (local.get $buffer) (local.get $size) (local.get $result))
    (call $check
      (i32.eqz
        (if (result i32) (i64.eq (local.get $offset) (i64.const -1))
          (then
            (call $fd_write
              (global.get $file) (local.get $iovec) (i32.const 1) (local.get $result)))
          (else
            (call $fd_pwrite
              (global.get $file) (local.get $iovec) (i32.const 1) (local.get $offset)
              (local.get $result)))))
      (local.get $status))
    (call $check
      (i32.eq (i32.load (local.get $result)) (local.get $size)) (local.get $status))
    (call $check
      (i32.eq (i32.load (local.get $iovec)) (local.get $buffer)) (local.get $status))
    (call $check
      (i32.eq (i32.load offset=4 (local.get $iovec)) (local.get $size)) (local.get $status))
    (call $holeA (local.get $iovec) (i32.const 8))
    (call $holeB (local.get $result) (i32.const 4))
    (call $verify (local.get $status)))

  ;; Reads at $offset, where the file's byte k is the pattern of byte k, and checks it. At the
  ;; cursor where $offset has bit 62 set, which is then taken off.
  (func $read
    (param $offset i64) (param $iovec i32) (param $result i32) (param $buffer i32) (param $size i32)
    (param $status i32)
    (local $i i32) (local $count i32) (local $at i64)
    (call $fill)
    (call $iovec
      (local.get $iovec) (local.get $buffer) (local.get $size) (local.get $result))
    (local.set $at (i64.and (local.get $offset) (i64.const 0x3fffffffffffffff)))
    (call $check
      (i32.eqz
        (if (result i32) (i64.ne (local.get $at) (local.get $offset))
          (then
            (call $fd_read
              (global.get $file) (local.get $iovec) (i32.const 1) (local.get $result)))
          (else
            (call $fd_pread
              (global.get $file) (local.get $iovec) (i32.const 1) (local.get $at)
              (local.get $result)))))
      (local.get $status))
    (local.set $count (i32.load (local.get $result)))
    (call $check (i32.ne (local.get $count) (i32.const 0)) (local.get $status))
    (call $check (i32.le_u (local.get $count) (local.get $size)) (local.get $status))
    (loop $each
      (block $next
        (br_if $next
          (i32.lt_u
            (i32.sub (i32.add (local.get $buffer) (local.get $i)) (local.get $result))
            (i32.const 4)))
        (call $check
          (i32.eq
            (i32.load8_u (i32.add (local.get $buffer) (local.get $i)))
            (call $pattern (i32.add (i32.wrap_i64 (local.get $at)) (local.get $i))))
          (local.get $status)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (local.get $count))))
    (call $holeA (local.get $iovec) (i32.const 8))
    (call $holeB (local.get $result) (i32.const 4))
    (call $holeC (local.get $buffer) (local.get $count))
    (call $verify (local.get $status)))

  ;; Every record that a descriptor or a path has, at $record.
  (func $records (param $record i32) (param $path i32) (param $status i32)
    (call $fill)
    (call $check
      (i32.eqz (call $fd_filestat_get (global.get $file) (local.get $record))) (local.get $status))
    (call $check (i32.eq (i32.load8_u offset=16 (local.get $record)) (i32.const 4))
      (local.get $status))
    (call $check (i64.eq (i64.load offset=32 (local.get $record)) (i64.const 65536))
      (local.get $status))
    (call $holeA (local.get $record) (i32.const 64))
    (call $verify (local.get $status))
    (call $fill)
    (i32.store (local.get $path) (i32.const 0x656c6966))
    (call $check
      (i32.eqz
        (call $path_filestat_get
          (i32.const 3) (i32.const 1) (local.get $path) (i32.const 4) (local.get $record)))
      (local.get $status))
    (call $check (i64.eq (i64.load offset=32 (local.get $record)) (i64.const 65536))
      (local.get $status))
    (call $holeA (local.get $record) (i32.const 64))
    (call $holeB (local.get $path) (i32.const 4))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $fd_fdstat_get (global.get $file) (local.get $record))) (local.get $status))
    (call $check (i32.eq (i32.load8_u (local.get $record)) (i32.const 4)) (local.get $status))
    (call $holeA (local.get $record) (i32.const 24))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $fd_prestat_get (i32.const 3) (local.get $record))) (local.get $status))
    (call $check (i32.eq (i32.load8_u (local.get $record)) (i32.const 0)) (local.get $status))
    (call $check (i32.eq (i32.load offset=4 (local.get $record)) (i32.const 4)) (local.get $status))
    (call $holeA (local.get $record) (i32.const 8))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $fd_prestat_dir_name (i32.const 3) (local.get $path) (i32.const 4)))
      (local.get $status))
    (call $check (i32.eq (i32.load (local.get $path)) (i32.const 0x61746164)) (local.get $status))
    (call $holeA (local.get $path) (i32.const 4))
    (call $verify (local.get $status)))

  (func (export "_start")
    (call $open (i32.const 1000) (i32.const 2000) (i32.const 1))
    (call $open (i32.const 0) (i32.const 4) (i32.const 2))
    (call $open (i32.const 65532) (i32.const 0) (i32.const 3))
    (call $open (i32.const 4) (i32.const 65532) (i32.const 4))

    ;; Whatever these leave behind, the last one but two makes the file the pattern again.
    (call $write
      (i64.const -1) (i32.const 100) (i32.const 200) (i32.const 300) (i32.const 26) (i32.const 10))
    (call $tell (i64.const 26) (i32.const 0) (i32.const 11))
    (call $write
      (i64.const -1) (i32.const 0) (i32.const 8) (i32.const 12) (i32.const 26) (i32.const 12))
    (call $write
      (i64.const -1) (i32.const 65528) (i32.const 65524) (i32.const 0) (i32.const 64)
      (i32.const 13))
    (call $write
      (i64.const -1) (i32.const 8) (i32.const 0) (i32.const 65472) (i32.const 64) (i32.const 14))
    (call $write
      (i64.const -1) (i32.const 100) (i32.const 200) (i32.const 0) (i32.const 65536) (i32.const 15))
    (call $tell (i64.const 65716) (i32.const 65528) (i32.const 16))
    (call $open (i32.const 1000) (i32.const 2000) (i32.const 17))
    (call $truncate)
    (call $write
      (i64.const 0) (i32.const 65528) (i32.const 65524) (i32.const 0) (i32.const 32768)
      (i32.const 18))
    (call $write
      (i64.const 32768) (i32.const 0) (i32.const 8) (i32.const 32768) (i32.const 32768)
      (i32.const 19))
    (call $write
      (i64.const 65536) (i32.const 65528) (i32.const 0) (i32.const 8) (i32.const 0) (i32.const 20))
    (call $seek (i64.const 0) (i32.const 0) (i32.const 21))

    (call $read
      (i64.const 0x4000000000000000) (i32.const 100) (i32.const 200) (i32.const 300) (i32.const 26)
      (i32.const 30))
    (call $read
      (i64.const 0x400000000000001a) (i32.const 0) (i32.const 8) (i32.const 12) (i32.const 38)
      (i32.const 31))
    (call $tell (i64.const 64) (i32.const 65528) (i32.const 32))
    (call $read
      (i64.const 0x4000000000000040) (i32.const 100) (i32.const 200) (i32.const 0) (i32.const 16)
      (i32.const 33))
    (call $read
      (i64.const 0) (i32.const 100) (i32.const 200) (i32.const 0) (i32.const 65536) (i32.const 34))
    (call $read
      (i64.const 1) (i32.const 0) (i32.const 8) (i32.const 0) (i32.const 65535) (i32.const 35))
    (call $read
      (i64.const 5) (i32.const 65528) (i32.const 65524) (i32.const 1) (i32.const 65535)
      (i32.const 36))
    (call $read
      (i64.const 60000) (i32.const 100) (i32.const 200) (i32.const 65472) (i32.const 64)
      (i32.const 37))
    (call $read
      (i64.const 60000) (i32.const 65528) (i32.const 65524) (i32.const 65520) (i32.const 4)
      (i32.const 38))
    (call $read
      (i64.const 65535) (i32.const 0) (i32.const 8) (i32.const 65535) (i32.const 1) (i32.const 39))
    (call $read
      (i64.const 65530) (i32.const 0) (i32.const 8) (i32.const 0) (i32.const 65536) (i32.const 40))
    (call $seek (i64.const 300) (i32.const 65528) (i32.const 41))
    (call $read
      (i64.const 0x400000000000012c) (i32.const 65528) (i32.const 0) (i32.const 0) (i32.const 65536)
      (i32.const 42))

    (call $records (i32.const 1000) (i32.const 2000) (i32.const 50))
    (call $records (i32.const 0) (i32.const 64) (i32.const 51))
    (call $records (i32.const 65472) (i32.const 0) (i32.const 52))
    (call $records (i32.const 8) (i32.const 65532) (i32.const 53)))

  ;; Opens the file once more, emptied.
  (func $truncate
    (i32.store (i32.const 0) (i32.const 0x656c6966))
    (call $check
      (i32.eqz
        (call $path_open
          (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 4)
          (i32.const 8) ;; truncate
          (i64.const 0x60006e) (i64.const 0) (i32.const 0) (i32.const 8)))
      (i32.const 60))
    (global.set $file (i32.load (i32.const 8)))))
