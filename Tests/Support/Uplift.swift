package import Foundation

/// The command that is tested, as a user runs it.
package enum Uplift {
  /// `WASI_UPLIFT` names it; without, it is what was built beside the tests.
  package static let program: URL = {
    if let path = ProcessInfo.processInfo.environment["WASI_UPLIFT"] {
      return URL(fileURLWithPath: path)
    }
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let products = bundle.bundleURL.deletingLastPathComponent()
    #else
      let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return products.appending(path: "wasi-uplift")
  }()

  /// Runs it, whatever comes of it.
  package static func run(_ arguments: [String], input: Data = Data(), in folder: URL? = nil)
    async throws
    -> Command.Result
  {
    var command = Command(program, arguments)
    command.input = input
    command.folder = folder
    return try await command.run()
  }

  /// Converts a module, which has to succeed.
  package static func convert(
    _ module: URL, to component: URL, options: [String] = []
  ) async throws {
    try await Command(
      program, ["convert", module.path, "-o", component.path] + options
    ).succeed()
  }

  /// Checks that a component is well-formed, and asks no more of a host than WebAssembly 2.0 and
  /// components: in particular no second memory in any module. The command's own validator has to
  /// agree.
  package static func validate(
    _ component: URL, features: String = "wasm2,component-model"
  ) async throws {
    let tools = try Tools.required()
    try await Command(
      tools.program("wasm-tools"),
      ["validate", "--features", features, component.path]
    ).succeed()
    // Off by default in both.
    let pageSizes = "custom-page-sizes"
    let own = features.contains(pageSizes) ? ["--features", pageSizes] : []
    try await Command(program, ["validate", component.path] + own).succeed()
  }
}
