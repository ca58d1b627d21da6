(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32)))
  (type (;2;) (func (param i32) (result i64)))
  (type (;3;) (func))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32 i32 i32 i32)))
  (type (;6;) (func (param i32)))
  (type (;7;) (func (param i32 i32) (result i32)))
  (type (;8;) (func (param i32 i32 i32 i32 i32) (result i32)))
  (import "s" "$" (func $store/load32 (;0;) (type 0) (param i32) (result i32)))
  (import "s" "%" (func $store/load8 (;1;) (type 0) (param i32) (result i32)))
  (import "s" "&" (func $store/store32 (;2;) (type 1) (param i32 i32)))
  (import "s" "'" (func $store/load64 (;3;) (type 2) (param i32) (result i64)))
  (import "m" "_start" (func $main/_start (;4;) (type 3)))
  (import "" "!" (func $wasi:cli/stdout/get-stdout (;5;) (type 4) (result i32)))
  (import "" "#" (func $wasi:cli/stderr/get-stderr (;6;) (type 4) (result i32)))
  (import "" "$" (func $"wasi:io/streams/[method]output-stream.check-write" (;7;) (type 1) (param i32 i32)))
  (import "" "%" (func $"wasi:io/streams/[method]output-stream.blocking-write-and-flush" (;8;) (type 5) (param i32 i32 i32 i32)))
  (import "" "&" (func $"wasi:io/streams/[method]output-stream.write" (;9;) (type 5) (param i32 i32 i32 i32)))
  (import "" "'" (func $"wasi:io/error/[resource-drop]error" (;10;) (type 6) (param i32)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;0;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $write)
  (func $stream_failure (;11;) (type 7) (param $case i32) (param $error i32) (result i32)
    i32.const 64
    local.get $case
    br_if 0 (;@0;)
    drop
    local.get $error
    call $"wasi:io/error/[resource-drop]error"
    i32.const 29
  )
  (func $run (;12;) (type 4) (result i32)
    call $main/_start
    i32.const 0
  )
  (func $write (;13;) (type 8) (param $slot i32) (param $iovs i32) (param $count i32) (param $moved i32) (param $header i32) (result i32)
    (local $write_vector i32) (local $end i32) (local $done i32) (local $length i32) (local $write_guest i32) (local $buffer i32) (local $size i32) (local $stream i32) (local $"#local13 end" (@name "end") i32) (local $next i32) (local $left i32) (local $"#local16 size" (@name "size") i32) (local $flushes i32) (local $errno i32) (local $"#local19 length" (@name "length") i64) (local $permitted i64) (local $borrowed i64) (local $"#local22 borrowed" (@name "borrowed") i64) (local $low i64) (local $high i64)
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
                  local.tee $"#local19 length"
                  i64.const 0
                  i64.ne
                  local.get $buffer
                  i64.extend_i32_u
                  local.get $"#local19 length"
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
                  local.get $length
                  i32.const 67108864
                  local.get $length
                  i32.const 67108864
                  i32.lt_u
                  select
                  local.set $size
                  local.get $slot
                  i32.const 8
                  i32.add
                  call $store/load32
                  local.tee $stream
                  i32.eqz
                  if  ;; @8
                    local.get $slot
                    call $store/load8
                    i32.const 2
                    i32.eq
                    if  ;; @9
                      call $wasi:cli/stdout/get-stdout
                      local.set $stream
                    else
                      call $wasi:cli/stderr/get-stderr
                      local.set $stream
                    end
                    local.get $slot
                    i32.const 8
                    i32.add
                    local.get $stream
                    call $store/store32
                  end
                  local.get $buffer
                  local.get $size
                  i32.add
                  local.set $"#local13 end"
                  local.get $buffer
                  local.set $next
                  i32.const 0
                  global.set $transferred
                  block  ;; @8
                    loop  ;; @9
                      local.get $"#local13 end"
                      local.get $next
                      i32.sub
                      local.tee $left
                      local.set $"#local16 size"
                      i32.const 1
                      local.set $flushes
                      i32.const 0
                      local.set $errno
                      local.get $left
                      i32.const 4096
                      i32.gt_u
                      if  ;; @10
                        local.get $stream
                        i32.const 8
                        call $"wasi:io/streams/[method]output-stream.check-write"
                        i32.const 8
                        call $store/load8
                        if  ;; @11
                          i32.const 16
                          call $store/load8
                          i32.const 20
                          call $store/load32
                          call $stream_failure
                          local.set $errno
                        else
                          local.get $next
                          local.get $buffer
                          i32.sub
                          global.set $transferred
                          i32.const 16
                          call $store/load64
                          local.tee $permitted
                          local.get $left
                          i64.extend_i32_u
                          local.get $permitted
                          local.get $left
                          i64.extend_i32_u
                          i64.lt_u
                          select
                          i32.wrap_i64
                          local.tee $"#local16 size"
                          i32.eqz
                          if  ;; @12
                            i32.const 4096
                            local.set $"#local16 size"
                          else
                            i32.const 0
                            local.set $flushes
                          end
                        end
                      end
                      local.get $errno
                      i32.eqz
                      if  ;; @10
                        block (result i32)  ;; @11
                          i32.const 0
                          i64.load align=1
                          local.set $borrowed
                          i32.const 0
                          i64.load offset=8 align=1
                          local.set $"#local22 borrowed"
                          local.get $flushes
                          if  ;; @12
                            local.get $stream
                            local.get $next
                            local.get $"#local16 size"
                            i32.const 0
                            call $"wasi:io/streams/[method]output-stream.blocking-write-and-flush"
                          else
                            local.get $stream
                            local.get $next
                            local.get $"#local16 size"
                            i32.const 0
                            call $"wasi:io/streams/[method]output-stream.write"
                          end
                          i32.const 0
                          i64.load align=1
                          local.set $low
                          i32.const 0
                          i64.load offset=8 align=1
                          local.set $high
                          i32.const 0
                          local.get $borrowed
                          i64.store align=1
                          i32.const 0
                          local.get $"#local22 borrowed"
                          i64.store offset=8 align=1
                          local.get $low
                          i32.wrap_i64
                          i32.const 255
                          i32.and
                          i32.eqz
                          if  ;; @12
                            i32.const 0
                            br 1 (;@11;)
                          end
                          local.get $low
                          i64.const 32
                          i64.shr_u
                          i32.wrap_i64
                          i32.const 255
                          i32.and
                          local.get $high
                          i32.wrap_i64
                          call $stream_failure
                        end
                        local.set $errno
                      end
                      local.get $errno
                      if  ;; @10
                        local.get $errno
                        i32.const 0
                        global.get $transferred
                        i32.eqz
                        select
                        br 3 (;@7;)
                      end
                      local.get $next
                      local.get $"#local16 size"
                      i32.add
                      local.set $next
                      local.get $flushes
                      i32.eqz
                      local.get $next
                      local.get $"#local13 end"
                      i32.ne
                      i32.or
                      br_if 0 (;@9;)
                    end
                  end
                  local.get $size
                  global.set $transferred
                  i32.const 0
                end
                local.tee $write_guest
                if  ;; @7
                  local.get $done
                  i32.eqz
                  if  ;; @8
                    local.get $write_guest
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
        local.tee $write_vector
        br_if 0 (;@2;)
        local.get $moved
        global.get $transferred
        i32.store align=1
      end
      local.get $write_vector
      return
    end
    i32.const 21
  )
)
