import Foundation
import Testing

@testable import WasmBinary

/// What is read comes out again the same.
@Suite struct ComponentTests {
  @Test func everythingComesBackFromItsBytes() throws {
    let bytes = try Component.everything.bytes()
    let component = try Component(decoding: MemorySource(bytes))
    #expect(component.sections.map(\.id) == Component.everything.sections.map(\.id))
    #expect(Set(component.sections.map(\.id)) == Set(ComponentSectionID.allCases))
    #expect(try component.throughValues().bytes() == bytes)
  }

  @Test(
    .enabled(if: WasmTools.areInstalled),
    arguments: ["component-definitions", "component-types", "component-canonicals"])
  func componentsOfOthersComeBack(name: String) async throws {
    let bytes = try await WasmTools.parse(name)
    #expect(try Component(decoding: MemorySource(bytes)).throughValues().bytes() == bytes)
  }

  /// A component that is made from a module and a world, and the world itself, which is encoded as
  /// a component in a custom section of the module.
  @Test(.enabled(if: WasmTools.areInstalled)) func worldsComeBack() async throws {
    let world = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Modules/world.wit")
    let module = try await WasmTools.run(["component", "embed", "--dummy", world.path])
    let component = try await WasmTools.run(["component", "new"], input: module)
    #expect(try Component(decoding: MemorySource(component)).throughValues().bytes() == component)

    let sections = try CoreModule(decoding: MemorySource(module)).customSections
    let type = try #require(sections.first { $0.name.hasPrefix("component-type") }).contents
    let encoded = try Component(decoding: type.source, range: type.range)
    #expect(try encoded.throughValues().bytes() == type.bytes())
  }

  @Test func modulesAreWrittenTheSameInEveryForm() throws {
    let module = CoreModule(sections: [.start(StartSection(0))])
    var written = ByteWriter()
    module.encode(to: &written)
    let bytes = try written.bytes()
    let source = SourceRange(MemorySource([9] + bytes), 1..<bytes.count + 1)
    let forms: [EmbeddedModule] = [.module(module), .written(written), .source(source)]
    let components = try forms.map { try Component(sections: [.coreModule($0)]).bytes() }
    #expect(components.allSatisfy { $0 == components[0] })
    #expect(Array(components[0].suffix(bytes.count)) == bytes)
  }

  @Test func anEmbeddedModuleIsNotRead() throws {
    let preamble: [UInt8] = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00]
    let source = MemorySource(preamble + [0x01, 0x03, 7, 7, 7])
    let component = try Component(decoding: source)
    guard case .coreModule(.source(let range)) = try #require(component.sections.first) else {
      Issue.record("not a range")
      return
    }
    #expect(range.range == 10..<13)
  }
}
