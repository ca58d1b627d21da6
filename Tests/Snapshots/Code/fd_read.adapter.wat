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
  (type (;10;) (func (param i32 i32 i64 i64) (result i32)))
  (type (;11;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (import "s" "$" (func $store/allocate (;0;) (type 0) (param i32) (result i32)))
  (import "s" "%" (func $store/reserve (;1;) (type 0) (param i32) (result i32)))
  (import "s" "&" (func $store/load32 (;2;) (type 0) (param i32) (result i32)))
  (import "s" "'" (func $store/load64 (;3;) (type 1) (param i32) (result i64)))
  (import "s" ")" (func $store/store_block (;4;) (type 2) (param i32 i64 i64 i64 i64)))
  (import "s" "*" (func $store/store64 (;5;) (type 3) (param i32 i64)))
  (import "s" "+" (func $store/store8 (;6;) (type 4) (param i32 i32)))
  (import "s" "-" (func $store/load_block (;7;) (type 5) (param i32) (result i64 i64 i64 i64)))
  (import "s" "." (func $store/store32 (;8;) (type 4) (param i32 i32)))
  (import "m" "_start" (func $main/_start (;9;) (type 6)))
  (import "" "!" (func $"wasi:io/streams/[method]input-stream.blocking-read" (;10;) (type 7) (param i32 i64 i32)))
  (import "" "#" (func $"#func11 wasi:io/streams/[method]input-stream.blocking-read" (@name "wasi:io/streams/[method]input-stream.blocking-read") (;11;) (type 7) (param i32 i64 i32)))
  (import "" "$" (func $wasi:cli/stdin/get-stdin (;12;) (type 8) (result i32)))
  (import "" "%" (func $"wasi:io/error/[resource-drop]error" (;13;) (type 9) (param i32)))
  (import "s" "/" (global $heap_next (;0;) (mut i32)))
  (import "s" "0" (global $guest_buffer_capacity (;1;) (mut i32)))
  (import "s" "1" (global $guest_buffer (;2;) (mut i32)))
  (import "s" "2" (global $heap_kept_end (;3;) (mut i32)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;4;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $read_stdin)
  (func $input_stream (;14;) (type 0) (param $slot i32) (result i32)
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
  (func $read_outcome (;15;) (type 10) (param $slot i32) (param $header i32) (param $low i64) (param $high i64) (result i32)
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
  (func $run (;16;) (type 8) (result i32)
    call $main/_start
    i32.const 0
  )
  (func $read_stdin (;17;) (type 11) (param $slot i32) (param $iovs i32) (param $count i32) (param $moved i32) (param $header i32) (result i32)
    (local $end i32) (local $done i32) (local $begun i32) (local $left i32) (local $address i32) (local $errno i32) (local $size i32) (local $"#local12 end" (@name "end") i32) (local $next i32) (local $record i32) (local $length i32) (local $list_size i32) (local $allocate i32) (local $read_private i32) (local $"#local19 next" (@name "next") i32) (local $data_end i32) (local $available i32) (local $"#local22 size" (@name "size") i32) (local $"#local23 length" (@name "length") i32) (local $from i32) (local $to i32) (local $"#local26 end" (@name "end") i32) (local $blocks_end i32) (local $words_end i32) (local $"#local29 errno" (@name "errno") i32) (local $"#local30 count" (@name "count") i32) (local $target i32) (local $"#local32 from" (@name "from") i32) (local $"#local33 to" (@name "to") i32) (local $"#local34 end" (@name "end") i32) (local $"#local35 blocks_end" (@name "blocks_end") i32) (local $"#local36 words_end" (@name "words_end") i32) (local $find_read_area i32) (local $"#local38 size" (@name "size") i32) (local $"#local39 errno" (@name "errno") i32) (local $"#local40 count" (@name "count") i32) (local $place i32) (local $room i32) (local $vector_total i64) (local $sum i64) (local $"#local45 size" (@name "size") i64) (local $buffer i64) (local $low i64) (local $high i64) (local i64 i64 i64 i64) (local $word i64) (local $borrowed i64) (local $"#local55 borrowed" (@name "borrowed") i64) (local $"#local56 low" (@name "low") i64) (local $"#local57 high" (@name "high") i64)
    block  ;; @1
      block  ;; @2
        block  ;; @3
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
          br_if 1 (;@2;)
          local.get $moved
          i64.extend_i32_u
          i64.const 4
          i64.add
          memory.size
          i64.extend_i32_u
          i64.const 16
          i64.shl
          i64.gt_u
          br_if 1 (;@2;)
          block (result i32)  ;; @4
            local.get $iovs
            local.get $count
            i32.const 8
            i32.mul
            i32.add
            local.set $end
            local.get $count
            i32.const 1
            i32.ne
            if  ;; @5
              block (result i64)  ;; @6
                local.get $iovs
                local.get $count
                i32.const 8
                i32.mul
                i32.add
                local.set $"#local12 end"
                local.get $iovs
                local.set $next
                loop  ;; @7
                  local.get $next
                  local.get $"#local12 end"
                  i32.ne
                  if  ;; @8
                    local.get $next
                    local.tee $record
                    i32.const 8
                    i32.add
                    local.set $next
                    local.get $record
                    i32.load offset=4 align=1
                    local.tee $length
                    i64.extend_i32_u
                    i64.const 0
                    i64.ne
                    local.get $record
                    i32.load align=1
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
                    if  ;; @9
                      i64.const -1
                      br 3 (;@6;)
                    end
                    local.get $sum
                    local.get $length
                    i64.extend_i32_u
                    i64.add
                    local.set $sum
                    br 1 (;@7;)
                  end
                end
                local.get $sum
              end
              local.tee $vector_total
              i64.const -1
              i64.eq
              br_if 3 (;@2;)
              i32.const 0
              global.set $transferred
              local.get $vector_total
              i64.eqz
              if  ;; @6
                i32.const 0
                br 2 (;@4;)
              end
              global.get $heap_kept_end
              global.set $heap_next
              local.get $end
              local.get $iovs
              i32.sub
              local.tee $list_size
              call $store/allocate
              local.tee $allocate
              i32.eqz
              br_if 4 (;@1;)
              local.get $iovs
              local.set $from
              local.get $allocate
              local.set $to
              local.get $allocate
              local.get $list_size
              i32.add
              local.set $"#local26 end"
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
              loop  ;; @6
                local.get $to
                local.get $blocks_end
                i32.ne
                if  ;; @7
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
                  br 1 (;@6;)
                end
              end
              loop  ;; @6
                local.get $to
                local.get $words_end
                i32.ne
                if  ;; @7
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
                  br 1 (;@6;)
                end
              end
              loop  ;; @6
                local.get $to
                local.get $"#local26 end"
                i32.ne
                if  ;; @7
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
                  br 1 (;@6;)
                end
              end
              local.get $vector_total
              i64.const 65536
              local.get $vector_total
              i64.const 65536
              i64.lt_u
              select
              local.set $"#local45 size"
              loop  ;; @6
                local.get $"#local45 size"
                i32.wrap_i64
                call $store/reserve
                i32.eqz
                if  ;; @7
                  local.get $"#local45 size"
                  i64.const 1
                  i64.shr_u
                  local.tee $"#local45 size"
                  i64.const 0
                  i64.eq
                  br_if 6 (;@1;)
                  br 1 (;@6;)
                end
              end
              i32.const -1
              local.set $"#local29 errno"
              loop  ;; @6
                local.get $"#local29 errno"
                i32.const -1
                i32.eq
                if  ;; @7
                  local.get $slot
                  call $input_stream
                  local.get $"#local45 size"
                  i32.const 8
                  call $"#func11 wasi:io/streams/[method]input-stream.blocking-read"
                  i32.const 8
                  call $store/load64
                  local.set $low
                  i32.const 16
                  call $store/load64
                  local.tee $high
                  i32.wrap_i64
                  local.set $"#local30 count"
                  local.get $low
                  i32.wrap_i64
                  i32.const 255
                  i32.and
                  local.get $"#local30 count"
                  i32.eqz
                  i32.or
                  if  ;; @8
                    local.get $slot
                    local.get $header
                    local.get $low
                    local.get $high
                    call $read_outcome
                    local.set $"#local29 errno"
                  else
                    local.get $"#local30 count"
                    global.set $transferred
                    i32.const 0
                    local.set $"#local29 errno"
                  end
                  br 1 (;@6;)
                end
              end
              local.get $"#local29 errno"
              local.tee $read_private
              br_if 2 (;@3;)
              global.get $transferred
              i64.extend_i32_u
              local.get $"#local45 size"
              i64.gt_u
              if  ;; @6
                unreachable
              end
              i32.const 12
              call $store/load32
              local.tee $"#local19 next"
              global.get $transferred
              i32.add
              local.set $data_end
              loop  ;; @6
                local.get $"#local19 next"
                local.get $data_end
                i32.ne
                if  ;; @7
                  local.get $data_end
                  local.get $"#local19 next"
                  i32.sub
                  local.set $available
                  local.get $allocate
                  call $store/load64
                  local.tee $buffer
                  i64.const 32
                  i64.shr_u
                  i32.wrap_i64
                  local.tee $"#local22 size"
                  local.get $available
                  local.get $"#local22 size"
                  local.get $available
                  i32.lt_u
                  select
                  local.set $"#local23 length"
                  local.get $buffer
                  i32.wrap_i64
                  local.set $target
                  local.get $"#local19 next"
                  local.set $"#local32 from"
                  local.get $target
                  local.set $"#local33 to"
                  local.get $target
                  local.get $"#local23 length"
                  i32.add
                  local.set $"#local34 end"
                  local.get $target
                  local.get $"#local23 length"
                  i32.const -32
                  i32.and
                  i32.add
                  local.set $"#local35 blocks_end"
                  local.get $target
                  local.get $"#local23 length"
                  i32.const -8
                  i32.and
                  i32.add
                  local.set $"#local36 words_end"
                  loop  ;; @8
                    local.get $"#local33 to"
                    local.get $"#local35 blocks_end"
                    i32.ne
                    if  ;; @9
                      local.get $"#local32 from"
                      call $store/load_block
                      local.set 52
                      local.set 51
                      local.set 50
                      local.set 49
                      local.get $"#local33 to"
                      local.get 49
                      i64.store align=1
                      local.get $"#local33 to"
                      local.get 50
                      i64.store offset=8 align=1
                      local.get $"#local33 to"
                      local.get 51
                      i64.store offset=16 align=1
                      local.get $"#local33 to"
                      local.get 52
                      i64.store offset=24 align=1
                      local.get $"#local32 from"
                      i32.const 32
                      i32.add
                      local.set $"#local32 from"
                      local.get $"#local33 to"
                      i32.const 32
                      i32.add
                      local.set $"#local33 to"
                      br 1 (;@8;)
                    end
                  end
                  loop  ;; @8
                    local.get $"#local33 to"
                    local.get $"#local36 words_end"
                    i32.ne
                    if  ;; @9
                      local.get $"#local33 to"
                      local.get $"#local32 from"
                      call $store/load64
                      i64.store align=1
                      local.get $"#local32 from"
                      i32.const 8
                      i32.add
                      local.set $"#local32 from"
                      local.get $"#local33 to"
                      i32.const 8
                      i32.add
                      local.set $"#local33 to"
                      br 1 (;@8;)
                    end
                  end
                  local.get $"#local33 to"
                  local.get $"#local34 end"
                  i32.ne
                  if  ;; @8
                    local.get $"#local32 from"
                    call $store/load64
                    local.set $word
                    block  ;; @9
                      loop  ;; @10
                        local.get $"#local33 to"
                        local.get $word
                        i32.wrap_i64
                        i32.store8
                        local.get $word
                        i64.const 8
                        i64.shr_u
                        local.set $word
                        local.get $"#local33 to"
                        i32.const 1
                        i32.add
                        local.tee $"#local33 to"
                        local.get $"#local34 end"
                        i32.ne
                        br_if 0 (;@10;)
                      end
                    end
                  end
                  local.get $"#local19 next"
                  local.get $"#local23 length"
                  i32.add
                  local.set $"#local19 next"
                  local.get $allocate
                  i32.const 8
                  i32.add
                  local.set $allocate
                  br 1 (;@6;)
                end
              end
              i32.const 0
              br 1 (;@4;)
            end
            block  ;; @5
              loop  ;; @6
                local.get $iovs
                local.get $end
                i32.eq
                br_if 1 (;@5;)
                local.get $iovs
                i32.load offset=4 align=1
                local.get $begun
                i32.sub
                local.tee $left
                if  ;; @7
                  local.get $iovs
                  i32.load align=1
                  local.get $begun
                  i32.add
                  local.set $address
                  i32.const 21
                  local.set $errno
                  local.get $address
                  i64.extend_i32_u
                  local.get $left
                  i64.extend_i32_u
                  i64.add
                  memory.size
                  i64.extend_i32_u
                  i64.const 16
                  i64.shl
                  i64.le_u
                  if  ;; @8
                    local.get $left
                    i32.const 524288
                    local.get $left
                    i32.const 524288
                    i32.lt_u
                    select
                    local.set $size
                    block (result i32)  ;; @9
                      local.get $address
                      global.set $guest_buffer
                      local.get $size
                      global.set $guest_buffer_capacity
                      local.get $address
                      i32.const 16
                      i32.ge_u
                      if  ;; @10
                        i32.const 0
                        br 1 (;@9;)
                      end
                      memory.size
                      i64.extend_i32_u
                      i64.const 16
                      i64.shl
                      i32.wrap_i64
                      i32.const 16
                      i32.sub
                      local.tee $place
                      local.get $address
                      i32.sub
                      local.tee $room
                      local.get $size
                      i32.lt_u
                      if  ;; @10
                        local.get $room
                        global.set $guest_buffer_capacity
                      end
                      local.get $place
                    end
                    local.set $find_read_area
                    global.get $guest_buffer_capacity
                    local.set $"#local38 size"
                    i32.const -1
                    local.set $"#local39 errno"
                    loop  ;; @9
                      local.get $"#local39 errno"
                      i32.const -1
                      i32.eq
                      if  ;; @10
                        local.get $find_read_area
                        i64.load align=1
                        local.set $borrowed
                        local.get $find_read_area
                        i64.load offset=8 align=1
                        local.set $"#local55 borrowed"
                        local.get $slot
                        call $input_stream
                        local.get $"#local38 size"
                        i64.extend_i32_u
                        local.get $find_read_area
                        call $"wasi:io/streams/[method]input-stream.blocking-read"
                        local.get $find_read_area
                        i64.load align=1
                        local.set $"#local56 low"
                        local.get $find_read_area
                        i64.load offset=8 align=1
                        local.set $"#local57 high"
                        local.get $find_read_area
                        local.get $borrowed
                        i64.store align=1
                        local.get $find_read_area
                        local.get $"#local55 borrowed"
                        i64.store offset=8 align=1
                        local.get $"#local57 high"
                        i32.wrap_i64
                        local.set $"#local40 count"
                        local.get $"#local56 low"
                        i32.wrap_i64
                        i32.const 255
                        i32.and
                        local.get $"#local40 count"
                        i32.eqz
                        i32.or
                        if  ;; @11
                          local.get $slot
                          local.get $header
                          local.get $"#local56 low"
                          local.get $"#local57 high"
                          call $read_outcome
                          local.set $"#local39 errno"
                        else
                          local.get $"#local40 count"
                          global.set $transferred
                          i32.const 0
                          local.set $"#local39 errno"
                        end
                        br 1 (;@9;)
                      end
                    end
                    local.get $"#local39 errno"
                    local.set $errno
                  end
                  local.get $errno
                  if  ;; @8
                    local.get $done
                    i32.eqz
                    if  ;; @9
                      local.get $errno
                      br 5 (;@4;)
                    end
                    br 3 (;@5;)
                  end
                  local.get $done
                  global.get $transferred
                  i32.add
                  local.set $done
                  local.get $begun
                  global.get $transferred
                  i32.add
                  local.set $begun
                  global.get $transferred
                  local.get $left
                  i32.const 524288
                  local.get $left
                  i32.const 524288
                  i32.lt_u
                  select
                  i32.ne
                  br_if 2 (;@5;)
                  local.get $done
                  i32.const 30
                  i32.shr_u
                  br_if 2 (;@5;)
                  local.get $begun
                  local.get $iovs
                  i32.load offset=4 align=1
                  i32.ne
                  br_if 1 (;@6;)
                end
                i32.const 0
                local.set $begun
                local.get $iovs
                i32.const 8
                i32.add
                local.set $iovs
                br 0 (;@6;)
              end
            end
            local.get $done
            global.set $transferred
            i32.const 0
          end
          local.tee $read_private
          br_if 0 (;@3;)
          local.get $moved
          global.get $transferred
          i32.store align=1
        end
        local.get $read_private
        return
      end
      i32.const 21
      return
    end
    i32.const 48
  )
)
