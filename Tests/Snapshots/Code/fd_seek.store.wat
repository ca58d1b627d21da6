(module $store
  (type (;0;) (func (param i32 i64 i32 i32) (result i32)))
  (memory (;0;) 1)
  (export "fd_seek" (func $fd_seek))
  (func $fd_seek (;0;) (type 0) (param $fd i32) (param $offset i64) (param $whence i32) (param $newoffset i32) (result i32)
    (local $slot i32)
    block (result i32)  ;; @1
      block  ;; @2
        local.get $fd
        i32.const 3
        i32.ge_u
        br_if 0 (;@2;)
        i32.const 8
        local.get $fd
        i32.const 32
        i32.mul
        i32.add
        local.tee $slot
        i32.load8_u
        i32.eqz
        br_if 0 (;@2;)
        local.get $slot
        br 1 (;@1;)
      end
      i32.const 0
    end
    i32.eqz
    if  ;; @1
      i32.const 8
      return
    end
    i32.const 70
  )
  (data (;0;) (i32.const 8) "\01")
  (data (;1;) (i32.const 40) "\02")
  (data (;2;) (i32.const 72) "\03")
)
