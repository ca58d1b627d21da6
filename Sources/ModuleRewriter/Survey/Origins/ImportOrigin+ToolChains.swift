import WASI
import WasmBinary

extension ImportOrigin {
  /// What tool chains leave to a host of their own, in most cases JavaScript.
  static let toolChains = [
    ImportOrigin(
      "wasm-bindgen",
      "this is of wasm-bindgen, which needs JavaScript: build for wasm32-wasip1 without it "
        + "(`cargo tree -i wasm-bindgen` says what asks for it)"
    ) {
      $0.imports(fromPrefix: "__wbindgen_") || $0.imports(from: "wbg")
        || $0.imports.contains { $0.module.hasSuffix("_bg.js") || $0.module.hasSuffix("_bg") }
        || $0.importsAny(withPrefix: "__wbindgen_", "__wbg_")
        || $0.has(section: "__wasm_bindgen_unstable") || $0.isMade(by: "wasm-bindgen")
    },
    ImportOrigin(
      ".NET in Webcil",
      "this is a .NET assembly in the wrapper that browsers load (Webcil), not a program: publish "
        + "the application for wasi-wasm, and give its module"
    ) { $0.imports(from: "webcil") || $0.exports("webcilVersion", "getWebcilPayload") },
    ImportOrigin(
      ".NET for browsers", "this is of .NET for browsers: publish for wasi-wasm, not browser-wasm"
    ) { $0.importsAny(withPrefix: "mono_wasm_", "SystemJS_") },
    ImportOrigin(
      "TinyGo for JavaScript", "this is of TinyGo for JavaScript: build with -target=wasip1"
    ) { evidence in
      let isTinyGo =
        evidence.isMade(by: "TinyGo")
        || evidence.importsAny(withPrefix: "runtime.ticks", "runtime.sleepTicks")
      return isTinyGo
        && (evidence.imports(from: "gojs", "go") || evidence.importsAny(withPrefix: "syscall/js."))
    },
    ImportOrigin("Go for JavaScript", "this is of Go for JavaScript: build with GOOS=wasip1") {
      $0.imports(from: "gojs", "go") || $0.importsAny(withPrefix: "syscall/js.")
    },
    ImportOrigin(
      "Kotlin for JavaScript", "this is of Kotlin for JavaScript: build for wasmWasi, not wasmJs"
    ) {
      $0.imports(from: "js_code", "intrinsics")
    },
    ImportOrigin(
      "Dart for JavaScript", "this is of Dart for JavaScript, and Dart has no build for WASI"
    ) { $0.imports(from: "dart2wasm") },
    ImportOrigin(
      "JavaScriptKit",
      "this is of JavaScriptKit, which needs JavaScript: build the program without it"
    ) { $0.imports(from: "javascript_kit", "bjs") },
    ImportOrigin(
      "Haskell for JavaScript",
      "this is of GHC's imports from JavaScript: build the program without them"
    ) { $0.imports(from: "ghc_wasm_jsffi") },
    ImportOrigin(
      "TeaVM for JavaScript", "this is of TeaVM for JavaScript: build for its target WASI"
    ) { $0.imports(fromPrefix: "teavm") },
    ImportOrigin(
      "Scala.js", "this is of Scala.js, which needs JavaScript, and has no build for WASI"
    ) { $0.imports(fromPrefix: "__scalaJS") },
    ImportOrigin(
      "Emscripten",
      "this is of Emscripten's JavaScript: build with -sSTANDALONE_WASM, or with wasi-sdk"
    ) { evidence in
      evidence.importsFromEnv(
        withPrefix: "emscripten_", "_emscripten_", "invoke_", "__syscall_", "_embind_", "_emval_",
        "__cxa_", "__asyncjs__")
        || evidence.importsFromEnv(
          "_abort_js", "abortOnCannotGrowMemory", "setTempRet0", "DYNAMICTOP_PTR", "_tzset_js",
          "__assert_fail", "abortStackOverflow")
        || evidence.imports(from: "asm2wasm", "global.Math")
        || evidence.has(section: "emscripten_metadata")
        || evidence.imports.contains { $0.isFunctionOfEnv("abort", parameters: 0) }
        // With names made short, all of them are of a module `a`.
        || !evidence.imports.isEmpty
          && evidence.imports.allSatisfy { $0.module == "a" && $0.name.utf8.count <= 2 }
    },
  ]

  /// What other conventions than Preview 1 ask for.
  static let standards = [
    ImportOrigin(
      "component",
      "this is of a component that is not put together yet: give it to `wasm-tools component new`"
    ) {
      $0.imports.contains {
        // Namespace, package and interface; hosts have names with a colon too.
        let parts = $0.module.text.split(separator: "/", maxSplits: 1)
        return parts.count == 2 && parts[0].contains(":") || $0.module.hasPrefix("cm32p2|")
      }
    },
    ImportOrigin(
      "shared library",
      "this is what a shared library wants of its loader: link the program statically"
    ) {
      $0.imports(fromPrefix: "GOT.")
        || $0.importsFromEnv(
          "__memory_base", "__table_base", "__stack_pointer", "__indirect_function_table")
    },
  ]

  /// What is told by names that others could use as well.
  static let guesses = [
    ImportOrigin(
      "AssemblyScript",
      "this is of AssemblyScript: build with the configuration of @assemblyscript/wasi-shim, or "
        + "give --stub trap"
    ) { evidence in
      !evidence.imports.isEmpty
        && evidence.imports.contains {
          $0.isFunctionOfEnv("abort", parameters: 4)
            || $0.module == "env" && ["seed", "trace"].contains($0.name) && $0.isFunction
        }
        && (evidence.exports(withPrefix: "__new") || evidence.has(section: "sourceMappingURL")
          || evidence.imports.allSatisfy {
            $0.module == "env" && ["abort", "seed", "trace"].contains($0.name)
              || $0.module != "env"
          })
    },
    ImportOrigin(
      "Rust without an operating system",
      "these are functions that the program or a crate declares for a host of its own, and Rust "
        + "leaves for it to provide: build for wasm32-wasip1, and without crates for browsers; bind "
        + "what is left with --map, or give --stub trap where it is not called"
    ) { evidence in
      evidence.isMade(by: "Rust") && !evidence.usesPreview1
        && evidence.imports.allSatisfy { $0.module == "env" && $0.isFunction }
    },
  ]
}
