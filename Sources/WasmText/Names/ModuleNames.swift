import WasmBinary

/// What the definitions of a core module are called in its text.
struct ModuleNames: Sendable {
  var module: Name?
  /// The names of functions themselves, for who looks for one.
  var functionNames: NameMap<CoreSpace.Functions>?
  var types = Identifiers<CoreSpace.Types>()
  var functions = Identifiers<CoreSpace.Functions>()
  var tables = Identifiers<CoreSpace.Tables>()
  var memories = Identifiers<CoreSpace.Memories>()
  var globals = Identifiers<CoreSpace.Globals>()
  var tags = Identifiers<CoreSpace.Tags>()
  var elements = Identifiers<CoreSpace.Elements>()
  var data = Identifiers<CoreSpace.DataSegments>()
  /// By structure type.
  var fields: [TypeIndex: Identifiers<CoreSpace.Fields>] = [:]
  /// By function. Made into identifiers when the function is printed.
  var locals: [FunctionIndex: NameMap<CoreSpace.Locals>] = [:]
  /// By function, and by the block in the order of their beginning.
  var labels: [FunctionIndex: NameMap<CoreSpace.Labels>] = [:]

  /// Names nothing.
  init() {}

  /// Makes identifiers of the names that a module's name section gives to what is in the module.
  init(_ section: NameSection, of spaces: ModuleSpaces) {
    for subsection in section.subsections {
      switch subsection {
      case .module(let name): module = name
      case .functions(let names):
        functionNames = names
        functions = Identifiers(names.entries, count: spaces.functions.count, kind: "func")
      case .locals(let names): locals = Self.byIndex(names)
      case .labels(let names): labels = Self.byIndex(names)
      case .types(let names):
        types = Identifiers(names.entries, count: spaces.types.count, kind: "type")
      case .tables(let names):
        tables = Identifiers(names.entries, count: spaces.tableCount, kind: "table")
      case .memories(let names):
        memories = Identifiers(names.entries, count: spaces.memoryCount, kind: "memory")
      case .globals(let names):
        globals = Identifiers(names.entries, count: spaces.globalCount, kind: "global")
      case .tags(let names):
        tags = Identifiers(names.entries, count: spaces.tagCount, kind: "tag")
      case .elements(let names):
        elements = Identifiers(names.entries, count: spaces.elementCount, kind: "elem")
      case .data(let names):
        data = Identifiers(names.entries, count: spaces.dataCount, kind: "data")
      case .fields(let names):
        for (type, names) in Self.byIndex(names) {
          guard case .structure(let fields) = spaces.type(type)?.composite else { continue }
          self.fields[type] = Identifiers(names.entries, count: fields.count, kind: "field")
        }
      case .unknown: break
      }
    }
  }

  private static func byIndex<Outer, Inner>(
    _ names: IndirectNameMap<Outer, Inner>
  ) -> [Index<Outer>: NameMap<Inner>] {
    Dictionary(names.entries.map { ($0.index, $0.names) }) { first, _ in first }
  }

  /// What the locals of a function are called, of which there are `count` with the parameters.
  func locals(of function: FunctionIndex, count: Int) -> Identifiers<CoreSpace.Locals> {
    guard let names = locals[function] else { return Identifiers() }
    return Identifiers(names.entries, count: count, kind: "local")
  }
}
