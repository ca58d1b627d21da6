;; Every kind of defined type, reference and heap type, and constant expressions that make objects.
(module $gc
  (type $function (func (param i32) (result (ref null $function))))
  (rec
    (type $list (sub (struct (field $value i32) (field $next (mut (ref null $list))))))
    (type $long-list
      (sub $list (struct (field i32) (field (mut (ref null $list))) (field $length i64)))))
  (rec (type $alone (struct)))
  (type $base (sub (array (mut i8))))
  (type $derived (sub final $base (array (mut i8))))
  (type $packed (struct (field i8) (field (mut i16)) (field (mut v128)) (field (ref $base))))
  (type $words (array i16))
  (type $floats (array (mut f64)))
  (type $abstract
    (func
      (param anyref eqref i31ref structref arrayref nullref funcref nullfuncref externref
        nullexternref exnref nullexnref)
      (param (ref any) (ref eq) (ref i31) (ref struct) (ref array) (ref none) (ref func)
        (ref nofunc) (ref extern) (ref noextern) (ref exn) (ref noexn))
      (param (ref null $list) (ref $list))))
  (type $empty (sub (func)))
  (import "host" "list" (global $given (ref $list)))
  (global $i31 i31ref (ref.i31 (i32.const 5)))
  (global $object (ref $list) (struct.new $list (i32.const 1) (ref.null $list)))
  (global $bytes (ref $base) (array.new_fixed $base 2 (i32.const 1) (i32.const 2)))
  (global $zeros (ref $floats) (array.new_default $floats (i32.const 3)))
  (global $external (mut externref) (extern.convert_any (global.get $i31)))
  (table $lists 2 10 (ref null $list))
  (table $objects 1 (ref $list) (global.get $given))
  (elem $items (table $lists) (i32.const 0) (ref null $list) (global.get $object))
  (elem $numbers i31ref (ref.i31 (i32.const 1)) (ref.i31 (i32.const 2)))
  (func $walk (param $at (ref null $list)) (result i32) (local $best (ref null $list))
    (block $end (result (ref null any))
      (br_on_cast $end (ref null any) (ref $long-list) (local.get $at))
      (drop)
      (return (i32.const 0)))
    (ref.test (ref $long-list)))
)
