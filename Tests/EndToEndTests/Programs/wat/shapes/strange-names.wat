;; Exports whose names no component can have: they stay names of the module inside.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "" ) (export "mem ory/🧠") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (global (export "a:b/c@1") i32 (i32.const 1))
  (func (export "_start") (export "[method]x.y") (export "\n")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
