;; A library without WASI that has a start section: it stays where it is.
(module
  (global $status (mut i32) (i32.const 0))
  (func $init (global.set $status (i32.const 7)))
  (start $init)
  (func (export "status") (result i32) (global.get $status)))
