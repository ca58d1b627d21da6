(module $adapter
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (import "" "!" (func $wasi:cli/exit/exit-with-code (;0;) (type 0) (param i32)))
  (import "m" "_start" (func $main/_start (;1;) (type 1)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $proc_exit)
  (func $proc_exit (;2;) (type 0) (param $rval i32)
    local.get $rval
    i32.const 255
    local.get $rval
    i32.const 255
    i32.lt_u
    select
    call $wasi:cli/exit/exit-with-code
    unreachable
  )
  (func $run (;3;) (type 2) (result i32)
    call $main/_start
    i32.const 0
  )
)
