(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i32 i64 i32 i32) (result i32)))
  (type (;3;) (func (result i32)))
  (import "s" "$" (func $store/find_descriptor (;0;) (type 0) (param i32) (result i32)))
  (import "m" "_start" (func $main/_start (;1;) (type 1)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $fd_seek)
  (func $fd_seek (;2;) (type 2) (param $fd i32) (param $offset i64) (param $whence i32) (param $newoffset i32) (result i32)
    i32.const 8
    local.get $fd
    call $store/find_descriptor
    i32.eqz
    br_if 0 (;@0;)
    drop
    i32.const 70
  )
  (func $run (;3;) (type 3) (result i32)
    call $main/_start
    i32.const 0
  )
)
