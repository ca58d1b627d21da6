(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (result i64)))
  (type (;2;) (func (param i32)))
  (type (;3;) (func))
  (type (;4;) (func (param i32 i64 i32) (result i32)))
  (type (;5;) (func (result i32)))
  (import "s" "$" (func $store/to_nanoseconds (;0;) (type 0) (param i32) (result i32)))
  (import "" "!" (func $wasi:clocks/monotonic-clock/now (;1;) (type 1) (result i64)))
  (import "" "#" (func $wasi:clocks/wall-clock/now (;2;) (type 2) (param i32)))
  (import "m" "_start" (func $main/_start (;3;) (type 3)))
  (import "s" "%" (global $nanoseconds (;0;) (mut i64)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $clock_time_get)
  (func $clock_time_get (;4;) (type 4) (param $id i32) (param $precision i64) (param $time i32) (result i32)
    (local $now i64) (local $to_nanoseconds i32)
    block  ;; @1
      i32.const 8
      local.get $id
      i32.const 1
      i32.gt_u
      br_if 1 (;@0;)
      drop
      i32.const 21
      i64.const 8
      i64.const 0
      i64.ne
      local.get $time
      i64.extend_i32_u
      i64.const 8
      i64.add
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i64.gt_u
      i32.and
      br_if 1 (;@0;)
      drop
      local.get $id
      i32.const 1
      i32.eq
      if  ;; @2
        call $wasi:clocks/monotonic-clock/now
        local.set $now
        local.get $time
        local.get $now
        i64.store align=1
        br 1 (;@1;)
      end
      i32.const 8
      call $wasi:clocks/wall-clock/now
      i32.const 8
      call $store/to_nanoseconds
      local.tee $to_nanoseconds
      br_if 0 (;@1;)
      local.get $time
      global.get $nanoseconds
      i64.store align=1
    end
    local.get $to_nanoseconds
  )
  (func $run (;5;) (type 5) (result i32)
    call $main/_start
    i32.const 0
  )
)
