/// A core definition of a component, by its kind and its index in the space of that kind (component
/// model, `Binary.md`, production `core:sortidx`).
package enum CoreItem: Hashable, Sendable {
  /// A core function.
  case function(CoreFunctionIndex)
  /// A core table.
  case table(CoreTableIndex)
  /// A core memory.
  case memory(CoreMemoryIndex)
  /// A core global.
  case global(CoreGlobalIndex)
  /// A core tag.
  case tag(CoreTagIndex)
  /// A core type.
  case type(CoreTypeIndex)
  /// A core module.
  case module(CoreModuleIndex)
  /// A core instance.
  case instance(CoreInstanceIndex)

  /// Its kind.
  package var sort: CoreSort {
    switch self {
    case .function: .function
    case .table: .table
    case .memory: .memory
    case .global: .global
    case .tag: .tag
    case .type: .type
    case .module: .module
    case .instance: .instance
    }
  }
}

/// The kinds of core definitions, by their codes (component model, `Binary.md`, production
/// `core:sort`).
package enum CoreSort: UInt8, CaseIterable, Hashable, Sendable {
  /// Core functions.
  case function = 0x00
  /// Core tables.
  case table = 0x01
  /// Core memories.
  case memory = 0x02
  /// Core globals.
  case global = 0x03
  /// Core tags.
  case tag = 0x04
  /// Core types.
  case type = 0x10
  /// Core modules.
  case module = 0x11
  /// Core instances.
  case instance = 0x12
}

extension CoreSort: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    guard let sort = CoreSort(rawValue: code) else {
      throw BinaryError(.unknownCode(UInt32(code), of: "core sort"), at: start)
    }
    self = sort
  }

  package func encode(to writer: inout ByteWriter) { writer.byte(rawValue) }
}

extension CoreItem: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let sort = try CoreSort(decoding: &reader)
    try self.init(sort, decodingIndex: &reader)
  }

  /// Reads the index of a definition of this kind.
  init(_ sort: CoreSort, decodingIndex reader: inout ByteReader) throws(BinaryError) {
    switch sort {
    case .function: self = .function(try reader.index())
    case .table: self = .table(try reader.index())
    case .memory: self = .memory(try reader.index())
    case .global: self = .global(try reader.index())
    case .tag: self = .tag(try reader.index())
    case .type: self = .type(try reader.index())
    case .module: self = .module(try reader.index())
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
    case .function(let index): writer.index(index)
    case .table(let index): writer.index(index)
    case .memory(let index): writer.index(index)
    case .global(let index): writer.index(index)
    case .tag(let index): writer.index(index)
    case .type(let index): writer.index(index)
    case .module(let index): writer.index(index)
    case .instance(let index): writer.index(index)
    }
  }
}
