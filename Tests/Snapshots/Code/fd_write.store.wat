(module $store
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32)))
  (type (;2;) (func (param i32) (result i64)))
  (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (export "fd_write" (func $"→fd_write"))
  (export "$" (func $find_descriptor))
  (export "%" (func $load32))
  (export "&" (func $load8))
  (export "'" (func $store32))
  (export "(" (func $load64))
  (export "!" (table 0))
  (export "#" (memory 0))
  (func $find_descriptor (;0;) (type 0) (param $fd i32) (result i32)
    (local $slot i32)
    block  ;; @1
      local.get $fd
      i32.const 3
      i32.ge_u
      br_if 0 (;@1;)
      i32.const 112
      local.get $fd
      i32.const 32
      i32.mul
      i32.add
      local.tee $slot
      i32.load8_u
      i32.eqz
      br_if 0 (;@1;)
      local.get $slot
      return
    end
    i32.const 0
  )
  (func $load32 (;1;) (type 0) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $load8 (;2;) (type 0) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $store32 (;3;) (type 1) (param i32 i32)
    local.get 0
    local.get 1
    i32.store
  )
  (func $load64 (;4;) (type 2) (param i32) (result i64)
    local.get 0
    i64.load
  )
  (func $"→fd_write" (;5;) (type 3) (param i32 i32 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    i32.const 0
    call_indirect (type 3) (param i32 i32 i32 i32) (result i32)
  )
  (data (;0;) (i32.const 112) "\01")
  (data (;1;) (i32.const 144) "\02")
  (data (;2;) (i32.const 176) "\03")
)
