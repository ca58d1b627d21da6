;; A component that provides what the one above asks for.
(component
  (core module $m
    (func (export "add") (param i32 i64) (result i64)
      (i64.add (i64.extend_i32_s (local.get 0)) (local.get 1)))
    (func (export "now") (result f64) (f64.const 0.5)))
  (core instance $i (instantiate $m))
  (func $add (param "p0" s32) (param "p1" s64) (result s64)
    (canon lift (core func $i "add")))
  (func $now (result f64) (canon lift (core func $i "now")))
  (instance $host (export "plus" (func $add)) (export "now" (func $now)))
  (export "example:host/math@1.0.0" (instance $host)))
