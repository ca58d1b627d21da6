import WASI
import WasmBinary

/// Where imports come from that Preview 1 does not have, and what who has them can do. Tool chains
/// and hosts are told by the names that they use.
struct ImportOrigin: Sendable {
  /// Says what the imports are, and what can be done: a clause.
  var hint: String
  private var isOrigin: @Sendable (ForeignImport) -> Bool

  private init(_ hint: String, _ isOrigin: @escaping @Sendable (ForeignImport) -> Bool) {
    self.hint = hint
    self.isOrigin = isOrigin
  }

  /// The origin of the first of these imports whose origin is known.
  static func of(_ imports: [ForeignImport]) -> ImportOrigin? {
    for entry in imports {
      if let origin = all.first(where: { $0.isOrigin(entry) }) { return origin }
    }
    return nil
  }

  private static let all: [ImportOrigin] = extensions + toolchains + standards

  /// Functions that hosts have added to Preview 1.
  private static let extensions = [
    ImportOrigin(
      "these are socket functions that WasmEdge and WAMR add to Preview 1, each in its own way: "
        + "build the program without them, or give --stub trap where they are not called"
    ) {
      // The draft before Preview 1 lacks one that is no extension.
      $0.claimsPreview1 && $0.name.hasPrefix("sock_") && Preview1.function(named: $0.name) == nil
    },
    ImportOrigin(
      "this is of WASIX, which Wasmer alone has: build for wasm32-wasip1"
    ) {
      $0.module.hasPrefix("wasix_")
        || $0.claimsPreview1 && ["thread_spawn", "futex_wait", "proc_fork"].contains($0.name)
    },
    ImportOrigin(
      "this is of a host that extends WASI: build the program without it"
    ) {
      $0.module.hasPrefix("wasmedge_") || $0.module.hasPrefix("wasi_ephemeral_")
        || $0.module == "wasi_nn"
    },
  ]

  /// What tool chains leave to a host of their own, in most cases JavaScript.
  private static let toolchains = [
    ImportOrigin(
      "this is of Emscripten's JavaScript: build with -sSTANDALONE_WASM, or with wasi-sdk"
    ) { entry in
      entry.module == "env"
        && [
          "emscripten_", "_emscripten_", "invoke_", "__syscall_", "_embind_", "_emval_", "__cxa_",
        ].contains(where: entry.name.hasPrefix)
    },
    ImportOrigin(
      "this is of wasm-bindgen, which needs JavaScript: build for wasm32-wasip1 without it "
        + "(`cargo tree -i wasm-bindgen` says what asks for it)"
    ) {
      $0.module.hasPrefix("__wbindgen_") || $0.module == "wbg" || $0.module.hasSuffix("_bg.js")
    },
    ImportOrigin("this is of Go for JavaScript: build with GOOS=wasip1") {
      $0.module == "gojs" || $0.module == "go"
    },
    ImportOrigin(
      "this is of AssemblyScript: build with the configuration of @assemblyscript/wasi-shim, or "
        + "give --stub trap"
    ) { $0.module == "env" && ["abort", "seed", "trace"].contains($0.name) && $0.isFunction },
    ImportOrigin("this is of Kotlin for JavaScript: build for wasmWasi, not wasmJs") {
      $0.module == "js_code" || $0.module == "intrinsics"
    },
    ImportOrigin("this is of .NET for browsers: publish for wasi-wasm, not browser-wasm") {
      $0.name.hasPrefix("mono_wasm_") || $0.name.hasPrefix("SystemJS_")
    },
    ImportOrigin("this is of Dart for JavaScript, and Dart has no build for WASI") {
      $0.module == "dart2wasm"
    },
    ImportOrigin("this is of JavaScriptKit, which needs JavaScript: build the program without it") {
      $0.module == "javascript_kit"
    },
  ]

  /// What other conventions than Preview 1 ask for.
  private static let standards = [
    ImportOrigin(
      "this is of a component that is not put together yet: give it to `wasm-tools component new`"
    ) { $0.module.contains(":") && $0.module.contains("/") || $0.module.hasPrefix("cm32p2|") },
    ImportOrigin(
      "this is what a shared library wants of its loader: link the program statically"
    ) {
      $0.module.hasPrefix("GOT.")
        || $0.module == "env"
          && ["__memory_base", "__table_base", "__stack_pointer", "__indirect_function_table"]
            .contains($0.name)
    },
  ]
}

extension ForeignImport {
  var isFunction: Bool { function != nil }
}
