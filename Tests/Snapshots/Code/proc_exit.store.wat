(module $store
  (type (;0;) (func (param i32)))
  (table (;0;) 1 1 funcref)
  (export "proc_exit" (func $"→proc_exit"))
  (export "!" (table 0))
  (func $"→proc_exit" (;0;) (type 0) (param i32)
    local.get 0
    i32.const 0
    call_indirect (type 0) (param i32)
  )
)
