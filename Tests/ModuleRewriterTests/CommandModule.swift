import ModuleRewriter
import Testing
import WASI
import WasmBinary

extension CoreModule {
  /// A command that imports functions of Preview 1, and does nothing.
  static func command(
    importing names: [Name], from edition: Preview1Edition = .snapshot
  ) throws -> CoreModule {
    try command(importing: names.map { (edition, $0) })
  }

  /// A command that imports functions of both editions, and does nothing.
  static func command(
    importing functions: [(edition: Preview1Edition, name: Name)]
  ) throws -> CoreModule {
    let types = try functions.map { try #require(Preview1.function(named: $0.name)).type }
    let imports = functions.enumerated().map {
      Import(module: $1.edition.rawValue, name: $1.name, type: .function(TypeIndex($0)))
    }
    let start = FunctionIndex(functions.count)
    return CoreModule(sections: [
      .type(TypeSection(functions: types + [FunctionType()])),
      .import(ImportSection(imports)),
      .function(FunctionSection([TypeIndex(functions.count)])),
      .memory(MemorySection([MemoryType(Limits(minimum: 1))])),
      .export(ExportSection([Export("memory", .memory(0)), Export("_start", .function(start))])),
      .code(CodeSection([FunctionBody(FunctionCode([]))])),
    ])
  }

  /// The bytes of the module.
  func encoded() throws -> [UInt8] {
    var writer = ByteWriter()
    encode(to: &writer)
    return try writer.bytes()
  }
}
