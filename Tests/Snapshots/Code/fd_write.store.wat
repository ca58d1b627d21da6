(module $store
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (param i32 i32)))
  (type (;4;) (func (param i32) (result i64)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (export "fd_write" (func $fd_write))
  (export "$" (func $load32))
  (export "%" (func $load8))
  (export "&" (func $store32))
  (export "'" (func $load64))
  (export "!" (table 0))
  (export "#" (memory 0))
  (func $fd_write (;0;) (type 0) (param $fd i32) (param $iovs i32) (param $iovs_len i32) (param $nwritten i32) (result i32)
    (local $slot i32) (local $header i32)
    local.get $fd
    i32.const 3
    i32.lt_u
    if  ;; @1
      i32.const 112
      local.get $fd
      i32.const 32
      i32.mul
      i32.add
      local.tee $slot
      i32.load
      local.tee $header
      i32.const 7
      i32.and
      i32.const 2
      i32.sub
      i32.const 2
      i32.lt_u
      if  ;; @2
        local.get $slot
        local.get $iovs
        local.get $iovs_len
        local.get $nwritten
        local.get $header
        i32.const 0
        call_indirect (type 1) (param i32 i32 i32 i32 i32) (result i32)
        return
      end
    end
    i32.const 8
  )
  (func $load32 (;1;) (type 2) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $load8 (;2;) (type 2) (param i32) (result i32)
    local.get 0
    i32.load8_u
  )
  (func $store32 (;3;) (type 3) (param i32 i32)
    local.get 0
    local.get 1
    i32.store
  )
  (func $load64 (;4;) (type 4) (param i32) (result i64)
    local.get 0
    i64.load
  )
  (data (;0;) (i32.const 112) "\01")
  (data (;1;) (i32.const 144) "\02")
  (data (;2;) (i32.const 176) "\03")
)
