import WasmBinary

/// A module while its index spaces are filled: imports first, then definitions.
struct ModuleContent {
  private var types: [FunctionType] = []
  private var imports: [Import] = []
  private var functionNames: [Name] = []
  private var functionIndices: [FunctionSymbol: FunctionIndex] = [:]
  private var globalIndices: [GlobalSymbol: GlobalIndex] = [:]
  private var globals: [Global] = []
  private var globalNames: [Name] = []
  private var declared: [BuiltFunction] = []
  private var functionTypes: [TypeIndex] = []
  private var bodies: [FunctionBody] = []
  private var exports: [Export] = []
  var tables: [TableType] = []
  var memories: [MemoryType] = []
  var start: FunctionIndex?
  var elements: [FunctionIndex] = []
  var data: [(address: UInt32, bytes: [UInt8])] = []

  private mutating func index(of type: FunctionType) -> TypeIndex {
    if let index = types.firstIndex(of: type) { return TypeIndex(index) }
    types.append(type)
    return TypeIndex(types.count - 1)
  }

  mutating func importFunction(
    _ symbol: FunctionSymbol, _ type: FunctionType, from module: Name, _ name: Name,
    debugName: Name
  ) {
    imports.append(Import(module: module, name: name, type: .function(index(of: type))))
    functionIndices[symbol] = FunctionIndex(functionNames.count)
    functionNames.append(debugName)
  }

  mutating func importGlobal(_ global: GlobalSymbol, from module: Name, _ name: Name) {
    let type = GlobalType(global.valueType, isMutable: true)
    imports.append(Import(module: module, name: name, type: .global(type)))
    globalIndices[global] = GlobalIndex(globalNames.count)
    globalNames.append(Name(global.name))
  }

  mutating func importTable(_ type: TableType, from module: Name, _ name: Name) {
    imports.append(Import(module: module, name: name, type: .table(type)))
  }

  mutating func importMemory(_ type: MemoryType, from module: Name, _ name: Name) {
    imports.append(Import(module: module, name: name, type: .memory(type)))
  }

  mutating func define(_ global: GlobalSymbol, initial: Int64) {
    let value: Instruction =
      global.valueType == .i64
      ? Instruction(.i64Const, .i64(initial))
      : Instruction(.i32Const, .i32(Int32(truncatingIfNeeded: initial)))
    globalIndices[global] = GlobalIndex(globalNames.count)
    globalNames.append(Name(global.name))
    globals.append(
      Global(
        GlobalType(global.valueType, isMutable: true), initializer: ConstantExpression([value])))
  }

  mutating func declare(_ function: BuiltFunction) {
    functionIndices[function.symbol] = FunctionIndex(functionNames.count)
    functionNames.append(Name(function.name))
    declared.append(function)
  }

  mutating func export(_ name: Name, _ item: ExternalIndex) {
    exports.append(Export(name, item))
  }

  func index(of symbol: FunctionSymbol) -> FunctionIndex {
    guard let index = functionIndices[symbol] else {
      preconditionFailure("\(symbol) is not linked")
    }
    return index
  }

  func index(of global: GlobalSymbol) -> GlobalIndex {
    guard let index = globalIndices[global] else { preconditionFailure("\(global) is not linked") }
    return index
  }

  /// Puts indices and addresses where the bodies have names. Everything has to be declared.
  mutating func resolveBodies(_ areas: AreaLayout) {
    for function in declared {
      functionTypes.append(index(of: function.type))
      let instructions = function.steps.map { resolve($0, areas) }
      bodies.append(FunctionBody(FunctionCode(locals: function.locals, instructions)))
    }
  }

  private mutating func resolve(_ step: Step, _ areas: AreaLayout) -> Instruction {
    switch step {
    case .plain(let instruction): instruction
    case .call(let symbol): Instruction(.call, .function(index(of: symbol)))
    case .getGlobal(let global): Instruction(.globalGet, .global(index(of: global)))
    case .setGlobal(let global): Instruction(.globalSet, .global(index(of: global)))
    case .callIndirect(let type): Instruction(.callIndirect, .indirect(index(of: type), 0))
    case .address(let area, let offset):
      Instruction(.i32Const, .i32(Int32(bitPattern: areas.addresses[area, default: 0] + offset)))
    }
  }

  /// The module, its sections in the order of the specification.
  func module(named name: Name) -> CoreModule {
    var sections: [CoreSection] = []
    func add<Entry>(_ entries: [Entry], _ section: ([Entry]) -> CoreSection) {
      if !entries.isEmpty { sections.append(section(entries)) }
    }
    add(types) { .type(TypeSection(functions: $0)) }
    add(imports) { .import(ImportSection($0)) }
    add(functionTypes) { .function(FunctionSection($0)) }
    add(tables) { .table(TableSection($0.map { Table($0) })) }
    add(memories) { .memory(MemorySection($0)) }
    add(globals) { .global(GlobalSection($0)) }
    add(exports) { .export(ExportSection($0)) }
    if let start { sections.append(.start(StartSection(start))) }
    let zero = ConstantExpression([Instruction(.i32Const, .i32(0))])
    add(elements) {
      .element(ElementSection([ElementSegment(.active(offset: zero), .functions($0))]))
    }
    add(bodies) { .code(CodeSection($0)) }
    add(data) {
      .data(
        DataSection(
          $0.map { address, bytes in
            let offset = Instruction(.i32Const, .i32(Int32(bitPattern: address)))
            return DataSegment(.active(offset: ConstantExpression([offset])), bytes: bytes)
          }))
    }
    sections.append(.custom(CustomSection(names(ofModule: name))))
    return CoreModule(sections: sections)
  }

  /// What a trace or a printer shows instead of indices.
  private func names(ofModule name: Name) -> NameSection {
    let imported = functionNames.count - declared.count
    let locals = declared.enumerated().compactMap { place, function in
      let names = NameMap<CoreSpace.Locals>(function.localNames.map { $0.isEmpty ? nil : Name($0) })
      return names.entries.isEmpty
        ? nil
        : IndirectNameMap<CoreSpace.Functions, CoreSpace.Locals>.Entry(
          FunctionIndex(imported + place), names)
    }
    var subsections: [NameSection.Subsection] = [
      .module(name), .functions(NameMap(functionNames)),
    ]
    if !locals.isEmpty { subsections.append(.locals(IndirectNameMap(locals))) }
    if !globalNames.isEmpty { subsections.append(.globals(NameMap(globalNames))) }
    return NameSection(subsections)
  }
}
