;; The exceptions that there were before WebAssembly 3.0.
(module
  (tag $tag (param i32))
  (func $f (param i32) (result i32)
    try $outer (result i32)
      try
        try $inner
          local.get 0
          throw $tag
        delegate $outer
        try
          nop
        delegate 1
        block $inner
          try
            nop
          delegate 3
        end
      catch $tag
        drop
        rethrow 0
      catch_all
        try
        catch_all
          rethrow $outer
        end
      end
      i32.const 1
    catch $tag
    end))
