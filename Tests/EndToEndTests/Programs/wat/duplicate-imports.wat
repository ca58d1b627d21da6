;; Imports the same functions more than once, as every Go module does; a component may not.
(module
  (type $io (func (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $first (type $io)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $leave (param i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $second (type $io)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $leaveToo (param i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $third (type $io)))
  (memory (export "memory") 1)
  (table (export "fd_write") 3 funcref)
  (elem (i32.const 0) $third $second $first)
  (data (i32.const 0) "\10\00\00\00\05\00\00\00")
  (data (i32.const 16) "twin\n")
  (func (export "_start") (local $i i32)
    (loop $each
      (drop
        (call_indirect (type $io)
          (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32) (local.get $i)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $i) (i32.const 3))))
    (call $leaveToo (i32.const 5))
    (call $leave (i32.const 6))))
