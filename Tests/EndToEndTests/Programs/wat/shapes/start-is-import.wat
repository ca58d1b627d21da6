;; _start is a function that the module imports and exports again.
(module
  (import "env" "main" (func $main))
  (export "_start" (func $main)))
