(module $adapter
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (import "m" "_start" (func $main/_start (;0;) (type 0)))
  (export "run" (func $run))
  (func $run (;1;) (type 1) (result i32)
    call $main/_start
    i32.const 0
  )
)
