import CodeBuilder
import Preview0Adapter
import Preview1Adapter
import Testing
import WASI
import WasmBinary

/// Every function is built, alone and in every shape that a choice gives it: what the builder
/// catches, such as a read that went stale, must not be found by a user.
@Suite struct SynthesisTests {
  static let functions =
    Preview1Adapter.functions.map(\.value) + Preview1Adapter.transitionFunctions.map(\.value)
    + Preview0Adapter.ownFunctions.map(\.value)

  /// All choices, each taken and not; those of the transition only together.
  static let choices: [Set<BuildOption>] =
    [BuildOption.keepsExitCode, .hasFilesystem, .hasNonblocking, .listsDirectories]
    .reduce([[]]) { sets, option in sets + sets.map { $0.union([option]) } }
    + [
      [.reservesDescriptors, .pausesClocks], [.reservesDescriptors, .pausesClocks, .hasFilesystem],
    ]

  @Test func nothingIsMissing() {
    #expect(Preview1Adapter.functions.map(\.key) == Preview1.functions.map(\.name))
    #expect(
      Preview1Adapter.transitionFunctions.map(\.key)
        == Preview1.transitionFunctions.map(\.name))
    for function in Preview0.functions {
      #expect(Preview0Adapter.function(named: function.name) != nil, "\(function.name)")
    }
  }

  @Test(arguments: functions.indices, choices)
  func isBuilt(index: Int, options: Set<BuildOption>) throws {
    for minimum in [0, 1] as [UInt64] {
      let modules = link(Self.functions[index], options, minimumPages: minimum)
      #expect(modules.store != nil)
      for module in [modules.store, modules.adapter].compactMap(\.self) {
        var writer = ByteWriter()
        module.encode(to: &writer)
        _ = try CoreModule(decoding: MemorySource(writer.bytes()))
      }
    }
  }

  @Test(
    arguments: Preview1Adapter.functions.map(\.key)
      + Preview1Adapter.transitionFunctions.map(\.key))
  func hasTheTypeThatPreview1Says(name: Name) throws {
    let function = try #require(Preview1Adapter.function(named: name))
    let specification = try #require(Preview1.function(named: name))
    #expect(function.type == specification.type)
  }

  @Test(arguments: Preview0Adapter.ownFunctions.map(\.key))
  func hasTheTypeThatPreview0Says(name: Name) throws {
    let function = try #require(Preview0Adapter.function(named: name))
    let specification = try #require(Preview0.function(named: name))
    #expect(function.type == specification.type)
    #expect(function.symbol != Preview1Adapter.function(named: name)?.symbol)
  }

  private func link(
    _ function: any AnyFunction, _ options: Set<BuildOption>, minimumPages: UInt64
  ) -> LinkedModules {
    var request = LinkRequest()
    request.entries = [.init("entry", function)]
    let memory = MemoryType(Limits(minimum: minimumPages))
    return Linker.link(request, for: BuildTarget(guestMemory: memory, options: options))
  }
}
