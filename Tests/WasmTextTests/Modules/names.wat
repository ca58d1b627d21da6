;; Names that are no identifiers, that stand twice, or that look made up; and names of everything.
(module $"a module"
  (type $callee (func (param i32 f32) (result i64)))
  (rec (type $base (sub (struct (field $a (mut i8)) (field (ref null $base))))))
  (rec
    (type $derived
      (sub final $base (struct (field $a (mut i8)) (field (ref null $base)) (field $q i64))))
    (type (array (mut i16))))
  (type (func))
  (import "a" "b" (func $imported (type $callee) (param $"one two" i32) (param $x f32) (result i64)))
  (import "a" "g" (global $global (mut i32)))
  (table $table 1 10 funcref)
  (table $long i64 1 10 funcref (ref.func $f))
  (table 1 10 (ref $base) (struct.new_default $derived))
  (memory $memory i64 1 2)
  (memory 1 2 shared)
  (memory 1 2 (pagesize 1))
  (tag $tag (param i32))
  (global $sum i32 (i32.add (i32.const 3) (i32.const 4)))
  (export "\u{fc}\00\"\\\t\u{202e}" (func $f))
  (start $"a b")
  (elem $elements (i32.const 0) $f $imported)
  (elem (table $long) (i64.const 0) func $f $imported)
  (elem (table $long) (i64.const 0) funcref (ref.func $f) (ref.null func))
  (elem declare func $f)
  (elem (ref i31) (item i32.const 3 ref.i31))
  (data $"\u{202e}data" "abc\00\ff\"'\\\n")
  (data (memory $memory) (offset i64.const 3 i64.const 4 i64.add) "abc")
  (func $f (param $p i32) (param f64 f64) (result f32 i32) (local $l i32) (local i64 i64)
    block $outer (result i32)
      i32.const 0
      br_if $outer
      block
        loop $outer (@name "inner")
          try_table $try (result i32) (catch $tag 2) (catch_all $outer)
            i32.const -2
            i32.const 1
            br_table 3 1 0
          end
          unreachable
        end
      end
      local.get $p
      if $"if" (type 4)
        block $"if"
          br 0
          br 1
          br 3
        end
      else
        br 0
      end
      i32.const 4
      i64.load $memory offset=3 align=1
      memory.copy $memory 1
      memory.init $memory $"\u{202e}data"
      table.init $long $elements
      table.copy $table $long
      table.get $table
      call_indirect $long (type $callee)
      ref.null $base
      struct.get $derived $q
      struct.get $base 1
      br_on_cast $outer anyref (ref any)
    end
    unreachable)
  (func $"a b" (param $x i32) (param $y (@name "x") i32))
  (func $twice (@name "a b"))
  (func $thrice (@name "a b"))
  (func (@name "#func3 a b"))
  (func (@name "")))
