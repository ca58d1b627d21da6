(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i64 i64 i64 i64)))
  (type (;2;) (func (param i32 i64)))
  (type (;3;) (func (param i32 i32)))
  (type (;4;) (func (param i32) (result i64 i64 i64 i64)))
  (type (;5;) (func (param i32) (result i64)))
  (type (;6;) (func))
  (type (;7;) (func (param i32 i64 i32)))
  (type (;8;) (func (result i32)))
  (type (;9;) (func (param i32)))
  (type (;10;) (func (param i32 i64) (result i32)))
  (type (;11;) (func (param i32 i32 i64 i32 i32) (result i32)))
  (type (;12;) (func (param i32 i32) (result i64)))
  (type (;13;) (func (param i32 i32 i64 i64 i32 i32) (result i32)))
  (type (;14;) (func (param i32 i32 i32)))
  (type (;15;) (func (param i32 i32 i64 i64) (result i32)))
  (type (;16;) (func (param i32 i32 i32 i32) (result i32)))
  (import "s" "2" (func $store/find_descriptor (;0;) (type 0) (param i32) (result i32)))
  (import "s" "3" (func $store/load32 (;1;) (type 0) (param i32) (result i32)))
  (import "s" "4" (func $store/allocate (;2;) (type 0) (param i32) (result i32)))
  (import "s" "7" (func $store/store_block (;3;) (type 1) (param i32 i64 i64 i64 i64)))
  (import "s" "8" (func $store/store64 (;4;) (type 2) (param i32 i64)))
  (import "s" "9" (func $store/store8 (;5;) (type 3) (param i32 i32)))
  (import "s" "a" (func $store/load8 (;6;) (type 0) (param i32) (result i32)))
  (import "s" "b" (func $store/load_block (;7;) (type 4) (param i32) (result i64 i64 i64 i64)))
  (import "s" "c" (func $store/load64 (;8;) (type 5) (param i32) (result i64)))
  (import "s" "d" (func $store/store32 (;9;) (type 3) (param i32 i32)))
  (import "m" "_start" (func $main/_start (;10;) (type 6)))
  (import "w" "0" (func $"wasi:io/streams/[method]input-stream.blocking-read" (;11;) (type 7) (param i32 i64 i32)))
  (import "w" "1" (func $"#func12 wasi:io/streams/[method]input-stream.blocking-read" (@name "wasi:io/streams/[method]input-stream.blocking-read") (;12;) (type 7) (param i32 i64 i32)))
  (import "w" "2" (func $wasi:cli/stdin/get-stdin (;13;) (type 8) (result i32)))
  (import "w" "3" (func $"wasi:io/error/[resource-drop]error" (;14;) (type 9) (param i32)))
  (import "s" "e" (global $guest_buffer_capacity (;0;) (mut i32)))
  (import "s" "f" (global $guest_buffer (;1;) (mut i32)))
  (import "s" "g" (global $heap_next (;2;) (mut i32)))
  (import "s" "h" (global $heap_kept_end (;3;) (mut i32)))
  (import "s" "0" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;4;) (mut i32) (i32.const 0))
  (global $private_data (;5;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $fd_read)
  (func $out_of_bounds (;15;) (type 10) (param $address i32) (param $length i64) (result i32)
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
  (func $input_stream (;16;) (type 0) (param $slot i32) (result i32)
    (local $get-stdin i32)
    local.get $slot
    i32.const 8
    i32.add
    call $store/load32
    i32.eqz
    if  ;; @1
      call $wasi:cli/stdin/get-stdin
      local.set $get-stdin
      local.get $slot
      i32.const 8
      i32.add
      local.get $get-stdin
      call $store/store32
    end
    local.get $slot
    i32.const 8
    i32.add
    call $store/load32
  )
  (func $stream_errno (;17;) (type 0) (param $error i32) (result i32)
    local.get $error
    call $"wasi:io/error/[resource-drop]error"
    i32.const 29
  )
  (func $read_vector (;18;) (type 11) (param $slot i32) (param $header i32) (param $position i64) (param $iovs i32) (param $count i32) (result i32)
    (local $end i32) (local $iovec i32) (local $done i32) (local $length i32) (local $read_guest i32) (local $vector_total i64)
    local.get $iovs
    local.get $count
    i32.const 8
    i32.mul
    i32.add
    local.set $end
    local.get $count
    i32.const 1
    i32.ne
    if  ;; @1
      local.get $iovs
      local.get $count
      call $vector_total
      local.tee $vector_total
      i64.const -1
      i64.eq
      if  ;; @2
        i32.const 21
        return
      end
      local.get $slot
      local.get $header
      local.get $position
      local.get $vector_total
      local.get $iovs
      local.get $end
      call $read_gathered
      return
    end
    local.get $iovs
    local.set $iovec
    i32.const 0
    local.set $done
    block  ;; @1
      loop  ;; @2
        local.get $iovec
        local.get $end
        i32.eq
        br_if 1 (;@1;)
        local.get $iovec
        i32.load offset=4 align=1
        local.tee $length
        if  ;; @3
          local.get $slot
          local.get $header
          local.get $position
          local.get $done
          i64.extend_i32_u
          i64.add
          local.get $iovec
          i32.load align=1
          local.get $length
          call $read_guest
          local.tee $read_guest
          if  ;; @4
            local.get $done
            i32.eqz
            if  ;; @5
              local.get $read_guest
              return
            end
            br 3 (;@1;)
          end
          local.get $done
          global.get $transferred
          i32.add
          local.set $done
          global.get $transferred
          local.get $length
          i32.ne
          br_if 2 (;@1;)
          local.get $done
          i32.const 67108864
          i32.gt_u
          br_if 2 (;@1;)
        else
        end
        local.get $iovec
        i32.const 8
        i32.add
        local.set $iovec
        br 0 (;@2;)
      end
    end
    local.get $done
    global.set $transferred
    i32.const 0
  )
  (func $vector_total (;19;) (type 12) (param $iovs i32) (param $count i32) (result i64)
    (local $sum i64) (local $end i32) (local $next i32) (local $record i32) (local $length i32)
    i64.const 0
    local.set $sum
    local.get $iovs
    local.get $count
    i32.const 8
    i32.mul
    i32.add
    local.set $end
    local.get $iovs
    local.set $next
    block  ;; @1
      loop  ;; @2
        local.get $next
        local.get $end
        i32.eq
        br_if 1 (;@1;)
        local.get $next
        local.tee $record
        i32.const 8
        i32.add
        local.set $next
        local.get $record
        i32.load offset=4 align=1
        local.set $length
        local.get $record
        i32.load align=1
        local.get $length
        i64.extend_i32_u
        call $out_of_bounds
        if  ;; @3
          i64.const -1
          return
        end
        local.get $sum
        local.get $length
        i64.extend_i32_u
        i64.add
        local.set $sum
        br 0 (;@2;)
      end
    end
    local.get $sum
  )
  (func $read_gathered (;20;) (type 13) (param $slot i32) (param $header i32) (param $position i64) (param $total i64) (param $iovs i32) (param $end i32) (result i32)
    (local $list_size i32) (local $allocate i32) (local $read_private i32) (local $next i32) (local $data_end i32) (local $iovec i32) (local $size i32) (local $length i32) (local $"#local14 size" (@name "size") i64)
    i32.const 0
    global.set $transferred
    local.get $total
    i64.eqz
    if  ;; @1
      i32.const 0
      return
    end
    global.get $heap_kept_end
    global.set $heap_next
    local.get $end
    local.get $iovs
    i32.sub
    local.tee $list_size
    call $store/allocate
    local.set $allocate
    local.get $iovs
    local.get $allocate
    local.get $list_size
    call $copy_to_private
    local.get $total
    i64.const 65536
    local.get $total
    i64.const 65536
    i64.lt_u
    select
    local.set $"#local14 size"
    local.get $slot
    local.get $header
    local.get $position
    local.get $"#local14 size"
    call $read_private
    local.tee $read_private
    if  ;; @1
      local.get $read_private
      return
    end
    global.get $transferred
    i64.extend_i32_u
    local.get $"#local14 size"
    i64.gt_u
    if  ;; @1
      unreachable
    end
    global.get $private_data
    local.tee $next
    global.get $transferred
    i32.add
    local.set $data_end
    local.get $allocate
    local.set $iovec
    block  ;; @1
      loop  ;; @2
        local.get $next
        local.get $data_end
        i32.eq
        br_if 1 (;@1;)
        local.get $iovec
        i32.const 4
        i32.add
        call $store/load32
        local.tee $size
        local.get $data_end
        local.get $next
        i32.sub
        local.get $size
        local.get $data_end
        local.get $next
        i32.sub
        i32.lt_u
        select
        local.set $length
        local.get $next
        local.get $iovec
        call $store/load32
        local.get $length
        call $copy_to_guest
        local.get $next
        local.get $length
        i32.add
        local.set $next
        local.get $iovec
        i32.const 8
        i32.add
        local.set $iovec
        br 0 (;@2;)
      end
    end
    i32.const 0
  )
  (func $read_guest (;21;) (type 11) (param $slot i32) (param $header i32) (param $position i64) (param $buffer i32) (param $count i32) (result i32)
    (local $place i32) (local $size i32) (local $"#local7 place" (@name "place") i32) (local $"#local8 size" (@name "size") i32) (local $input_stream i32) (local $is_error i32) (local $error_case i32) (local $"#local12 count" (@name "count") i32) (local $borrowed i64) (local $"#local14 borrowed" (@name "borrowed") i64)
    local.get $buffer
    local.get $count
    i64.extend_i32_u
    call $out_of_bounds
    if  ;; @1
      i32.const 21
      return
    end
    i32.const 0
    local.set $place
    local.get $count
    local.set $size
    local.get $buffer
    i32.const 16
    i32.lt_u
    if  ;; @1
      memory.size
      i64.extend_i32_u
      i64.const 16
      i64.shl
      i32.wrap_i64
      i32.const 16
      i32.sub
      local.set $place
      local.get $size
      local.get $place
      local.get $buffer
      i32.sub
      local.get $size
      local.get $place
      local.get $buffer
      i32.sub
      i32.lt_u
      select
      local.set $size
    end
    local.get $place
    local.set $"#local7 place"
    local.get $size
    local.set $"#local8 size"
    local.get $buffer
    global.set $guest_buffer
    local.get $"#local8 size"
    global.set $guest_buffer_capacity
    local.get $slot
    call $input_stream
    local.set $input_stream
    block  ;; @1
      loop  ;; @2
        local.get $"#local7 place"
        i64.load align=1
        local.set $borrowed
        local.get $"#local7 place"
        i64.load offset=8 align=1
        local.set $"#local14 borrowed"
        local.get $input_stream
        local.get $"#local8 size"
        i64.extend_i32_u
        local.get $"#local7 place"
        call $"wasi:io/streams/[method]input-stream.blocking-read"
        local.get $"#local7 place"
        i32.load8_u
        local.set $is_error
        local.get $"#local7 place"
        i32.load8_u offset=4
        local.set $error_case
        local.get $"#local7 place"
        i32.load offset=8 align=1
        local.set $"#local12 count"
        local.get $"#local7 place"
        local.get $borrowed
        i64.store align=1
        local.get $"#local7 place"
        local.get $"#local14 borrowed"
        i64.store offset=8 align=1
        local.get $is_error
        if  ;; @3
          i32.const 0
          global.set $transferred
          local.get $error_case
          if  ;; @4
            i32.const 0
            return
          end
          local.get $"#local12 count"
          call $stream_errno
          return
        end
        local.get $"#local12 count"
        i32.eqz
        br_if 0 (;@2;)
        local.get $"#local12 count"
        global.set $transferred
        br 1 (;@1;)
      end
    end
    i32.const 0
  )
  (func $copy_to_private (;22;) (type 14) (param $source i32) (param $target i32) (param $count i32)
    (local $from i32) (local $to i32) (local $end i32) (local $blocks_end i32) (local $words_end i32) (local $"#local8 source" (@name "source") i32)
    local.get $source
    local.set $from
    local.get $target
    local.set $to
    local.get $source
    local.get $count
    i32.add
    local.set $end
    local.get $source
    local.get $count
    i32.const 0
    i32.const 32
    i32.sub
    i32.and
    i32.add
    local.set $blocks_end
    local.get $source
    local.get $count
    i32.const -8
    i32.and
    i32.add
    local.set $words_end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $blocks_end
        i32.eq
        br_if 1 (;@1;)
        local.get $from
        local.set $"#local8 source"
        local.get $to
        local.get $"#local8 source"
        i64.load align=1
        local.get $"#local8 source"
        i64.load offset=8 align=1
        local.get $"#local8 source"
        i64.load offset=16 align=1
        local.get $"#local8 source"
        i64.load offset=24 align=1
        call $store/store_block
        local.get $from
        i32.const 32
        i32.add
        local.set $from
        local.get $to
        i32.const 32
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $words_end
        i32.eq
        br_if 1 (;@1;)
        local.get $to
        local.get $from
        i64.load align=1
        call $store/store64
        local.get $from
        i32.const 8
        i32.add
        local.set $from
        local.get $to
        i32.const 8
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $end
        i32.eq
        br_if 1 (;@1;)
        local.get $to
        local.get $from
        i32.load8_u
        call $store/store8
        local.get $from
        i32.const 1
        i32.add
        local.set $from
        local.get $to
        i32.const 1
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
  )
  (func $read_private (;23;) (type 15) (param $slot i32) (param $header i32) (param $position i64) (param $size i64) (result i32)
    (local $input_stream i32)
    local.get $slot
    call $input_stream
    local.set $input_stream
    block  ;; @1
      loop  ;; @2
        local.get $input_stream
        local.get $size
        i32.const 8
        call $"#func12 wasi:io/streams/[method]input-stream.blocking-read"
        i32.const 12
        call $store/load32
        global.set $private_data
        i32.const 8
        call $store/load8
        if  ;; @3
          i32.const 0
          global.set $transferred
          i32.const 12
          call $store/load8
          if  ;; @4
            i32.const 0
            return
          end
          i32.const 16
          call $store/load32
          call $stream_errno
          return
        end
        i32.const 16
        call $store/load32
        i32.eqz
        br_if 0 (;@2;)
        i32.const 16
        call $store/load32
        global.set $transferred
        br 1 (;@1;)
      end
    end
    i32.const 0
  )
  (func $copy_to_guest (;24;) (type 14) (param $source i32) (param $target i32) (param $count i32)
    (local $from i32) (local $to i32) (local $end i32) (local $blocks_end i32) (local $words_end i32) (local $"#local8 source" (@name "source") i32) (local $"#local9 target" (@name "target") i32) (local i64 i64 i64 i64)
    local.get $source
    local.set $from
    local.get $target
    local.set $to
    local.get $source
    local.get $count
    i32.add
    local.set $end
    local.get $source
    local.get $count
    i32.const 0
    i32.const 32
    i32.sub
    i32.and
    i32.add
    local.set $blocks_end
    local.get $source
    local.get $count
    i32.const -8
    i32.and
    i32.add
    local.set $words_end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $blocks_end
        i32.eq
        br_if 1 (;@1;)
        local.get $from
        local.set $"#local8 source"
        local.get $to
        local.set $"#local9 target"
        local.get $"#local8 source"
        call $store/load_block
        local.set 13
        local.set 12
        local.set 11
        local.set 10
        local.get $"#local9 target"
        local.get 10
        i64.store align=1
        local.get $"#local9 target"
        local.get 11
        i64.store offset=8 align=1
        local.get $"#local9 target"
        local.get 12
        i64.store offset=16 align=1
        local.get $"#local9 target"
        local.get 13
        i64.store offset=24 align=1
        local.get $from
        i32.const 32
        i32.add
        local.set $from
        local.get $to
        i32.const 32
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $words_end
        i32.eq
        br_if 1 (;@1;)
        local.get $to
        local.get $from
        call $store/load64
        i64.store align=1
        local.get $from
        i32.const 8
        i32.add
        local.set $from
        local.get $to
        i32.const 8
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
    block  ;; @1
      loop  ;; @2
        local.get $from
        local.get $end
        i32.eq
        br_if 1 (;@1;)
        local.get $to
        local.get $from
        call $store/load8
        i32.store8
        local.get $from
        i32.const 1
        i32.add
        local.set $from
        local.get $to
        i32.const 1
        i32.add
        local.set $to
        br 0 (;@2;)
      end
    end
  )
  (func $fd_read (;25;) (type 16) (param $fd i32) (param $iovs i32) (param $iovs_len i32) (param $nread i32) (result i32)
    (local $find_descriptor i32) (local $header i32) (local $read_vector i32)
    local.get $fd
    call $store/find_descriptor
    local.tee $find_descriptor
    i32.eqz
    if  ;; @1
      i32.const 8
      return
    end
    local.get $iovs
    local.get $iovs_len
    i64.extend_i32_u
    i64.const 8
    i64.mul
    call $out_of_bounds
    if  ;; @1
      i32.const 21
      return
    end
    local.get $nread
    i64.extend_i32_u
    i64.const 4
    i64.add
    memory.size
    i64.extend_i32_u
    i64.const 16
    i64.shl
    i64.gt_u
    if  ;; @1
      i32.const 21
      return
    end
    local.get $find_descriptor
    call $store/load32
    local.tee $header
    i32.const 255
    i32.and
    i32.const 1
    i32.ne
    if  ;; @1
      i32.const 8
      return
    end
    local.get $find_descriptor
    local.get $header
    i64.const 0
    local.get $iovs
    local.get $iovs_len
    call $read_vector
    local.tee $read_vector
    if  ;; @1
      local.get $read_vector
      return
    end
    local.get $nread
    global.get $transferred
    i32.store align=1
    i32.const 0
  )
  (func $run (;26;) (type 8) (result i32)
    call $main/_start
    i32.const 0
  )
)
