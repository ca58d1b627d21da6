;; Stands for .NET (the Mono runtime for wasi-wasm): a command with much of its runtime exported
;; besides, calls through a large table, vectors, and native functions that are only there for
;; other hosts, which a class of the program may ask for and mostly does not.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (import "env" "SystemNative_GetSocketOption" (func $socket (param i32 i32 i32) (result i32)))
  (memory (export "memory") 2)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (table (export "__indirect_function_table") 4096 funcref)
  (elem (i32.const 4000) func $main $socket)
  (func $main (result i32)
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))
    (i32x4.extract_lane 0 (i32x4.splat (i32.const 5))))
  (func (export "malloc") (param i32) (result i32) (i32.const 4096))
  (func (export "free") (param i32))
  (func (export "mono_wasm_load_runtime") (param i32 i32))
  (func $__main_void (export "__main_void") (result i32)
    (call_indirect (result i32) (i32.const 4000)))
  (func (export "_start") (call $proc_exit (call $__main_void))))
