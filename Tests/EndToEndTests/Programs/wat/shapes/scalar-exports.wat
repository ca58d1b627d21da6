;; A library: functions of plain numbers under names as languages write them, and others.
(module
  (func (export "add") (param $left i32) (param $right i32) (result i32)
    (i32.add (local.get $left) (local.get $right)))
  (func (export "scaleBy") (param $the_factor f64) (param f32) (result f64)
    (f64.mul (local.get $the_factor) (f64.promote_f32 (local.get 1))))
  (func (export "log_2") (param i64) (result i64) (i64.sub (i64.const 63) (i64.clz (local.get 0))))
  (func (export "nothing"))
  ;; Three functions, one name.
  (func (export "getValue") (result i32) (i32.const 1))
  (func (export "get_value") (result i32) (i32.const 2))
  (func (export "get-value") (result i32) (i32.const 3))
  ;; Parameters with one name.
  (func (export "same") (param $a_b i32) (param $aB i32) (result i32)
    (i32.sub (local.get $a_b) (local.get $aB)))
  (func (export "HTTPStatus") (result i32) (i32.const 200))
  ;; What no component can have, or nobody wants.
  (func (export "pair") (result i32 i32) (i32.const 1) (i32.const 2))
  (func (export "vector") (result v128) (v128.const i64x2 0 0))
  (func (export "many")
    (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32))
  (func (export "加"))
  (func (export "") (result i32) (i32.const 1))
  (func (export "__wasm_call_ctors"))
  (global (export "answer") i32 (i32.const 42))
  (table (export "table") 1 funcref))
