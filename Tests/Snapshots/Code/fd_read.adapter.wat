(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32) (result i64)))
  (type (;2;) (func (param i32 i64 i64 i64 i64)))
  (type (;3;) (func (param i32 i64)))
  (type (;4;) (func (param i32 i32)))
  (type (;5;) (func (param i32) (result i64 i64 i64 i64)))
  (type (;6;) (func))
  (type (;7;) (func (param i32 i64 i32)))
  (type (;8;) (func (result i32)))
  (type (;9;) (func (param i32)))
  (type (;10;) (func (param i32 i64 i64) (result i32)))
  (type (;11;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (import "s" "$" (func $store/allocate (;0;) (type 0) (param i32) (result i32)))
  (import "s" "%" (func $store/load32 (;1;) (type 0) (param i32) (result i32)))
  (import "s" "&" (func $store/load64 (;2;) (type 1) (param i32) (result i64)))
  (import "s" ")" (func $store/store_block (;3;) (type 2) (param i32 i64 i64 i64 i64)))
  (import "s" "*" (func $store/store64 (;4;) (type 3) (param i32 i64)))
  (import "s" "+" (func $store/store8 (;5;) (type 4) (param i32 i32)))
  (import "s" "," (func $store/load_block (;6;) (type 5) (param i32) (result i64 i64 i64 i64)))
  (import "s" "-" (func $store/store32 (;7;) (type 4) (param i32 i32)))
  (import "m" "_start" (func $main/_start (;8;) (type 6)))
  (import "" "!" (func $"wasi:io/streams/[method]input-stream.blocking-read" (;9;) (type 7) (param i32 i64 i32)))
  (import "" "#" (func $"#func10 wasi:io/streams/[method]input-stream.blocking-read" (@name "wasi:io/streams/[method]input-stream.blocking-read") (;10;) (type 7) (param i32 i64 i32)))
  (import "" "$" (func $wasi:cli/stdin/get-stdin (;11;) (type 8) (result i32)))
  (import "" "%" (func $"wasi:io/error/[resource-drop]error" (;12;) (type 9) (param i32)))
  (import "s" "." (global $guest_buffer_capacity (;0;) (mut i32)))
  (import "s" "/" (global $guest_buffer (;1;) (mut i32)))
  (import "s" "0" (global $heap_next (;2;) (mut i32)))
  (import "s" "1" (global $heap_kept_end (;3;) (mut i32)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;4;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $read_stdin)
  (func $input_stream (;13;) (type 0) (param $slot i32) (result i32)
    (local $stream i32)
    local.get $slot
    i32.const 8
    i32.add
    call $store/load32
    local.tee $stream
    i32.eqz
    if  ;; @1
      call $wasi:cli/stdin/get-stdin
      local.set $stream
      local.get $slot
      i32.const 8
      i32.add
      local.get $stream
      call $store/store32
    end
    local.get $stream
  )
  (func $read_outcome (;14;) (type 10) (param $header i32) (param $low i64) (param $high i64) (result i32)
    i32.const 0
    global.set $transferred
    local.get $low
    i32.wrap_i64
    i32.const 255
    i32.and
    if  ;; @1
      i32.const 0
      local.get $low
      i64.const 32
      i64.shr_u
      i32.wrap_i64
      i32.const 255
      i32.and
      br_if 1 (;@0;)
      drop
      local.get $high
      i32.wrap_i64
      call $"wasi:io/error/[resource-drop]error"
      i32.const 29
      return
    end
    i32.const -1
  )
  (func $run (;15;) (type 8) (result i32)
    call $main/_start
    i32.const 0
  )
  (func $read_stdin (;16;) (type 11) (param $slot i32) (param $iovs i32) (param $count i32) (param $moved i32) (param $header i32) (result i32)
    (local $end i32) (local $done i32) (local $length i32) (local $read_guest i32) (local $"#local9 end" (@name "end") i32) (local $next i32) (local $record i32) (local $"#local12 length" (@name "length") i32) (local $list_size i32) (local $allocate i32) (local $read_private i32) (local $"#local16 next" (@name "next") i32) (local $data_end i32) (local $available i32) (local $size i32) (local $"#local20 length" (@name "length") i32) (local $from i32) (local $to i32) (local $"#local23 end" (@name "end") i32) (local $blocks_end i32) (local $words_end i32) (local $errno i32) (local $"#local27 count" (@name "count") i32) (local $target i32) (local $"#local29 from" (@name "from") i32) (local $"#local30 to" (@name "to") i32) (local $"#local31 end" (@name "end") i32) (local $"#local32 blocks_end" (@name "blocks_end") i32) (local $"#local33 words_end" (@name "words_end") i32) (local $buffer i32) (local $find_read_area i32) (local $"#local36 size" (@name "size") i32) (local $"#local37 errno" (@name "errno") i32) (local $"#local38 count" (@name "count") i32) (local $place i32) (local $room i32) (local $vector_total i64) (local $sum i64) (local $"#local43 size" (@name "size") i64) (local $"#local44 buffer" (@name "buffer") i64) (local $low i64) (local $high i64) (local i64 i64 i64 i64) (local $word i64) (local $borrowed i64) (local $"#local53 borrowed" (@name "borrowed") i64) (local $"#local54 low" (@name "low") i64) (local $"#local55 high" (@name "high") i64)
    block  ;; @1
      block  ;; @2
        local.get $count
        i64.extend_i32_u
        i64.const 8
        i64.mul
        i64.const 0
        i64.ne
        local.get $iovs
        i64.extend_i32_u
        local.get $count
        i64.extend_i32_u
        i64.const 8
        i64.mul
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.gt_u
        i32.and
        br_if 1 (;@1;)
        local.get $moved
        i64.extend_i32_u
        i64.const 4
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.gt_u
        br_if 1 (;@1;)
        block (result i32)  ;; @3
          local.get $iovs
          local.get $count
          i32.const 8
          i32.mul
          i32.add
          local.set $end
          local.get $count
          i32.const 1
          i32.ne
          if  ;; @4
            block (result i64)  ;; @5
              local.get $iovs
              local.get $count
              i32.const 8
              i32.mul
              i32.add
              local.set $"#local9 end"
              local.get $iovs
              local.set $next
              loop  ;; @6
                local.get $next
                local.get $"#local9 end"
                i32.ne
                if  ;; @7
                  local.get $next
                  local.tee $record
                  i32.const 8
                  i32.add
                  local.set $next
                  local.get $record
                  i32.load offset=4 align=1
                  local.tee $"#local12 length"
                  i64.extend_i32_u
                  i64.const 0
                  i64.ne
                  local.get $record
                  i32.load align=1
                  i64.extend_i32_u
                  local.get $"#local12 length"
                  i64.extend_i32_u
                  i64.add
                  memory.size
                  i64.extend_i32_u
                  i64.const 16
                  i64.shl
                  i64.gt_u
                  i32.and
                  if  ;; @8
                    i64.const -1
                    br 3 (;@5;)
                  end
                  local.get $sum
                  local.get $"#local12 length"
                  i64.extend_i32_u
                  i64.add
                  local.set $sum
                  br 1 (;@6;)
                end
              end
              local.get $sum
            end
            local.tee $vector_total
            i64.const -1
            i64.eq
            br_if 3 (;@1;)
            i32.const 0
            global.set $transferred
            local.get $vector_total
            i64.eqz
            if  ;; @5
              i32.const 0
              br 2 (;@3;)
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
            local.set $from
            local.get $allocate
            local.set $to
            local.get $allocate
            local.get $list_size
            i32.add
            local.set $"#local23 end"
            local.get $allocate
            local.get $list_size
            i32.const -32
            i32.and
            i32.add
            local.set $blocks_end
            local.get $allocate
            local.get $list_size
            i32.const -8
            i32.and
            i32.add
            local.set $words_end
            loop  ;; @5
              local.get $to
              local.get $blocks_end
              i32.ne
              if  ;; @6
                local.get $to
                local.get $from
                i64.load align=1
                local.get $from
                i64.load offset=8 align=1
                local.get $from
                i64.load offset=16 align=1
                local.get $from
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
                br 1 (;@5;)
              end
            end
            loop  ;; @5
              local.get $to
              local.get $words_end
              i32.ne
              if  ;; @6
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
                br 1 (;@5;)
              end
            end
            loop  ;; @5
              local.get $to
              local.get $"#local23 end"
              i32.ne
              if  ;; @6
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
                br 1 (;@5;)
              end
            end
            local.get $vector_total
            i64.const 65536
            local.get $vector_total
            i64.const 65536
            i64.lt_u
            select
            local.set $"#local43 size"
            i32.const -1
            local.set $errno
            loop  ;; @5
              local.get $errno
              i32.const -1
              i32.eq
              if  ;; @6
                local.get $slot
                call $input_stream
                local.get $"#local43 size"
                i32.const 8
                call $"#func10 wasi:io/streams/[method]input-stream.blocking-read"
                i32.const 8
                call $store/load64
                local.set $low
                i32.const 16
                call $store/load64
                local.tee $high
                i32.wrap_i64
                local.set $"#local27 count"
                local.get $low
                i32.wrap_i64
                i32.const 255
                i32.and
                local.get $"#local27 count"
                i32.eqz
                i32.or
                if  ;; @7
                  local.get $header
                  local.get $low
                  local.get $high
                  call $read_outcome
                  local.set $errno
                else
                  local.get $"#local27 count"
                  global.set $transferred
                  i32.const 0
                  local.set $errno
                end
                br 1 (;@5;)
              end
            end
            local.get $errno
            local.tee $read_private
            br_if 2 (;@2;)
            global.get $transferred
            i64.extend_i32_u
            local.get $"#local43 size"
            i64.gt_u
            if  ;; @5
              unreachable
            end
            i32.const 12
            call $store/load32
            local.tee $"#local16 next"
            global.get $transferred
            i32.add
            local.set $data_end
            loop  ;; @5
              local.get $"#local16 next"
              local.get $data_end
              i32.ne
              if  ;; @6
                local.get $data_end
                local.get $"#local16 next"
                i32.sub
                local.set $available
                local.get $allocate
                call $store/load64
                local.tee $"#local44 buffer"
                i64.const 32
                i64.shr_u
                i32.wrap_i64
                local.tee $size
                local.get $available
                local.get $size
                local.get $available
                i32.lt_u
                select
                local.set $"#local20 length"
                local.get $"#local44 buffer"
                i32.wrap_i64
                local.set $target
                local.get $"#local16 next"
                local.set $"#local29 from"
                local.get $target
                local.set $"#local30 to"
                local.get $target
                local.get $"#local20 length"
                i32.add
                local.set $"#local31 end"
                local.get $target
                local.get $"#local20 length"
                i32.const -32
                i32.and
                i32.add
                local.set $"#local32 blocks_end"
                local.get $target
                local.get $"#local20 length"
                i32.const -8
                i32.and
                i32.add
                local.set $"#local33 words_end"
                loop  ;; @7
                  local.get $"#local30 to"
                  local.get $"#local32 blocks_end"
                  i32.ne
                  if  ;; @8
                    local.get $"#local29 from"
                    call $store/load_block
                    local.set 50
                    local.set 49
                    local.set 48
                    local.set 47
                    local.get $"#local30 to"
                    local.get 47
                    i64.store align=1
                    local.get $"#local30 to"
                    local.get 48
                    i64.store offset=8 align=1
                    local.get $"#local30 to"
                    local.get 49
                    i64.store offset=16 align=1
                    local.get $"#local30 to"
                    local.get 50
                    i64.store offset=24 align=1
                    local.get $"#local29 from"
                    i32.const 32
                    i32.add
                    local.set $"#local29 from"
                    local.get $"#local30 to"
                    i32.const 32
                    i32.add
                    local.set $"#local30 to"
                    br 1 (;@7;)
                  end
                end
                loop  ;; @7
                  local.get $"#local30 to"
                  local.get $"#local33 words_end"
                  i32.ne
                  if  ;; @8
                    local.get $"#local30 to"
                    local.get $"#local29 from"
                    call $store/load64
                    i64.store align=1
                    local.get $"#local29 from"
                    i32.const 8
                    i32.add
                    local.set $"#local29 from"
                    local.get $"#local30 to"
                    i32.const 8
                    i32.add
                    local.set $"#local30 to"
                    br 1 (;@7;)
                  end
                end
                local.get $"#local30 to"
                local.get $"#local31 end"
                i32.ne
                if  ;; @7
                  local.get $"#local29 from"
                  call $store/load64
                  local.set $word
                  block  ;; @8
                    loop  ;; @9
                      local.get $"#local30 to"
                      local.get $word
                      i32.wrap_i64
                      i32.store8
                      local.get $word
                      i64.const 8
                      i64.shr_u
                      local.set $word
                      local.get $"#local30 to"
                      i32.const 1
                      i32.add
                      local.tee $"#local30 to"
                      local.get $"#local31 end"
                      i32.ne
                      br_if 0 (;@9;)
                    end
                  end
                end
                local.get $"#local16 next"
                local.get $"#local20 length"
                i32.add
                local.set $"#local16 next"
                local.get $allocate
                i32.const 8
                i32.add
                local.set $allocate
                br 1 (;@5;)
              end
            end
            i32.const 0
            br 1 (;@3;)
          end
          block  ;; @4
            loop  ;; @5
              local.get $iovs
              local.get $end
              i32.eq
              br_if 1 (;@4;)
              local.get $iovs
              i32.load offset=4 align=1
              local.tee $length
              if  ;; @6
                local.get $iovs
                i32.load align=1
                local.set $buffer
                block (result i32)  ;; @7
                  local.get $length
                  i64.extend_i32_u
                  i64.const 0
                  i64.ne
                  local.get $buffer
                  i64.extend_i32_u
                  local.get $length
                  i64.extend_i32_u
                  i64.add
                  memory.size
                  i64.extend_i32_u
                  i64.const 16
                  i64.shl
                  i64.gt_u
                  i32.and
                  if  ;; @8
                    i32.const 21
                    br 1 (;@7;)
                  end
                  block (result i32)  ;; @8
                    local.get $buffer
                    global.set $guest_buffer
                    local.get $length
                    global.set $guest_buffer_capacity
                    local.get $buffer
                    i32.const 16
                    i32.ge_u
                    if  ;; @9
                      i32.const 0
                      br 1 (;@8;)
                    end
                    memory.size
                    i64.extend_i32_u
                    i64.const 16
                    i64.shl
                    i32.wrap_i64
                    i32.const 16
                    i32.sub
                    local.tee $place
                    local.get $buffer
                    i32.sub
                    local.tee $room
                    local.get $length
                    i32.lt_u
                    if  ;; @9
                      local.get $room
                      global.set $guest_buffer_capacity
                    end
                    local.get $place
                  end
                  local.set $find_read_area
                  global.get $guest_buffer_capacity
                  local.set $"#local36 size"
                  i32.const -1
                  local.set $"#local37 errno"
                  loop  ;; @8
                    local.get $"#local37 errno"
                    i32.const -1
                    i32.eq
                    if  ;; @9
                      local.get $find_read_area
                      i64.load align=1
                      local.set $borrowed
                      local.get $find_read_area
                      i64.load offset=8 align=1
                      local.set $"#local53 borrowed"
                      local.get $slot
                      call $input_stream
                      local.get $"#local36 size"
                      i64.extend_i32_u
                      local.get $find_read_area
                      call $"wasi:io/streams/[method]input-stream.blocking-read"
                      local.get $find_read_area
                      i64.load align=1
                      local.set $"#local54 low"
                      local.get $find_read_area
                      i64.load offset=8 align=1
                      local.set $"#local55 high"
                      local.get $find_read_area
                      local.get $borrowed
                      i64.store align=1
                      local.get $find_read_area
                      local.get $"#local53 borrowed"
                      i64.store offset=8 align=1
                      local.get $"#local55 high"
                      i32.wrap_i64
                      local.set $"#local38 count"
                      local.get $"#local54 low"
                      i32.wrap_i64
                      i32.const 255
                      i32.and
                      local.get $"#local38 count"
                      i32.eqz
                      i32.or
                      if  ;; @10
                        local.get $header
                        local.get $"#local54 low"
                        local.get $"#local55 high"
                        call $read_outcome
                        local.set $"#local37 errno"
                      else
                        local.get $"#local38 count"
                        global.set $transferred
                        i32.const 0
                        local.set $"#local37 errno"
                      end
                      br 1 (;@8;)
                    end
                  end
                  local.get $"#local37 errno"
                end
                local.tee $read_guest
                if  ;; @7
                  local.get $done
                  i32.eqz
                  if  ;; @8
                    local.get $read_guest
                    br 5 (;@3;)
                  end
                  br 3 (;@4;)
                end
                local.get $done
                global.get $transferred
                i32.add
                local.set $done
                global.get $transferred
                local.get $length
                i32.ne
                br_if 2 (;@4;)
                local.get $done
                i32.const 26
                i32.shr_u
                br_if 2 (;@4;)
              end
              local.get $iovs
              i32.const 8
              i32.add
              local.set $iovs
              br 0 (;@5;)
            end
          end
          local.get $done
          global.set $transferred
          i32.const 0
        end
        local.tee $read_private
        br_if 0 (;@2;)
        local.get $moved
        global.get $transferred
        i32.store align=1
      end
      local.get $read_private
      return
    end
    i32.const 21
  )
)
