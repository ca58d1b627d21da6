import WasmBinary

/// A component or type while it is printed: what is defined so far, in it and in what is around it.
struct ComponentContents {
  /// What is defined at one level.
  struct Scope {
    var names = ComponentNames()
    var spaces = ComponentSpaces()
  }

  /// The levels, the outermost first. There is always one to define something in while there is
  /// something to define.
  private var scopes: [Scope] = []

  /// What the definitions of this level are called.
  var names: ComponentNames { scopes.last?.names ?? ComponentNames() }

  /// What the definitions of a level are called that is `count` levels further out.
  func names(outwards count: UInt32) -> ComponentNames {
    let position = scopes.count - 1 - Int(count)
    return position < 0 ? ComponentNames() : scopes[position].names
  }

  /// Prints what belongs to a new level.
  mutating func scope(
    _ names: ComponentNames = ComponentNames(),
    _ body: (inout ComponentContents) throws(TextError) -> Void
  ) throws(TextError) {
    scopes.append(Scope(names: names))
    defer { scopes.removeLast() }
    try body(&self)
  }

  /// Prints what a new definition is called behind a space, and its index as a comment.
  mutating func define(_ sort: ComponentSort, to writer: inout TextWriter) {
    guard !scopes.isEmpty else { return }
    let item = scopes[scopes.count - 1].spaces.define(sort)
    names.writeDefinition(item, to: &writer)
  }

  /// Prints a reference with the word that says what it is: `(func $run)`, `(core module 1)`.
  func reference(_ item: ComponentItem, to writer: inout TextWriter) {
    writer.character("(")
    writer.text(item.sort.keyword)
    writer.space()
    names.writeReference(item, to: &writer)
    writer.close()
  }

  /// Prints what is behind the word `component`, and the parenthesis at its end.
  mutating func print(
    _ component: Component, to writer: inout TextWriter
  ) throws(TextError) {
    var names = ComponentNames()
    let namesAndPosition = component.namesAndPosition
    if let (section, _) = namesAndPosition {
      var spaces = ComponentSpaces()
      for section in component.sections { spaces.define(section) }
      names = ComponentNames(section, of: spaces)
    }
    // A component inside another was given a name by that one.
    if scopes.isEmpty, let name = names.component { writer.nameOfWhole(name) }
    writer.depth += 1
    try scope(names) { contents throws(TextError) in
      for (position, section) in component.sections.enumerated()
      // The names are all over the text.
      where position != namesAndPosition?.position {
        try contents.print(section, to: &writer)
      }
    }
    writer.depth -= 1
    if !component.sections.isEmpty { try writer.line() }
    writer.close()
  }

  private mutating func print(
    _ section: ComponentSection, to writer: inout TextWriter
  ) throws(TextError) {
    switch section {
    case .custom(let section):
      try writer.customSection(section)
    case .coreModule(let module):
      try writer.line("(core module")
      define(.core(.module), to: &writer)
      let printer = try reading { () throws(BinaryError) in try ModulePrinter(module) }
      try printer.printContents(isNamed: false, to: &writer)
    case .coreInstances(let instances):
      for instance in instances { try print(instance, to: &writer) }
    case .coreTypes(let types):
      for type in types { try print(type, to: &writer) }
    case .component(let component):
      try writer.line("(component")
      define(.component, to: &writer)
      try print(component, to: &writer)
    case .instances(let instances):
      for instance in instances { try print(instance, to: &writer) }
    case .aliases(let aliases):
      for alias in aliases { try print(alias, to: &writer) }
    case .types(let types):
      for type in types { try print(type, to: &writer) }
    case .canonicals(let functions):
      for function in functions { try print(function, to: &writer) }
    case .start(let start): try print(start, to: &writer)
    case .imports(let imports):
      for entry in imports { try print(entry, to: &writer) }
    case .exports(let exports):
      for entry in exports { try print(entry, to: &writer) }
    // The text format has no values that are written out.
    case .opaque(_, let contents):
      try writer.line(";; value section, ")
      writer.decimal(UInt64(contents.count))
      writer.text(" bytes")
    }
  }
}

extension ComponentSort {
  /// The word or words that stand before a definition of this kind.
  var keyword: StaticString {
    switch self {
    case .core(.function): "core func"
    case .core(.table): "core table"
    case .core(.memory): "core memory"
    case .core(.global): "core global"
    case .core(.tag): "core tag"
    case .core(.type): "core type"
    case .core(.module): "core module"
    case .core(.instance): "core instance"
    case .function: "func"
    case .value: "value"
    case .type: "type"
    case .component: "component"
    case .instance: "instance"
    }
  }
}

extension CoreSort {
  /// The word that stands before a definition of this kind where it can only be a core one.
  var keyword: StaticString {
    switch self {
    case .function: "func"
    case .table: "table"
    case .memory: "memory"
    case .global: "global"
    case .tag: "tag"
    case .type: "type"
    case .module: "module"
    case .instance: "instance"
    }
  }
}
