;; Imports two functions that Preview 1 does not have, beside one that it has.
(module
  (import "wasi_snapshot_preview1" "fd_levitate" (func (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_lost" (func (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
