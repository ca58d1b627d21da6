;; Imports what no WASI has.
(module
  (import "host" "log" (func (param i32 i32)))
  (import "env" "table" (table 1 funcref))
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
