(module $adapter
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32)))
  (type (;2;) (func (param i32) (result i64)))
  (type (;3;) (func))
  (type (;4;) (func (result i32)))
  (type (;5;) (func (param i32 i32 i32 i32)))
  (type (;6;) (func (param i32)))
  (type (;7;) (func (param i32 i32) (result i32)))
  (type (;8;) (func (param i32 i64) (result i32)))
  (type (;9;) (func (param i32 i32 i32 i32) (result i32)))
  (type (;10;) (func (param i32 i32 i64 i32 i32) (result i32)))
  (type (;11;) (func (param i32 i32 i32) (result i32)))
  (import "s" "2" (func $store/find_descriptor (;0;) (type 0) (param i32) (result i32)))
  (import "s" "3" (func $store/load32 (;1;) (type 0) (param i32) (result i32)))
  (import "s" "4" (func $store/load8 (;2;) (type 0) (param i32) (result i32)))
  (import "s" "5" (func $store/store32 (;3;) (type 1) (param i32 i32)))
  (import "s" "6" (func $store/load64 (;4;) (type 2) (param i32) (result i64)))
  (import "m" "_start" (func $main/_start (;5;) (type 3)))
  (import "w" "0" (func $wasi:cli/stdout/get-stdout (;6;) (type 4) (result i32)))
  (import "w" "1" (func $wasi:cli/stderr/get-stderr (;7;) (type 4) (result i32)))
  (import "w" "2" (func $"wasi:io/streams/[method]output-stream.check-write" (;8;) (type 1) (param i32 i32)))
  (import "w" "3" (func $"wasi:io/streams/[method]output-stream.blocking-write-and-flush" (;9;) (type 5) (param i32 i32 i32 i32)))
  (import "w" "4" (func $"wasi:io/streams/[method]output-stream.write" (;10;) (type 5) (param i32 i32 i32 i32)))
  (import "w" "5" (func $"wasi:io/streams/[method]output-stream.blocking-flush" (;11;) (type 1) (param i32 i32)))
  (import "w" "6" (func $"wasi:io/error/[resource-drop]error" (;12;) (type 6) (param i32)))
  (import "s" "0" (table (;0;) 1 1 funcref))
  (import "m" "memory" (memory (;0;) 1))
  (global $transferred (;0;) (mut i32) (i32.const 0))
  (export "run" (func $run))
  (elem (;0;) (i32.const 0) func $fd_write)
  (func $stream_failure (;13;) (type 7) (param $case i32) (param $error i32) (result i32)
    local.get $case
    if  ;; @1
      i32.const 64
      return
    end
    local.get $error
    call $stream_errno
  )
  (func $out_of_bounds (;14;) (type 8) (param $address i32) (param $length i64) (result i32)
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
  (func $write_chunk (;15;) (type 9) (param $stream i32) (param $buffer i32) (param $count i32) (param $flushes i32) (result i32)
    (local $borrowed i64) (local $"#local5 borrowed" (@name "borrowed") i64) (local $is_error i32) (local $error_case i32) (local $error i32)
    i32.const 0
    i64.load align=1
    local.set $borrowed
    i32.const 0
    i64.load offset=8 align=1
    local.set $"#local5 borrowed"
    local.get $flushes
    if  ;; @1
      local.get $stream
      local.get $buffer
      local.get $count
      i32.const 0
      call $"wasi:io/streams/[method]output-stream.blocking-write-and-flush"
    else
      local.get $stream
      local.get $buffer
      local.get $count
      i32.const 0
      call $"wasi:io/streams/[method]output-stream.write"
    end
    i32.const 0
    i32.load8_u
    local.set $is_error
    i32.const 0
    i32.load8_u offset=4
    local.set $error_case
    i32.const 0
    i32.load offset=8 align=1
    local.set $error
    i32.const 0
    local.get $borrowed
    i64.store align=1
    i32.const 0
    local.get $"#local5 borrowed"
    i64.store offset=8 align=1
    local.get $is_error
    i32.eqz
    if  ;; @1
      i32.const 0
      return
    end
    local.get $error_case
    local.get $error
    call $stream_failure
  )
  (func $flush (;16;) (type 0) (param $stream i32) (result i32)
    local.get $stream
    i32.const 8
    call $"wasi:io/streams/[method]output-stream.blocking-flush"
    i32.const 8
    call $store/load8
    i32.eqz
    if  ;; @1
      i32.const 0
      return
    end
    i32.const 12
    call $store/load8
    i32.const 16
    call $store/load32
    call $stream_failure
  )
  (func $write_vector (;17;) (type 10) (param $slot i32) (param $header i32) (param $position i64) (param $iovs i32) (param $count i32) (result i32)
    (local $end i32) (local $iovec i32) (local $done i32) (local $length i32) (local $write_guest i32)
    local.get $iovs
    local.get $count
    i32.const 8
    i32.mul
    i32.add
    local.set $end
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
          call $write_guest
          local.tee $write_guest
          if  ;; @4
            local.get $done
            i32.eqz
            if  ;; @5
              local.get $write_guest
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
  (func $write_guest (;18;) (type 10) (param $slot i32) (param $header i32) (param $position i64) (param $buffer i32) (param $count i32) (result i32)
    (local $size i32)
    local.get $buffer
    local.get $count
    i64.extend_i32_u
    call $out_of_bounds
    if  ;; @1
      i32.const 21
      return
    end
    local.get $count
    i32.const 67108864
    local.get $count
    i32.const 67108864
    i32.lt_u
    select
    local.set $size
    local.get $slot
    call $output_stream
    local.get $buffer
    local.get $size
    call $write_stream
  )
  (func $output_stream (;19;) (type 0) (param $slot i32) (result i32)
    (local $get-stdout i32) (local $get-stderr i32)
    local.get $slot
    i32.const 8
    i32.add
    call $store/load32
    i32.eqz
    if  ;; @1
      local.get $slot
      call $store/load8
      i32.const 2
      i32.eq
      if  ;; @2
        call $wasi:cli/stdout/get-stdout
        local.set $get-stdout
        local.get $slot
        i32.const 8
        i32.add
        local.get $get-stdout
        call $store/store32
      else
        call $wasi:cli/stderr/get-stderr
        local.set $get-stderr
        local.get $slot
        i32.const 8
        i32.add
        local.get $get-stderr
        call $store/store32
      end
    end
    local.get $slot
    i32.const 8
    i32.add
    call $store/load32
  )
  (func $write_stream (;20;) (type 11) (param $stream i32) (param $buffer i32) (param $count i32) (result i32)
    (local $errno i32) (local $next i32) (local $end i32) (local $left i32) (local $size i32) (local $permitted i64)
    local.get $count
    i32.const 4096
    i32.le_u
    if  ;; @1
      local.get $count
      global.set $transferred
      local.get $stream
      local.get $buffer
      local.get $count
      i32.const 1
      call $write_chunk
      return
    end
    i32.const 0
    global.set $transferred
    i32.const 0
    local.set $errno
    local.get $buffer
    local.set $next
    local.get $buffer
    local.get $count
    i32.add
    local.set $end
    block  ;; @1
      block  ;; @2
        loop  ;; @3
          local.get $next
          local.get $end
          i32.eq
          br_if 1 (;@2;)
          local.get $stream
          i32.const 8
          call $"wasi:io/streams/[method]output-stream.check-write"
          i32.const 8
          call $store/load8
          if  ;; @4
            i32.const 16
            call $store/load8
            i32.const 20
            call $store/load32
            call $stream_failure
            local.set $errno
            br 3 (;@1;)
          end
          local.get $end
          local.get $next
          i32.sub
          local.set $left
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
          local.tee $size
          i32.eqz
          if  ;; @4
            local.get $stream
            call $flush
            local.set $errno
          else
            local.get $next
            local.get $buffer
            i32.sub
            global.set $transferred
            local.get $stream
            local.get $next
            local.get $size
            i32.const 0
            call $write_chunk
            local.set $errno
          end
          local.get $errno
          br_if 2 (;@1;)
          local.get $next
          local.get $size
          i32.add
          local.set $next
          br 0 (;@3;)
        end
      end
      local.get $stream
      call $flush
      local.tee $errno
      br_if 0 (;@1;)
      local.get $count
      global.set $transferred
    end
    local.get $errno
    i32.const 0
    global.get $transferred
    i32.eqz
    select
  )
  (func $stream_errno (;21;) (type 0) (param $error i32) (result i32)
    local.get $error
    call $"wasi:io/error/[resource-drop]error"
    i32.const 29
  )
  (func $fd_write (;22;) (type 9) (param $fd i32) (param $iovs i32) (param $iovs_len i32) (param $nwritten i32) (result i32)
    (local $find_descriptor i32) (local $header i32) (local $write_vector i32) (local $position i64)
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
    local.get $nwritten
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
    i32.const 2
    i32.sub
    i32.const 2
    i32.ge_u
    if  ;; @1
      i32.const 8
      return
    end
    i64.const 0
    local.set $position
    local.get $find_descriptor
    local.get $header
    local.get $position
    local.get $iovs
    local.get $iovs_len
    call $write_vector
    local.tee $write_vector
    if  ;; @1
      local.get $write_vector
      return
    end
    local.get $nwritten
    global.get $transferred
    i32.store align=1
    i32.const 0
  )
  (func $run (;23;) (type 4) (result i32)
    call $main/_start
    i32.const 0
  )
)
