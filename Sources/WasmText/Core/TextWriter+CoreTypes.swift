import WasmBinary

/// What the types are called that other types refer to.
typealias TypeNames = Identifiers<CoreSpace.Types>

// Types of core modules (core specification, section "Types" of the text format).

extension TextWriter {
  mutating func type(_ type: ValueType, _ names: TypeNames) {
    if case .reference(let reference) = type, case .defined = reference.heapType {
      self.type(reference, names)
    } else {
      plain(type)
    }
  }

  mutating func type(_ type: ReferenceType, _ names: TypeNames) {
    guard case .defined = type.heapType else {
      plain(type)
      return
    }
    text(type.isNullable ? "(ref null " : "(ref ")
    heapType(type.heapType, names)
    close()
  }

  mutating func heapType(_ type: HeapType, _ names: TypeNames) {
    if case .defined(let index) = type {
      names.writeReference(index, to: &self)
    } else {
      plain(type)
    }
  }

  /// Writes the parameters and results of a function behind a space, which are named where there are
  /// names for them.
  mutating func type(
    _ type: FunctionType, _ names: TypeNames,
    parameters: Identifiers<CoreSpace.Locals> = Identifiers()
  ) {
    declarations("param", type.parameters, from: 0, parameters, names)
    results(type.results, names)
  }

  /// Writes the results of a function or block behind a space, where it has any.
  mutating func results(_ types: [ValueType], _ names: TypeNames) {
    declarations("result", types, from: 0, Identifiers(), names)
  }

  /// Writes parameters, results or locals: one with a name on its own, those without one together.
  mutating func declarations(
    _ keyword: StaticString, _ types: some Sequence<ValueType>, from first: Int,
    _ identifiers: Identifiers<CoreSpace.Locals>, _ names: TypeNames, beginsLine: Bool = false
  ) {
    var isOpen = false
    for (position, type) in types.enumerated() {
      let index = LocalIndex(first + position)
      let isNamed = identifiers.contains(index)
      if isOpen, isNamed {
        close()
        isOpen = false
      }
      if !isOpen {
        text(beginsLine && position == 0 ? "(" : " (")
        text(keyword)
        identifiers.writeDefinition(index, to: &self)
        isOpen = true
      }
      space()
      self.type(type, names)
      if isNamed {
        close()
        isOpen = false
      }
    }
    if isOpen { close() }
  }

  mutating func type(_ type: FieldType, _ names: TypeNames) {
    if type.isMutable { text("(mut ") }
    switch type.storage {
    case .value(let value): self.type(value, names)
    case .i8: text("i8")
    case .i16: text("i16")
    }
    if type.isMutable { close() }
  }

  mutating func type(
    _ type: CompositeType, _ names: TypeNames,
    fields: Identifiers<CoreSpace.Fields> = Identifiers(),
    parameters: Identifiers<CoreSpace.Locals> = Identifiers()
  ) {
    switch type {
    case .function(let type):
      text("(func")
      self.type(type, names, parameters: parameters)
    case .structure(let types):
      text("(struct")
      for (position, type) in types.enumerated() {
        text(" (field")
        fields.writeDefinition(FieldIndex(position), to: &self)
        space()
        self.type(type, names)
        close()
      }
    case .array(let element):
      text("(array ")
      self.type(element, names)
    }
    close()
  }

  mutating func type(
    _ type: SubType, _ names: TypeNames,
    fields: Identifiers<CoreSpace.Fields> = Identifiers(),
    parameters: Identifiers<CoreSpace.Locals> = Identifiers()
  ) {
    // A final type without supertypes is its composite type alone.
    let isSubtype = !type.isFinal || !type.supertypes.isEmpty
    if isSubtype {
      text(type.isFinal ? "(sub final " : "(sub ")
      for supertype in type.supertypes {
        names.writeReference(supertype, to: &self)
        space()
      }
    }
    self.type(type.composite, names, fields: fields, parameters: parameters)
    if isSubtype { close() }
  }

  mutating func type(_ type: GlobalType, _ names: TypeNames) {
    if type.isMutable { text("(mut ") }
    self.type(type.valueType, names)
    if type.isMutable { close() }
  }

  mutating func type(_ type: TableType, _ names: TypeNames) {
    if type.is64 { text("i64 ") }
    limits(type.limits)
    space()
    self.type(type.element, names)
  }

  mutating func type(_ type: MemoryType) {
    if type.is64 { text("i64 ") }
    limits(type.limits)
    if type.isShared { text(" shared") }
    if type.pageSizeLog2 != nil {
      text(" (pagesize ")
      decimal(type.pageSize)
      close()
    }
  }

  private mutating func limits(_ limits: Limits) {
    decimal(limits.minimum)
    guard let maximum = limits.maximum else { return }
    space()
    decimal(maximum)
  }
}
