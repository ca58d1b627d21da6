;; Structures, arrays, casts and recursive types (garbage collection), as managed languages use them.
(module
  (type $write (func (param i32 i32 i32 i32) (result i32)))
  (rec
    (type $list (struct (field $head i32) (field $tail (ref null $list))))
    (type $visit (func (param (ref null $list)) (result i32))))
  (type $bytes (array (mut i8)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (func $hello
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))))
  (func $sum (type $visit)
    (if (result i32) (ref.is_null (local.get 0))
      (then (i32.const 0))
      (else
        (i32.add (struct.get $list $head (local.get 0))
          (call $sum (struct.get $list $tail (local.get 0)))))))
  (func (export "_start") (local $a (ref null $bytes))
    (local.set $a (array.new $bytes (i32.const 7) (i32.const 3)))
    (if (i32.ne (array.get_u $bytes (local.get $a) (i32.const 2)) (i32.const 7)) (then unreachable))
    (if (i32.ne (i31.get_s (ref.cast (ref i31) (ref.i31 (i32.const -5)))) (i32.const -5))
      (then unreachable))
    (if (i32.ne
          (call $sum (struct.new $list (i32.const 1)
            (struct.new $list (i32.const 2) (ref.null $list))))
          (i32.const 3))
      (then unreachable))
    (call $hello)))
