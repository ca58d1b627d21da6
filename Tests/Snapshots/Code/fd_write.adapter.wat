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
    (local $write_vector i32) (local $end i32) (local $done i32) (local $begun i32) (local $left i32) (local $address i32) (local $errno i32) (local $size i32) (local $stream i32) (local $"#local14 end" (@name "end") i32) (local $next i32) (local $has_waited i32) (local $"#local17 left" (@name "left") i32) (local $"#local18 size" (@name "size") i32) (local $flushes i32) (local $"#local20 errno" (@name "errno") i32) (local $permitted i64) (local $borrowed i64) (local $"#local23 borrowed" (@name "borrowed") i64) (local $low i64) (local $high i64)
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
              local.get $begun
              i32.sub
              local.tee $left
              if  ;; @6
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
                if  ;; @7
                  local.get $left
                  i32.const 524288
                  local.get $left
                  i32.const 524288
                  i32.lt_u
                  select
                  local.set $size
                  block (result i32)  ;; @8
                    local.get $slot
                    i32.const 8
                    i32.add
                    call $store/load32
                    local.tee $stream
                    i32.eqz
                    if  ;; @9
                      local.get $slot
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
                      local.get $slot
                      i32.const 8
                      i32.add
                      local.get $stream
                      call $store/store32
                    end
                    local.get $address
                    local.get $size
                    i32.add
                    local.set $"#local14 end"
                    local.get $address
                    local.set $next
                    i32.const 0
                    local.set $has_waited
                    i32.const 0
                    global.set $transferred
                    block  ;; @9
                      loop  ;; @10
                        local.get $"#local14 end"
                        local.get $next
                        i32.sub
                        local.tee $"#local17 left"
                        local.set $"#local18 size"
                        i32.const 1
                        local.set $flushes
                        i32.const 0
                        local.set $"#local20 errno"
                        local.get $"#local17 left"
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
                            local.set $"#local20 errno"
                          else
                            local.get $next
                            local.get $address
                            i32.sub
                            global.set $transferred
                            i32.const 16
                            call $store/load64
                            local.tee $permitted
                            local.get $"#local17 left"
                            i64.extend_i32_u
                            local.get $permitted
                            local.get $"#local17 left"
                            i64.extend_i32_u
                            i64.lt_u
                            select
                            i32.wrap_i64
                            local.tee $"#local18 size"
                            i32.eqz
                            if  ;; @13
                              local.get $has_waited
                              if  ;; @14
                                i32.const 4096
                                local.set $"#local18 size"
                              end
                              i32.const 1
                              local.set $has_waited
                            else
                              i32.const 0
                              local.set $flushes
                              i32.const 0
                              local.set $has_waited
                            end
                          end
                        end
                        local.get $"#local20 errno"
                        i32.eqz
                        if  ;; @11
                          block (result i32)  ;; @12
                            i32.const 0
                            i64.load align=1
                            local.set $borrowed
                            i32.const 0
                            i64.load offset=8 align=1
                            local.set $"#local23 borrowed"
                            local.get $flushes
                            if  ;; @13
                              local.get $stream
                              local.get $next
                              local.get $"#local18 size"
                              i32.const 0
                              call $"wasi:io/streams/[method]output-stream.blocking-write-and-flush"
                            else
                              local.get $stream
                              local.get $next
                              local.get $"#local18 size"
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
                            local.get $"#local23 borrowed"
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
                          local.set $"#local20 errno"
                        end
                        local.get $"#local20 errno"
                        if  ;; @11
                          local.get $"#local20 errno"
                          i32.const 0
                          global.get $transferred
                          i32.eqz
                          select
                          br 3 (;@8;)
                        end
                        local.get $next
                        local.get $"#local18 size"
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
                  local.set $errno
                end
                local.get $errno
                if  ;; @7
                  local.get $done
                  i32.eqz
                  if  ;; @8
                    local.get $errno
                    br 5 (;@3;)
                  end
                  br 3 (;@4;)
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
                br_if 2 (;@4;)
                local.get $done
                i32.const 30
                i32.shr_u
                br_if 2 (;@4;)
                local.get $begun
                local.get $iovs
                i32.load offset=4 align=1
                i32.ne
                br_if 1 (;@5;)
              end
              i32.const 0
              local.set $begun
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
