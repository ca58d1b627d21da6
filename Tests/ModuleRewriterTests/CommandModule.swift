import ModuleRewriter
import Testing
import WASI
import WasmBinary

extension CoreModule {
  /// A command that imports functions of Preview 1, and does nothing.
  static func command(
    importing names: [String], from edition: Preview1Edition = .snapshot
  ) throws -> CoreModule {
    let types = try names.map { try #require(Preview1.function(named: $0)).type }
    let imports = names.enumerated().map {
      Import(module: edition.rawValue, name: $1, type: .function(TypeIndex($0)))
    }
    let start = FunctionIndex(names.count)
    return CoreModule(sections: [
      .type(TypeSection(functions: types + [FunctionType()])),
      .import(ImportSection(imports)),
      .function(FunctionSection([TypeIndex(names.count)])),
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
