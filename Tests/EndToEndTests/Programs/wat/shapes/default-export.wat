;; Its program is exported under no name, the default export of the time before `_start`. Wasmtime runs
;; that one where there are both.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") unreachable)
  (func (export "") (call $proc_exit (i32.const 15))))
