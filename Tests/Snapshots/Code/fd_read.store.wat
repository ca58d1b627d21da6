(module $store
  (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;1;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (param i32) (result i64)))
  (type (;4;) (func (param i32 i64 i64 i64 i64)))
  (type (;5;) (func (param i32 i64)))
  (type (;6;) (func (param i32 i32)))
  (type (;7;) (func (param i32) (result i64 i64 i64 i64)))
  (table (;0;) 1 1 funcref)
  (memory (;0;) 1)
  (global $heap_next (;0;) (mut i32) (i32.const 208))
  (global $guest_buffer_capacity (;1;) (mut i32) (i32.const 0))
  (global $guest_buffer (;2;) (mut i32) (i32.const 0))
  (global $heap_kept_end (;3;) (mut i32) (i32.const 208))
  (export "fd_read" (func $fd_read))
  (export "$" (func $allocate))
  (export "%" (func $reserve))
  (export "&" (func $load32))
  (export "'" (func $load64))
  (export "(" (func $guest_realloc))
  (export ")" (func $store_block))
  (export "*" (func $store64))
  (export "+" (func $store8))
  (export "," (func $realloc))
  (export "-" (func $load_block))
  (export "." (func $store32))
  (export "/" (global $heap_next))
  (export "0" (global $guest_buffer_capacity))
  (export "1" (global $guest_buffer))
  (export "2" (global $heap_kept_end))
  (export "!" (table 0))
  (export "#" (memory 0))
  (func $fd_read (;0;) (type 0) (param $fd i32) (param $iovs i32) (param $iovs_len i32) (param $nread i32) (result i32)
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
      i32.const 1
      i32.eq
      if  ;; @2
        local.get $slot
        local.get $iovs
        local.get $iovs_len
        local.get $nread
        local.get $header
        i32.const 0
        call_indirect (type 1) (param i32 i32 i32 i32 i32) (result i32)
        return
      end
    end
    i32.const 8
  )
  (func $allocate (;1;) (type 2) (param $size i32) (result i32)
    (local $place i32)
    i32.const 0
    local.get $size
    call $reserve
    i32.eqz
    br_if 0 (;@0;)
    drop
    global.get $heap_next
    i32.const 7
    i32.add
    i32.const -8
    i32.and
    local.tee $place
    local.get $size
    i32.add
    global.set $heap_next
    local.get $place
  )
  (func $reserve (;2;) (type 2) (param $size i32) (result i32)
    (local $needed i64) (local $capacity i64)
    global.get $heap_next
    i64.extend_i32_u
    local.get $size
    i64.extend_i32_u
    i64.add
    i64.const 16
    i64.add
    local.set $needed
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    local.set $capacity
    local.get $needed
    local.get $capacity
    i64.gt_u
    if  ;; @1
      local.get $needed
      local.get $capacity
      i64.sub
      i64.const 65535
      i64.add
      i64.const 16
      i64.shr_u
      i32.wrap_i64
      memory.grow
      i32.const -1
      i32.eq
      if  ;; @2
        i32.const 0
        return
      end
    end
    i32.const 1
  )
  (func $load32 (;3;) (type 2) (param i32) (result i32)
    local.get 0
    i32.load
  )
  (func $load64 (;4;) (type 3) (param i32) (result i64)
    local.get 0
    i64.load
  )
  (func $guest_realloc (;5;) (type 0) (param $old i32) (param $old_size i32) (param $alignment i32) (param $size i32) (result i32)
    local.get $size
    global.get $guest_buffer_capacity
    i32.gt_u
    if  ;; @1
      unreachable
    end
    global.get $guest_buffer
  )
  (func $store_block (;6;) (type 4) (param $target i32) (param $first i64) (param $second i64) (param $third i64) (param $fourth i64)
    local.get $target
    local.get $first
    i64.store
    local.get $target
    local.get $second
    i64.store offset=8
    local.get $target
    local.get $third
    i64.store offset=16
    local.get $target
    local.get $fourth
    i64.store offset=24
  )
  (func $store64 (;7;) (type 5) (param i32 i64)
    local.get 0
    local.get 1
    i64.store
  )
  (func $store8 (;8;) (type 6) (param i32 i32)
    local.get 0
    local.get 1
    i32.store8
  )
  (func $realloc (;9;) (type 0) (param $old i32) (param $old_size i32) (param $alignment i32) (param $size i32) (result i32)
    (local $place i32) (local $end i32) (local $capacity i32) (local $pointer i32)
    local.get $old
    local.set $place
    local.get $old
    local.get $old_size
    i32.add
    global.get $heap_next
    i32.ne
    if  ;; @1
      local.get $size
      local.get $old_size
      i32.lt_u
      if  ;; @2
        local.get $old
        return
      end
      global.get $heap_next
      local.get $alignment
      i32.add
      i32.const 1
      i32.sub
      i32.const 0
      local.get $alignment
      i32.sub
      i32.and
      local.tee $place
      global.get $heap_next
      i32.lt_u
      if  ;; @2
        unreachable
      end
    end
    local.get $place
    local.get $size
    i32.add
    local.tee $end
    local.get $place
    i32.lt_u
    if  ;; @1
      unreachable
    end
    memory.size
    i32.const 16
    i32.shl
    local.set $capacity
    local.get $end
    i32.const 8
    i32.add
    local.get $capacity
    i32.gt_u
    if  ;; @1
      local.get $end
      i32.const 8
      i32.add
      local.get $capacity
      i32.sub
      i32.const 65535
      i32.add
      i32.const 16
      i32.shr_u
      memory.grow
      i32.const -1
      i32.eq
      if  ;; @2
        unreachable
      end
    end
    local.get $end
    global.set $heap_next
    local.get $place
    local.tee $pointer
    local.get $old
    i32.ne
    if  ;; @1
      local.get $pointer
      local.get $old
      local.get $old_size
      memory.copy
    end
    local.get $pointer
  )
  (func $load_block (;10;) (type 7) (param $source i32) (result i64 i64 i64 i64)
    local.get $source
    i64.load
    local.get $source
    i64.load offset=8
    local.get $source
    i64.load offset=16
    local.get $source
    i64.load offset=24
  )
  (func $store32 (;11;) (type 6) (param i32 i32)
    local.get 0
    local.get 1
    i32.store
  )
  (data (;0;) (i32.const 112) "\01")
  (data (;1;) (i32.const 144) "\02")
  (data (;2;) (i32.const 176) "\03")
)
