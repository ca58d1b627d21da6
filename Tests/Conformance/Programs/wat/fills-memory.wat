;; Fills all of its memory, a single page that cannot grow, and looks after each call whether any
;; byte changed that Preview 1 does not say changes. Iovecs, results and buffers lie at the bottom,
;; at the top, across and everywhere. A status other than 0 is the number of the check that failed.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1 1)
  (global $position (mut i32) (i32.const 0))
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

  ;; Writes $size bytes at $buffer to stdout. All must be taken: stdout is a pipe or a file.
  (func $write
    (param $iovec i32) (param $result i32) (param $buffer i32) (param $size i32) (param $status i32)
    (call $fill)
    (call $iovec
      (local.get $iovec) (local.get $buffer) (local.get $size) (local.get $result))
    (call $check
      (i32.eqz (call $fd_write (i32.const 1) (local.get $iovec) (i32.const 1) (local.get $result)))
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

  ;; Reads at most $size bytes of stdin, whose byte k is the letter A + k modulo 26, to $buffer.
  ;; Fewer may come, but at least one.
  (func $read
    (param $iovec i32) (param $result i32) (param $buffer i32) (param $size i32) (param $status i32)
    (local $i i32) (local $count i32)
    (call $fill)
    (call $iovec
      (local.get $iovec) (local.get $buffer) (local.get $size) (local.get $result))
    (call $check
      (i32.eqz (call $fd_read (i32.const 0) (local.get $iovec) (i32.const 1) (local.get $result)))
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
            (i32.add
              (i32.const 65)
              (i32.rem_u (i32.add (global.get $position) (local.get $i)) (i32.const 26))))
          (local.get $status)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (local.get $count))))
    (global.set $position (i32.add (global.get $position) (local.get $count)))
    (call $holeA (local.get $iovec) (i32.const 8))
    (call $holeB (local.get $result) (i32.const 4))
    (call $holeC (local.get $buffer) (local.get $count))
    (call $verify (local.get $status)))

  (func $clock (param $result i32) (param $status i32)
    (call $fill)
    (call $check
      (i32.eqz (call $clock_time_get (i32.const 0) (i64.const 0) (local.get $result)))
      (local.get $status))
    (call $check
      (i64.lt_u
        (i64.sub (i64.load (local.get $result)) (i64.const 1700000000000000000))
        (i64.const 5000000000000000000))
      (local.get $status))
    (call $holeA (local.get $result) (i32.const 8))
    (call $verify (local.get $status)))

  ;; Of 16 random bytes or more, all being still the letters they were is out of the question.
  (func $random (param $buffer i32) (param $size i32) (param $status i32)
    (local $i i32) (local $changed i32)
    (call $fill)
    (call $check
      (i32.eqz (call $random_get (local.get $buffer) (local.get $size))) (local.get $status))
    (call $holeA (local.get $buffer) (local.get $size))
    (call $verify (local.get $status))
    (if (i32.lt_u (local.get $size) (i32.const 16)) (then (return)))
    ;; Its last 16 bytes: a request that was served only in part leaves them alone.
    (local.set $i (i32.sub (i32.add (local.get $buffer) (local.get $size)) (i32.const 16)))
    (loop $each
      (local.set $changed
        (i32.or
          (local.get $changed)
          (i32.ne (i32.load8_u (local.get $i)) (call $pattern (local.get $i)))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each
        (i32.lt_u (local.get $i) (i32.add (local.get $buffer) (local.get $size)))))
    (call $check (local.get $changed) (local.get $status)))

  ;; The arguments are "fills-memory" and "x": 2 of them in 15 bytes. The environment is "A=B".
  (func $strings (param $pointers i32) (param $buffer i32) (param $status i32)
    (call $fill)
    (call $check
      (i32.eqz (call $args_sizes_get (local.get $pointers) (local.get $buffer)))
      (local.get $status))
    (call $check (i32.eq (i32.load (local.get $pointers)) (i32.const 2)) (local.get $status))
    (call $check (i32.eq (i32.load (local.get $buffer)) (i32.const 15)) (local.get $status))
    (call $holeA (local.get $pointers) (i32.const 4))
    (call $holeB (local.get $buffer) (i32.const 4))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $args_get (local.get $pointers) (local.get $buffer))) (local.get $status))
    (call $check
      (i32.eq (i32.load (local.get $pointers)) (local.get $buffer)) (local.get $status))
    (call $check
      (i32.eq
        (i32.load offset=4 (local.get $pointers))
        (i32.add (local.get $buffer) (i32.const 13)))
      (local.get $status))
    (call $check
      (i64.eq (i64.load (local.get $buffer)) (i64.const 0x656d2d736c6c6966)) ;; "fills-me"
      (local.get $status))
    (call $check
      (i32.eq (i32.load offset=11 (local.get $buffer)) (i32.const 0x00780079)) ;; "y", 0, "x", 0
      (local.get $status))
    (call $holeA (local.get $pointers) (i32.const 8))
    (call $holeB (local.get $buffer) (i32.const 15))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $environ_sizes_get (local.get $pointers) (local.get $buffer)))
      (local.get $status))
    (call $check (i32.eq (i32.load (local.get $pointers)) (i32.const 1)) (local.get $status))
    (call $check (i32.eq (i32.load (local.get $buffer)) (i32.const 4)) (local.get $status))
    (call $holeA (local.get $pointers) (i32.const 4))
    (call $holeB (local.get $buffer) (i32.const 4))
    (call $verify (local.get $status))
    (call $fill)
    (call $check
      (i32.eqz (call $environ_get (local.get $pointers) (local.get $buffer))) (local.get $status))
    (call $check
      (i32.eq (i32.load (local.get $pointers)) (local.get $buffer)) (local.get $status))
    (call $check
      (i32.eq (i32.load (local.get $buffer)) (i32.const 0x00423d41)) ;; "A=B", 0
      (local.get $status))
    (call $holeA (local.get $pointers) (i32.const 4))
    (call $holeB (local.get $buffer) (i32.const 4))
    (call $verify (local.get $status)))

  (func (export "_start")
    (call $write (i32.const 100) (i32.const 200) (i32.const 300) (i32.const 26) (i32.const 1))
    (call $write (i32.const 0) (i32.const 8) (i32.const 16) (i32.const 26) (i32.const 2))
    (call $write (i32.const 8) (i32.const 0) (i32.const 65510) (i32.const 26) (i32.const 3))
    (call $write (i32.const 65528) (i32.const 65524) (i32.const 0) (i32.const 26) (i32.const 4))
    (call $write (i32.const 65520) (i32.const 65532) (i32.const 1) (i32.const 1) (i32.const 5))
    (call $write (i32.const 4) (i32.const 65532) (i32.const 0) (i32.const 0) (i32.const 6))
    (call $write (i32.const 100) (i32.const 0) (i32.const 200) (i32.const 4096) (i32.const 7))
    (call $write (i32.const 100) (i32.const 0) (i32.const 200) (i32.const 4097) (i32.const 8))
    (call $write (i32.const 0) (i32.const 8) (i32.const 16) (i32.const 65520) (i32.const 9))
    (call $write (i32.const 96) (i32.const 32) (i32.const 0) (i32.const 65536) (i32.const 10))

    (call $read (i32.const 100) (i32.const 200) (i32.const 300) (i32.const 26) (i32.const 20))
    (call $read (i32.const 100) (i32.const 200) (i32.const 0) (i32.const 8) (i32.const 21))
    (call $read (i32.const 16) (i32.const 8) (i32.const 0) (i32.const 5) (i32.const 22))
    (call $read (i32.const 0) (i32.const 8) (i32.const 12) (i32.const 24) (i32.const 23))
    (call $read (i32.const 0) (i32.const 65524) (i32.const 65528) (i32.const 8) (i32.const 24))
    (call $read (i32.const 65524) (i32.const 65532) (i32.const 65472) (i32.const 52) (i32.const 25))
    (call $read (i32.const 100) (i32.const 200) (i32.const 0) (i32.const 65536) (i32.const 26))
    (call $read (i32.const 65528) (i32.const 65524) (i32.const 0) (i32.const 65536) (i32.const 27))
    (call $read (i32.const 0) (i32.const 8) (i32.const 0) (i32.const 65536) (i32.const 28))

    (call $clock (i32.const 1000) (i32.const 40))
    (call $clock (i32.const 0) (i32.const 41))
    (call $clock (i32.const 8) (i32.const 42))
    (call $clock (i32.const 65528) (i32.const 43))

    (call $random (i32.const 1000) (i32.const 16) (i32.const 50))
    (call $random (i32.const 0) (i32.const 0) (i32.const 51))
    (call $random (i32.const 0) (i32.const 8) (i32.const 52))
    (call $random (i32.const 65535) (i32.const 1) (i32.const 53))
    (call $random (i32.const 3) (i32.const 7) (i32.const 54))
    (call $random (i32.const 65503) (i32.const 33) (i32.const 55))
    (call $random (i32.const 0) (i32.const 65536) (i32.const 56))

    (call $strings (i32.const 1000) (i32.const 2000) (i32.const 60))
    (call $strings (i32.const 0) (i32.const 8) (i32.const 61))
    (call $strings (i32.const 65528) (i32.const 0) (i32.const 62))
    (call $strings (i32.const 16) (i32.const 65520) (i32.const 63))))
