;; What compact-imports.wat abbreviates.
(module
  (type $function (func))
  (import "host" "function" (func (type $function)))
  (import "host" "memory" (memory 1))
  (import "host" "first" (global i32))
  (import "host" "second" (global i32))
  (import "other" "last" (func (type $function)))
)
