;; Stands for Kotlin/Wasm with wasmWasi: objects of garbage-collected structures with virtual
;; tables, types in one large recursion group apart from those of the imports, exceptions through a
;; tag, _initialize in place of _start, and a main that the host calls by its name.
(module
  (type $write (func (param i32 i32 i32 i32) (result i32)))
  (rec
    (type $vtable (struct (field (ref null $toInt))))
    (type $Any (sub (struct (field (ref $vtable)))))
    (type $Number (sub $Any (struct (field (ref $vtable)) (field (mut i32)))))
    (type $toInt (func (param (ref $Any)) (result i32))))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (type $write)))
  (tag $throwable (param (ref $Any)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
  (elem declare func $Number.toInt)
  (global $Number.vtable (ref $vtable) (struct.new $vtable (ref.func $Number.toInt)))
  (global $instance (mut (ref null $Number)) (ref.null $Number))
  (func $Number.toInt (type $toInt)
    (struct.get $Number 1 (ref.cast (ref $Number) (local.get 0))))
  (func (export "_initialize")
    (global.set $instance (struct.new $Number (global.get $Number.vtable) (i32.const 41)))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))))
  (func $fail (throw $throwable (ref.as_non_null (global.get $instance))))
  (func (export "main") (result i32) (local $e (ref null $Any))
    (local.set $e
      (block $caught (result (ref $Any))
        (try_table (catch $throwable $caught) (call $fail))
        unreachable))
    (i32.add (i32.const 1)
      (call_ref $toInt (ref.as_non_null (local.get $e))
        (ref.as_non_null
          (struct.get $vtable 0 (struct.get $Any 0 (ref.as_non_null (local.get $e)))))))))
