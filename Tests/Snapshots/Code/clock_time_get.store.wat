(module $store
  (type (;0;) (func (param i32) (result i64)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32 i64 i32) (result i32)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (export "clock_time_get" (func $"→clock_time_get"))
  (export "2" (func $load64))
  (export "3" (func $load32))
  (export "0" (table 0))
  (export "1" (memory 0))
  (func $load64 (;0;) (type 0) (param i32) (result i64)
    local.get 0
    i64.load
  )
  (func $load32 (;1;) (type 1) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $"→clock_time_get" (;2;) (type 2) (param i32 i64 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    i32.const 0
    call_indirect (type 2) (param i32 i64 i32) (result i32)
  )
)
