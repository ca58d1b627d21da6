;; Imports that share what they have in common.
(module
  (type $function (func))
  (import "host"
    (item "function" (func (type $function)))
    (item "memory" (memory 1)))
  (import "host"
    (item "first")
    (item "second")
    (global i32))
  (import "other" "last" (func (type $function)))
)
