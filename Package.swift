// swift-tools-version: 6.2
import PackageDescription

/// The layers, lowest first. Every arrow between them is an `import`, and there is no other:
/// - `WasmBinary ← {ComponentModel ← WASI, CodeBuilder} ← Preview1Adapter ← Preview0Adapter ←
///   ModuleRewriter ← Inspection`
/// - `{WasmBinary, Files, Diagnostics} ← WasmText`
/// - `ComponentModel ← WasmValidation ← ModuleRewriter`, for the grammar of names
/// - `Diagnostics`, the words that all have for what is wrong, and how names are shown
/// - `WasmBinary ← Files`, all that the operating system does
/// - `Platform ← {Files, WasmValidation}`, the C library and threads
let package = Package(
  name: "wasi-uplift",
  // The builder language has types with any number of type parameters.
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "wasi-uplift", targets: ["wasi-uplift"]),
    .library(name: "WasiUplift", targets: ["WasiUplift"]),
    .plugin(name: "Componentize", targets: ["Componentize"]),
  ],
  targets: [
    .target(name: "Diagnostics"),
    .target(name: "WasmBinary"),
    // Apart from the decoder, because nothing that converts needs a printer.
    .target(name: "WasmText", dependencies: ["Diagnostics", "WasmBinary", "Files"]),
    // Apart for the same reason, and because it needs threads.
    .target(name: "WasmValidation", dependencies: ["Platform", "WasmBinary", "ComponentModel"]),
    .target(name: "Platform"),
    .target(name: "Files", dependencies: ["Platform", "WasmBinary"]),
    .target(name: "ComponentModel", dependencies: ["WasmBinary"]),
    .target(name: "WASI", dependencies: ["WasmBinary", "ComponentModel"]),
    .target(name: "CodeBuilder", dependencies: ["WasmBinary"]),
    .target(
      name: "Preview1Adapter",
      dependencies: ["WasmBinary", "ComponentModel", "WASI", "CodeBuilder"],
      path: "Adapters/Preview1",
      exclude: ["README.md"]),
    .target(
      name: "Preview0Adapter",
      dependencies: ["WasmBinary", "WASI", "CodeBuilder", "Preview1Adapter"],
      path: "Adapters/Preview0"),
    .target(
      name: "ModuleRewriter",
      dependencies: [
        "Diagnostics", "WasmBinary", "WasmValidation", "ComponentModel", "WASI", "CodeBuilder",
        "Preview0Adapter", "Preview1Adapter",
      ]),
    // What is inside a module or component, as values, text, JSON and WIT.
    .target(
      name: "Inspection",
      dependencies: [
        "Diagnostics", "Files", "WasmBinary", "WasmText", "ComponentModel", "WASI",
        "ModuleRewriter",
      ]),
    .executableTarget(
      name: "wasi-uplift",
      dependencies: [
        "Diagnostics", "Platform", "WasmBinary", "WasmText", "WasmValidation", "Files",
        "ComponentModel", "ModuleRewriter", "Inspection",
      ]),
    // The library: all that others may import.
    .target(
      name: "WasiUplift",
      dependencies: ["Diagnostics", "WasmBinary", "Files", "ComponentModel", "ModuleRewriter"]),
    .executableTarget(
      name: "library-example", dependencies: ["WasiUplift"], path: "Examples/library",
      exclude: ["README.md", "run"]),
    // `swift package componentize`.
    .plugin(
      name: "Componentize",
      capability: .command(
        intent: .custom(
          verb: "componentize",
          description: "Builds executable products and converts them into components."),
        permissions: []),
      dependencies: ["wasi-uplift"], path: "Sources/Plugins/Componentize"),
    // Finds the tools, compiles guest programs, runs them natively and converted.
    .target(
      name: "TestSupport", path: "Tests/Support",
      exclude: ["make-large-module.py", "wasm_encoding.py"]),
    .testTarget(
      name: "WasmBinaryTests", dependencies: ["WasmBinary", "WasmText", "TestSupport"],
      exclude: ["Modules"]),
    .testTarget(name: "FilesTests", dependencies: ["Platform", "WasmBinary", "Files"]),
    .testTarget(
      name: "WasmTextTests", dependencies: ["WasmBinary", "Files", "WasmText", "TestSupport"],
      exclude: ["Modules"]),
    .testTarget(
      name: "WasmValidationTests", dependencies: ["WasmBinary", "WasmValidation", "TestSupport"],
      exclude: ["async.wast", "component-names.wast", "components.wast", "core-types.wast"]),
    .testTarget(name: "ComponentModelTests", dependencies: ["WasmBinary", "ComponentModel"]),
    .testTarget(
      name: "WASITests", dependencies: ["WasmBinary", "ComponentModel", "WASI", "TestSupport"],
      exclude: ["Data"]),
    .testTarget(name: "CodeBuilderTests", dependencies: ["WasmBinary", "CodeBuilder"]),
    .testTarget(
      name: "Preview1AdapterTests",
      dependencies: [
        "WasmBinary", "ComponentModel", "WASI", "CodeBuilder", "Preview0Adapter", "Preview1Adapter",
      ]),
    // The outside view: knows the command alone, and runs what it makes on a real engine.
    .testTarget(
      name: "ModuleRewriterTests",
      dependencies: [
        "Diagnostics", "WasmBinary", "WasmText", "ComponentModel", "WASI", "CodeBuilder",
        "Preview1Adapter", "ModuleRewriter", "TestSupport",
      ]),
    .testTarget(
      name: "InspectionTests",
      dependencies: [
        "Diagnostics", "WasmBinary", "WasmText", "ModuleRewriter", "Inspection", "TestSupport",
      ],
      exclude: ["Worlds"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["Diagnostics", "Files", "wasi-uplift", "TestSupport"]),
    .testTarget(name: "ComponentizeTests"),
    .testTarget(name: "WasiUpliftTests", dependencies: ["WasiUplift", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport"],
      exclude: ["Programs", "Refusals", "Scripts"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["TestSupport"], path: "Tests/Conformance",
      exclude: ["Programs", "README.md", "mutants.txt", "mutants.md"]),
    .testTarget(
      name: "HostTests", dependencies: ["TestSupport"], path: "Tests/Hosts",
      exclude: ["checks", "scripted", "run", "README.md"]),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers need libFuzzer, which is linked to what is instrumented for it: see Tests/fuzz.
if Context.environment["WASI_UPLIFT_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "LibFuzzer", path: "Tests/Fuzzing/LibFuzzer"),
    .target(
      name: "FuzzSupport", dependencies: ["LibFuzzer", "WasmBinary"], path: "Tests/Fuzzing/Support"),
    .executableTarget(
      name: "fuzz-decoding", dependencies: ["FuzzSupport", "WasmBinary"],
      path: "Tests/Fuzzing/Decoding"),
    .executableTarget(
      name: "fuzz-printing", dependencies: ["FuzzSupport", "Files", "WasmBinary", "WasmText"],
      path: "Tests/Fuzzing/Printing"),
    .executableTarget(
      name: "fuzz-converting",
      dependencies: ["FuzzSupport", "ModuleRewriter", "WasmBinary", "WasmValidation"],
      path: "Tests/Fuzzing/Converting"),
    .executableTarget(
      name: "fuzz-validating", dependencies: ["FuzzSupport", "WasmBinary", "WasmValidation"],
      path: "Tests/Fuzzing/Validating"),
    .executableTarget(
      name: "fuzz-viewing",
      dependencies: ["Diagnostics", "FuzzSupport", "Inspection", "WasmBinary"],
      path: "Tests/Fuzzing/Viewing"),
  ]
}

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Not for everybody: a newer compiler may warn of more, and has to build the package all the same.
  if Context.environment["WASI_UPLIFT_STRICT"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
