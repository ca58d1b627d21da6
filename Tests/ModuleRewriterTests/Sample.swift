import ModuleRewriter
import WasmBinary

/// A module made for a test: what matters to a conversion, in a line or two.
struct Sample {
  var imports: [Import] = []
  var functions: [FunctionType] = []
  var memories: [MemoryType] = []
  var exports: [Export] = []
  var start: FunctionIndex?
  var customSections: [Name] = []

  /// The types that functions have here, by index.
  static let types: [FunctionType] = [
    FunctionType(),
    FunctionType([.i32]),
    FunctionType([.i32], [.i32]),
    FunctionType([.i32, .i32, .i32, .i32], [.i32]),
  ]
  static let page = MemoryType(Limits(minimum: 1))

  /// An import of Preview 1, of a type by index.
  static func preview1(
    _ name: Name, _ type: TypeIndex, from edition: Preview1Edition = .snapshot
  ) -> Import {
    Import(module: edition.rawValue, name: name, type: .function(type))
  }

  static let exit = preview1("proc_exit", 1)
  static let write = preview1("fd_write", 3)

  var bytes: [UInt8] {
    get throws {
      var module = CoreModule()
      for name in customSections.prefix(1) {
        module.sections.append(.custom(CustomSection(name: name, bytes: [1, 2, 3])))
      }
      module.sections.append(.type(TypeSection(functions: Self.types)))
      if !imports.isEmpty { module.sections.append(.import(ImportSection(imports))) }
      let indices = functions.map { TypeIndex(Self.types.firstIndex(of: $0) ?? Self.types.count) }
      if !functions.isEmpty { module.sections.append(.function(FunctionSection(indices))) }
      if !memories.isEmpty { module.sections.append(.memory(MemorySection(memories))) }
      if !exports.isEmpty { module.sections.append(.export(ExportSection(exports))) }
      if let start { module.sections.append(.start(StartSection(start))) }
      if !functions.isEmpty {
        // No locals, `unreachable`, `end`.
        let body = SourceRange(MemorySource([0, 0x00, 0x0b]), 0..<3)
        module.sections.append(
          .code(CodeSection(functions.map { _ in FunctionBody(contents: body) })))
      }
      for name in customSections.dropFirst() {
        module.sections.append(.custom(CustomSection(name: name, bytes: [4, 5, 6])))
      }
      var writer = ByteWriter()
      module.encode(to: &writer)
      return try writer.bytes()
    }
  }

  var main: MainModule { get throws { try MainModule(MemorySource(bytes)) } }
  var survey: Survey { get throws { try Survey(main) } }
}
