;; Imports a Preview 1 function with a type that is not its own: the offset of fd_seek is an i64.
(module
  (import "wasi_snapshot_preview1" "fd_seek" (func (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
