(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32)))
  (type (;2;) (func (param i32) (result i64)))
  (type (;3;) (func))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32 i32 i32 i32)))
  (type (;6;) (func (param i32)))
  (type (;7;) (func (param i32 i64) (result i32)))
  (type (;8;) (func (param i32 i32) (result i32)))
  (type (;9;) (func (param i32 i32 i32 i32) (result i32)))
  (import "s" "$" (func $store/find_descriptor (;0;) (type 0) (param i32) (result i32)))
  (import "s" "%" (func $store/load32 (;1;) (type 0) (param i32) (result i32)))
  (import "s" "&" (func $store/load8 (;2;) (type 0) (param i32) (result i32)))
  (import "s" "'" (func $store/store32 (;3;) (type 1) (param i32 i32)))
  (import "s" "(" (func $store/load64 (;4;) (type 2) (param i32) (result i64)))
  (import "m" "_start" (func $main/_start (;5;) (type 3)))
  (import "" "!" (func $wasi:cli/stdout/get-stdout (;6;) (type 4) (result i32)))
  (import "" "#" (func $wasi:cli/stderr/get-stderr (;7;) (type 4) (result i32)))
  (import "" "$" (func $"wasi:io/streams/[method]output-stream.check-write" (;8;) (type 1) (param i32 i32)))
  (import "" "%" (func $"wasi:io/streams/[method]output-stream.blocking-write-and-flush" (;9;) (type 5) (param i32 i32 i32 i32)))
  (import "" "&" (func $"wasi:io/streams/[method]output-stream.write" (;10;) (type 5) (param i32 i32 i32 i32)))
  (import "" "'" (func $"wasi:io/error/[resource-drop]error" (;11;) (type 6) (param i32)))
  (import "s" "!" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;0;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $fd_write)
  (func $out_of_bounds (;12;) (type 7) (param $address i32) (param $length i64) (result i32)
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
  )
  (func $stream_failure (;13;) (type 8) (param $case i32) (param $error i32) (result i32)
    i32.const 64
    local.get $case
    br_if 0 (;@0;)
    drop
    local.get $error
    call $"wasi:io/error/[resource-drop]error"
    i32.const 29
  )
  (func $fd_write (;14;) (type 9) (param $fd i32) (param $iovs i32) (param $iovs_len i32) (param $nwritten i32) (result i32)
    (local $find_descriptor i32) (local $header i32) (local $write_vector i32) (local $end i32) (local $done i32) (local $length i32) (local $write_guest i32) (local $buffer i32) (local $size i32) (local $stream i32) (local $"#local14 end" (@name "end") i32) (local $next i32) (local $left i32) (local $"#local17 size" (@name "size") i32) (local $flushes i32) (local $errno i32) (local $permitted i64) (local $borrowed i64) (local $"#local22 borrowed" (@name "borrowed") i64) (local $low i64) (local $high i64)
    block  ;; @1
      block  ;; @2
        block  ;; @3
          local.get $fd
          call $store/find_descriptor
          local.tee $find_descriptor
          i32.eqz
          br_if 1 (;@2;)
          local.get $iovs
          local.get $iovs_len
          i64.extend_i32_u
          i64.const 8
          i64.mul
          call $out_of_bounds
          br_if 2 (;@1;)
          local.get $nwritten
          i64.extend_i32_u
          i64.const 4
          i64.add
          memory.size
          i64.extend_i32_u
          i64.const 16
          i64.shl
          i64.gt_u
          br_if 2 (;@1;)
          local.get $find_descriptor
          call $store/load32
          local.tee $header
          i32.const 7
          i32.and
          i32.const 2
          i32.sub
          i32.const 2
          i32.ge_u
          br_if 1 (;@2;)
          i64.const -1
          drop
          local.get $header
          i32.const 65543
          i32.and
          i32.const 4
          i32.eq
          drop
          block (result i32)  ;; @4
            local.get $iovs
            local.get $iovs_len
            i32.const 8
            i32.mul
            i32.add
            local.set $end
            block  ;; @5
              loop  ;; @6
                local.get $iovs
                local.get $end
                i32.eq
                br_if 1 (;@5;)
                local.get $iovs
                i32.load offset=4 align=1
                local.tee $length
                if  ;; @7
                  local.get $iovs
                  i32.load align=1
                  local.set $buffer
                  block (result i32)  ;; @8
                    local.get $buffer
                    local.get $length
                    i64.extend_i32_u
                    call $out_of_bounds
                    if  ;; @9
                      i32.const 21
                      br 1 (;@8;)
                    end
                    local.get $length
                    i32.const 67108864
                    local.get $length
                    i32.const 67108864
                    i32.lt_u
                    select
                    local.set $size
                    local.get $find_descriptor
                    i32.const 8
                    i32.add
                    call $store/load32
                    local.tee $stream
                    i32.eqz
                    if  ;; @9
                      local.get $find_descriptor
                      call $store/load8
                      i32.const 2
                      i32.eq
                      if  ;; @10
                        call $wasi:cli/stdout/get-stdout
                        local.set $stream
                      else
                        call $wasi:cli/stderr/get-stderr
                        local.set $stream
                      end
                      local.get $find_descriptor
                      i32.const 8
                      i32.add
                      local.get $stream
                      call $store/store32
                    end
                    local.get $buffer
                    local.get $size
                    i32.add
                    local.set $"#local14 end"
                    local.get $buffer
                    local.set $next
                    i32.const 0
                    global.set $transferred
                    block  ;; @9
                      loop  ;; @10
                        local.get $"#local14 end"
                        local.get $next
                        i32.sub
                        local.tee $left
                        local.set $"#local17 size"
                        i32.const 1
                        local.set $flushes
                        i32.const 0
                        local.set $errno
                        local.get $left
                        i32.const 4096
                        i32.gt_u
                        if  ;; @11
                          local.get $stream
                          i32.const 8
                          call $"wasi:io/streams/[method]output-stream.check-write"
                          i32.const 8
                          call $store/load8
                          if  ;; @12
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
                            local.tee $"#local17 size"
                            i32.eqz
                            if  ;; @13
                              i32.const 4096
                              local.set $"#local17 size"
                            else
                              i32.const 0
                              local.set $flushes
                            end
                          end
                        end
                        local.get $errno
                        i32.eqz
                        if  ;; @11
                          block (result i32)  ;; @12
                            i32.const 0
                            i64.load align=1
                            local.set $borrowed
                            i32.const 0
                            i64.load offset=8 align=1
                            local.set $"#local22 borrowed"
                            local.get $flushes
                            if  ;; @13
                              local.get $stream
                              local.get $next
                              local.get $"#local17 size"
                              i32.const 0
                              call $"wasi:io/streams/[method]output-stream.blocking-write-and-flush"
                            else
                              local.get $stream
                              local.get $next
                              local.get $"#local17 size"
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
                            if  ;; @13
                              i32.const 0
                              br 1 (;@12;)
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
                        if  ;; @11
                          local.get $errno
                          i32.const 0
                          global.get $transferred
                          i32.eqz
                          select
                          br 3 (;@8;)
                        end
                        local.get $next
                        local.get $"#local17 size"
                        i32.add
                        local.set $next
                        local.get $flushes
                        i32.eqz
                        local.get $next
                        local.get $"#local14 end"
                        i32.ne
                        i32.or
                        br_if 0 (;@10;)
                      end
                    end
                    local.get $size
                    global.set $transferred
                    i32.const 0
                  end
                  local.tee $write_guest
                  if  ;; @8
                    local.get $done
                    i32.eqz
                    if  ;; @9
                      local.get $write_guest
                      br 5 (;@4;)
                    end
                    br 3 (;@5;)
                  end
                  local.get $done
                  global.get $transferred
                  i32.add
                  local.set $done
                  global.get $transferred
                  local.get $length
                  i32.ne
                  br_if 2 (;@5;)
                  local.get $done
                  i32.const 26
                  i32.shr_u
                  br_if 2 (;@5;)
                end
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
          local.tee $write_vector
          br_if 0 (;@3;)
          local.get $nwritten
          global.get $transferred
          i32.store align=1
        end
        local.get $write_vector
        return
      end
      i32.const 8
      return
    end
    i32.const 21
  )
  (func $run (;15;) (type 4) (result i32)
    call $main/_start
    i32.const 0
  )
)
