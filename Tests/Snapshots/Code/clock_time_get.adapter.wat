(module $adapter
  (type (;0;) (func (param i32) (result i64)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i64)))
  (type (;3;) (func (param i32)))
  (type (;4;) (func))
  (type (;5;) (func (param i32 i64) (result i32)))
  (type (;6;) (func (param i64 i32) (result i32)))
  (type (;7;) (func (param i32 i64 i32) (result i32)))
  (type (;8;) (func (result i32)))
  (import "s" "2" (func $store/load64 (;0;) (type 0) (param i32) (result i64)))
  (import "s" "3" (func $store/load32 (;1;) (type 1) (param i32) (result i32)))
  (import "w" "0" (func $wasi:clocks/monotonic-clock/now (;2;) (type 2) (result i64)))
  (import "w" "1" (func $wasi:clocks/wall-clock/now (;3;) (type 3) (param i32)))
  (import "m" "_start" (func $main/_start (;4;) (type 4)))
  (import "s" "0" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $nanoseconds (;0;) (mut i64) (i64.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $clock_time_get)
  (func $out_of_bounds (;5;) (type 5) (param $address i32) (param $length i64) (result i32)
    local.get $length
    i64.const 0
    i64.ne
    local.get $address
    i64.extend_i32_u
    local.get $length
    i64.add
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    i64.gt_u
    i32.and
    i32.const 0
    i32.ne
  )
  (func $to_nanoseconds (;6;) (type 6) (param $seconds i64) (param $nanoseconds i32) (result i32)
    (local $sum i64)
    local.get $seconds
    i64.const 18446744073
    i64.gt_u
    if  ;; @1
      i32.const 61
      return
    end
    local.get $seconds
    i64.const 1000000000
    i64.mul
    local.get $nanoseconds
    i64.extend_i32_u
    i64.add
    local.tee $sum
    local.get $nanoseconds
    i64.extend_i32_u
    i64.lt_u
    if  ;; @1
      i32.const 61
      return
    end
    local.get $sum
    global.set $nanoseconds
    i32.const 0
  )
  (func $clock_time_get (;7;) (type 7) (param $id i32) (param $precision i64) (param $time i32) (result i32)
    (local $now i64) (local $to_nanoseconds i32)
    local.get $id
    i32.const 1
    i32.gt_u
    if  ;; @1
      i32.const 8
      return
    end
    local.get $time
    i64.const 8
    call $out_of_bounds
    if  ;; @1
      i32.const 21
      return
    end
    local.get $id
    i32.const 1
    i32.eq
    if  ;; @1
      call $wasi:clocks/monotonic-clock/now
      local.set $now
      local.get $time
      local.get $now
      i64.store align=1
      i32.const 0
      return
    end
    i32.const 8
    call $wasi:clocks/wall-clock/now
    i32.const 8
    call $store/load64
    i32.const 16
    call $store/load32
    call $to_nanoseconds
    local.tee $to_nanoseconds
    if  ;; @1
      local.get $to_nanoseconds
      return
    end
    local.get $time
    global.get $nanoseconds
    i64.store align=1
    i32.const 0
  )
  (func $run (;8;) (type 8) (result i32)
    call $main/_start
    i32.const 0
  )
)
