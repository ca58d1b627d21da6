;; Two memories with names of their own: nothing but --memory says that the second is WASI's.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory $heap (export "heap") 1)
  (memory $texts 1)
  (data (memory $heap) (i32.const 0) "\08\00\00\00\05\00\00\00heap\n")
  (data (memory $texts) (i32.const 0) "\08\00\00\00\06\00\00\00texts\n")
  (func (export "_start")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
