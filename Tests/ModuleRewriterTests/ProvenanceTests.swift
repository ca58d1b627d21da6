import Testing
import WasmBinary

@testable import ModuleRewriter
@testable import WasmBinary

/// What a component says of how it was made.
@Suite struct ProvenanceTests {
  @Test func saysWhatWasConverted() throws {
    let component = try convert(languages: ["C11", "Rust"])
    let section = try #require(component.customSections.first { $0.name == "wasi-uplift" })
    let provenance = try Provenance(decoding: section)
    #expect(
      provenance
        == Provenance(
          adapter: ThisTool.version, wasi: "0.2.12",
          functions: ["wasi_snapshot_preview1.proc_exit"],
          options: ["wasi=0.2.12", "exit-code=keep"], changes: []))
  }

  @Test func liftsLanguages() throws {
    let component = try convert(languages: ["C11", "Rust"])
    let section = try #require(component.customSections.first { $0.name == "producers" })
    let producers = try ProducersSection(decoding: section)
    #expect(producers.fields.map(\.name) == ["language", "processed-by"])
    #expect(producers.fields.first?.tools.map(\.name) == ["C11", "Rust"])
    #expect(producers.fields.last?.tools == [.init("wasi-uplift", version: Name(ThisTool.version))])
  }

  @Test func isLeftOutOnRequest() throws {
    var options = ConversionOptions()
    options.writesMetadata = false
    let names = try convert(languages: ["C11"], options: options).customSections.map(\.name)
    #expect(names == ["component-name"])
  }

  @Test func readsNoLaterVersion() throws {
    let section = CustomSection(name: Name(Provenance.name), bytes: [2, 0])
    #expect(throws: BinaryError.self) { try Provenance(decoding: section) }
  }

  private func convert(
    languages: [Name], options: ConversionOptions = ConversionOptions()
  ) throws -> Component {
    let producers = ProducersSection([
      .init("language", languages.map { .init($0, version: "") }),
      .init("processed-by", [.init("clang", version: "21")]),
    ])
    let module = CoreModule(sections: [
      .type(TypeSection(functions: [FunctionType([.i32]), FunctionType()])),
      .import(
        ImportSection([
          Import(module: "wasi_snapshot_preview1", name: "proc_exit", type: .function(0))
        ])),
      .function(FunctionSection([1])),
      .export(ExportSection([Export("_start", .function(1))])),
      .code(CodeSection([FunctionBody(FunctionCode([]))])),
      .custom(CustomSection(producers)),
    ])
    var writer = ByteWriter()
    module.encode(to: &writer)
    let conversion = try Converter(options: options).convert(MemorySource(writer.bytes()))
    return try Component(decoding: MemorySource(conversion.component.bytes()))
  }
}

extension Component {
  fileprivate var customSections: [CustomSection] {
    sections.compactMap { if case .custom(let section) = $0 { section } else { nil } }
  }
}
