(module $store
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i64 i32) (result i32)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (global $nanoseconds (;0;) (mut i64) (i64.const 0))
  (export "clock_time_get" (func $"→clock_time_get"))
  (export "$" (func $to_nanoseconds))
  (export "%" (global $nanoseconds))
  (export "!" (table 0))
  (export "#" (memory 0))
  (func $to_nanoseconds (;0;) (type 0) (param $time i32) (result i32)
    (local $rest i64) (local $sum i64)
    block  ;; @1
      local.get $time
      i64.load
      i64.const 18446744073
      i64.gt_u
      br_if 0 (;@1;)
      local.get $time
      i32.load offset=8
      i64.extend_i32_u
      local.set $rest
      local.get $time
      i64.load
      i64.const 1000000000
      i64.mul
      local.get $rest
      i64.add
      local.tee $sum
      local.get $rest
      i64.lt_u
      br_if 0 (;@1;)
      local.get $sum
      global.set $nanoseconds
      i32.const 0
      return
    end
    i32.const 61
  )
  (func $"→clock_time_get" (;1;) (type 1) (param i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    i32.const 0
    call_indirect (type 1) (param i32 i64 i32) (result i32)
  )
)
