import ComponentModel
import Testing
import WasmBinary

@Suite struct ComponentBuilderTests {
  @Test func neighboursShareASection() {
    var builder = ComponentBuilder()
    let first = builder.define(.value(.list(.primitive(.u8))))
    let second = builder.define(.value(.option(.type(first))))
    let empty = builder.define(.instance(InstanceType()))
    let instances = ["a:b/c", "a:b/d"].map { builder.importInstance($0, empty) }
    let third = builder.define(.value(.list(.type(second))))
    #expect([first, second, empty, third] == [0, 1, 2, 3])
    #expect(instances == [0, 1])
    #expect(builder.finish().sections.map(\.id) == [.type, .import, .type])
  }

  @Test func modulesDoNotShareASection() {
    var builder = ComponentBuilder()
    let modules = [CoreModule(), CoreModule()].map { builder.embed(.module($0)) }
    #expect(modules == [0, 1])
    #expect(builder.finish().sections.map(\.id) == [.coreModule, .coreModule])
  }

  /// Aliases and lowered functions count in one space, and an export makes an index of its own.
  @Test func indicesCountByKindNotBySection() {
    var builder = ComponentBuilder()
    let type = builder.define(.instance(InstanceType()))
    let imported = builder.importInstance("a:b/c", type)
    let function = builder.alias(function: "f", of: imported)
    let core = builder.instantiate(builder.embed(.module(CoreModule())))
    #expect(builder.alias(coreFunction: "g", of: core) == 0)
    #expect(builder.lower(function) == 1)
    #expect(builder.alias(coreMemory: "memory", of: core) == 0)
    #expect(builder.resourceDrop(builder.alias(type: "r", of: imported)) == 2)
    #expect(builder.lift(2, as: type) == 1)
    #expect(builder.export("f", function) == 2)
    #expect(builder.export("i", imported) == 1)
    #expect(builder.instance(exporting: []) == 2)
  }

  @Test func namesStandBehindEverythingInTheOrderOfIndices() throws {
    var builder = ComponentBuilder()
    let modules = (0..<3).map { _ in builder.embed(.module(CoreModule())) }
    builder.name(modules[2], "adapter")
    builder.name(modules[0], "store")
    builder.name(builder.instantiate(modules[0]), "store")
    let section = try #require(builder.finish().sections.last)
    guard case .custom(let custom) = section else {
      Issue.record("\(section.id)")
      return
    }
    #expect(
      try ComponentNameSection(decoding: custom).subsections == [
        .coreModules(NameMap([.init(0, "store"), .init(2, "adapter")])),
        .coreInstances(NameMap([.init(0, "store")])),
      ])
  }
}
