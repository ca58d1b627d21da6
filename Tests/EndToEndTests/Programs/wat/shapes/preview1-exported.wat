;; A function of Preview 1 that is exported again, beside one that calls it.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
  (export "yield" (func $yield))
  (func (export "yield_twice") (result i32) (i32.or (call $yield) (call $yield))))
