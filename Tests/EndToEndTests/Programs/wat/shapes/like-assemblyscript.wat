;; Stands for AssemblyScript with the shim for WASI: its code at the top level runs in the start
;; section, which is called ~start and exported as _start, once; env.abort is what fails when
;; something asserts; the runtime is exported under names with two underscores.
(module
  (import "env" "abort" (func $~lib/builtins/abort (param i32 i32 i32 i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (global $~started (mut i32) (i32.const 0))
  (global (export "__rtti_base") i32 (i32.const 1234))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func $~start (export "_start")
    (if (global.get $~started) (then (return)))
    (global.set $~started (i32.const 1))
    (if (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))
      (then (call $~lib/builtins/abort
        (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 1)) unreachable)))
  (func (export "__new") (param i32 i32) (result i32) (i32.const 0))
  (func (export "__pin") (param i32) (result i32) (local.get 0))
  (func (export "__unpin") (param i32))
  (func (export "__collect")))
