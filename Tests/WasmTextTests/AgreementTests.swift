import Foundation
import TestSupport
import Testing
import WasmBinary
import WasmText

/// Our text of a binary, read by wasm-tools, against the text of wasm-tools itself.
@Suite(.enabled(if: Tools.areInstalled)) struct AgreementTests {
  /// All texts that are anywhere in the tests, modules and components.
  private static let texts: [URL] = {
    let files = FileManager.default.enumerator(
      at: TextTools.tests, includingPropertiesForKeys: nil)
    let all = files?.compactMap { $0 as? URL } ?? []
    return all.filter { $0.pathExtension == "wat" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: texts) func textsOfTheTests(_ file: URL) async throws {
    try await expectAgreement(on: TextTools.parse([UInt8](Data(contentsOf: file))))
  }

  /// What shares a type has no place for names, which wasm-tools gives up in its text.
  @Test func importsWithNamesAreWrittenOneByOne() async throws {
    let group = #"(import "m" (item "a") (item "b") (func))"#
    let named = Array(
      #"(module (import "m" "a" (func $a)) (import "m" "b" (func)) (start $a))"#.utf8)
    let plain = try await TextTools.parse(named)
    var module = try await CoreModule(
      decoding: MemorySource(TextTools.parse(Array("(module \(group) (start 0))".utf8))),
      opaque: [.import])
    module.sections.append(.custom(CustomSection(NameSection([.functions(NameMap(["a"]))]))))
    let text = TextInMemory()
    try ModulePrinter(module).print(to: text)
    #expect(try await TextTools.parse(text.bytes) == plain)
  }

  private static let beside = TextTools.tests.appending(path: "EndToEndTests/Tests.swift").path

  @Test(arguments: [
    Program.c("hello", beside: beside), .c("files", beside: beside), .go("hello", beside: beside),
  ])
  func compiledPrograms(_ program: Program) async throws {
    try await expectAgreement(on: [UInt8](Data(contentsOf: program.module())))
  }

  @Test(arguments: ["hello", "poll", "files"]) func convertedPrograms(_ name: String) async throws {
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try await Uplift.convert(Program.c(name, beside: Self.beside).module(), to: component)
    try await expectAgreement(on: [UInt8](Data(contentsOf: component)))
  }

  /// Components that others make: with resources, nested components and shims.
  @Test(arguments: ["legacy", "standard32"]) func foreignComponents(_ names: String) async throws {
    let folder = try TemporaryFolder()
    let world = TextTools.tests.appending(path: "WasmBinaryTests/Modules/world.wit").path
    let module = folder.file("module.wasm").path
    let component = folder.file("component.wasm")
    _ = try await TextTools.run(
      ["component", "embed", "--dummy-names", names, world, "-o", module])
    _ = try await TextTools.run(["component", "new", module, "-o", component.path])
    try await expectAgreement(on: [UInt8](Data(contentsOf: component)))
    // What is embedded is a component too, that consists of types alone.
    _ = try await TextTools.run(["component", "wit", world, "--wasm", "-o", component.path])
    try await expectAgreement(on: [UInt8](Data(contentsOf: component)))
  }

  /// Modules that use everything there is, all of them in one component: so two runs of wasm-tools
  /// are enough, and a component with many modules is printed too.
  @Test func generatedModules() async throws {
    var noise = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &noise)
    var numbers = Numbers(state: seed)
    var modules: [[UInt8]] = []
    for _ in 0..<200 {
      let size = [300, 1_000, 3_000].randomElement(using: &numbers) ?? 300
      let noise = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
      modules.append(try await TextTools.smith(noise))
    }
    let component = Component(
      sections: modules.map { module in
        .coreModule(.source(SourceRange(MemorySource(module), 0..<module.count)))
      })
    var writer = ByteWriter()
    component.encode(to: &writer)
    try await expectAgreement(on: writer.bytes(), "modules of seed \(seed)")
  }
}

/// Numbers that look like noise, the same ones again for the same beginning.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
