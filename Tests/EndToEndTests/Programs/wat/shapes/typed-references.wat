;; References to functions with a type, called without a check, and a table of them.
(module
  (type $get (func (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (table 1 (ref null $get) (ref.func $thirteen))
  (func $thirteen (type $get) (i32.const 13))
  (func (export "_start") (call $proc_exit (call_ref $get (table.get 0 (i32.const 0))))))
