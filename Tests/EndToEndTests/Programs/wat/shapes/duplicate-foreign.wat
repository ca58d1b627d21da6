;; The same function imported twice from a module that nobody is, beside a memory from there.
(module
  (import "env" "memory" (memory 1))
  (import "env" "log" (func $log (param i32) (result i32)))
  (import "env" "log" (func $also_log (param i32) (result i32)))
  (import "env" "memory" (func $odd (result i64)))
  (func (export "sum") (result i32)
    (i32.add (call $log (i32.const 1))
      (i32.add (call $also_log (i32.const 2)) (i32.wrap_i64 (call $odd))))))
