/// A definition of a component, by its kind and its index in the space of that kind (component
/// model, `Binary.md`, production `sortidx`).
package enum ComponentItem: Hashable, Sendable {
  /// A core definition.
  case core(CoreItem)
  /// A function.
  case function(ComponentFunctionIndex)
  /// A value.
  case value(ComponentValueIndex)
  /// A type.
  case type(ComponentTypeIndex)
  /// A component.
  case component(ComponentIndex)
  /// An instance.
  case instance(InstanceIndex)

  /// Its kind.
  package var sort: ComponentSort {
    switch self {
    case .core(let item): .core(item.sort)
    case .function: .function
    case .value: .value
    case .type: .type
    case .component: .component
    case .instance: .instance
    }
  }
}

/// The kinds of definitions of a component (component model, `Binary.md`, production `sort`).
package enum ComponentSort: Hashable, Sendable {
  /// Core definitions of one kind.
  case core(CoreSort)
  /// Functions.
  case function
  /// Values.
  case value
  /// Types.
  case type
  /// Components.
  case component
  /// Instances.
  case instance
}

extension ComponentSort: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00: self = .core(try CoreSort(decoding: &reader))
    case 0x01: self = .function
    case 0x02: self = .value
    case 0x03: self = .type
    case 0x04: self = .component
    case 0x05: self = .instance
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "sort"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .core(let sort):
      writer.byte(0x00)
      sort.encode(to: &writer)
    case .function: writer.byte(0x01)
    case .value: writer.byte(0x02)
    case .type: writer.byte(0x03)
    case .component: writer.byte(0x04)
    case .instance: writer.byte(0x05)
    }
  }
}

extension ComponentItem: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let sort = try ComponentSort(decoding: &reader)
    try self.init(sort, decodingIndex: &reader)
  }

  /// Reads the index of a definition of this kind.
  init(_ sort: ComponentSort, decodingIndex reader: inout ByteReader) throws(BinaryError) {
    switch sort {
    case .core(let sort): self = .core(try CoreItem(sort, decodingIndex: &reader))
    case .function: self = .function(try reader.index())
    case .value: self = .value(try reader.index())
    case .type: self = .type(try reader.index())
    case .component: self = .component(try reader.index())
    case .instance: self = .instance(try reader.index())
    }
  }

  package func encode(to writer: inout ByteWriter) {
    sort.encode(to: &writer)
    encodeIndex(to: &writer)
  }

  /// Writes the index alone.
  func encodeIndex(to writer: inout ByteWriter) {
    switch self {
    case .core(let item): item.encodeIndex(to: &writer)
    case .function(let index): writer.index(index)
    case .value(let index): writer.index(index)
    case .type(let index): writer.index(index)
    case .component(let index): writer.index(index)
    case .instance(let index): writer.index(index)
    }
  }
}
