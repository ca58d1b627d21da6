;; Calls a function that nobody provides. The names are those of a debug build.
(module $program
  (import "env" "draw_pixel" (func $draw_pixel (param i32 i32) (result f64)))
  (func $render (result f64) (call $draw_pixel (i32.const 1) (i32.const 2)))
  (func $main (export "_start") (drop (call $render))))
