import WasmBinary

/// What the sections of a module have defined so far, or the declarations in the type of one.
final class ModuleContext {
  let types: TypeIndices
  let features: Features
  var functions = Column<CanonicalType>()
  var tables = Column<TableEntry>()
  var memories = Column<MemoryEntry>()
  var globals = Column<GlobalEntry>()
  var tags = Column<CanonicalType>()
  var elements = Column<OperandType>()
  /// How many data segments there are, where that is announced.
  var dataCount: UInt32?
  /// What is imported, in order.
  var imports: [(module: Name, name: Name, type: CoreEntity)] = []
  /// What is exported, by name.
  var exports: [Name: CoreEntity] = [:]
  /// What all imports and exports are made of (``EngineLimit/typeSize``).
  var size = 1
  /// The sizes that tables can have, as the elements of ``tables`` do not say.
  var tableTypes: [TableType] = []
  /// The sizes that memories can have.
  var memoryTypes: [MemoryType] = []
  /// Which functions something outside of all bodies mentions, so that `ref.func` can: one for each
  /// function.
  private var declarations = Column<Bool>()

  /// Begins a module whose types are told apart from those of others in `space`.
  init(in space: TypeSpace, features: Features) {
    types = TypeIndices(in: space)
    self.features = features
  }

  deinit {
    functions.free()
    tables.free()
    memories.free()
    globals.free()
    tags.free()
    elements.free()
    declarations.free()
  }

  /// Adds a function.
  func define(function type: CanonicalType) {
    functions.append(type)
    declarations.append(false)
  }

  /// Notes that something outside of all bodies mentions a function, which exists.
  func declare(function index: UInt32) { declarations[Int(index)] = true }

  /// What code is validated with, as long as nothing is defined.
  var view: ModuleView {
    ModuleView(
      types: types.view, functions: functions.row, tables: tables.row, memories: memories.row,
      globals: globals.row, tags: tags.row, elements: elements.row, dataCount: dataCount,
      declarations: declarations.row)
  }
}

/// A table, as instructions see it.
struct TableEntry: BitwiseCopyable {
  let element: OperandType
  let index: OperandType
}

/// A memory, as instructions see it.
struct MemoryEntry: BitwiseCopyable {
  let address: OperandType
}

/// A global, as instructions see it.
struct GlobalEntry: Hashable, BitwiseCopyable {
  let type: OperandType
  let isMutable: Bool
}

/// What code is validated with.
struct ModuleView {
  let types: TypeView
  let functions: Row<CanonicalType>
  let tables: Row<TableEntry>
  let memories: Row<MemoryEntry>
  let globals: Row<GlobalEntry>
  let tags: Row<CanonicalType>
  let elements: Row<OperandType>
  let dataCount: UInt32?
  let declarations: Row<Bool>
}
