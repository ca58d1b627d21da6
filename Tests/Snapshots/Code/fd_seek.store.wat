(module $store
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i64 i32 i32) (result i32)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (export "fd_seek" (func $"→fd_seek"))
  (export "$" (func $find_descriptor))
  (export "!" (table 0))
  (func $find_descriptor (;0;) (type 0) (param $fd i32) (result i32)
    (local $slot i32)
    block  ;; @1
      local.get $fd
      i32.const 3
      i32.ge_u
      br_if 0 (;@1;)
      i32.const 8
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
  (func $"→fd_seek" (;1;) (type 1) (param i32 i64 i32 i32) (result i32)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    i32.const 0
    call_indirect (type 1) (param i32 i64 i32 i32) (result i32)
  )
  (data (;0;) (i32.const 8) "\01")
  (data (;1;) (i32.const 40) "\02")
  (data (;2;) (i32.const 72) "\03")
)
