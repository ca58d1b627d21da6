/// The names that traces and text show (core specification, section "Name Section"). Nothing
/// depends on them, so that what is wrong in here need not stop anyone.
package struct NameSection: Hashable, Sendable {
  /// The names of one kind each, in the order in which they are written.
  package var subsections: [Subsection]

  /// Makes a section out of subsections.
  package init(_ subsections: [Subsection] = []) { self.subsections = subsections }

  /// The name of the custom section that holds this.
  package static let name: Name = "name"

  /// Names of one kind.
  package enum Subsection: Hashable, Sendable {
    /// The name of the module itself.
    case module(Name)
    /// The names of functions.
    case functions(NameMap<CoreSpace.Functions>)
    /// The names of locals, by function.
    case locals(IndirectNameMap<CoreSpace.Functions, CoreSpace.Locals>)
    /// The names of blocks, in the order of their beginning, by function.
    case labels(IndirectNameMap<CoreSpace.Functions, CoreSpace.Labels>)
    /// The names of types.
    case types(NameMap<CoreSpace.Types>)
    /// The names of tables.
    case tables(NameMap<CoreSpace.Tables>)
    /// The names of memories.
    case memories(NameMap<CoreSpace.Memories>)
    /// The names of globals.
    case globals(NameMap<CoreSpace.Globals>)
    /// The names of element segments.
    case elements(NameMap<CoreSpace.Elements>)
    /// The names of data segments.
    case data(NameMap<CoreSpace.DataSegments>)
    /// The names of fields, by structure type.
    case fields(IndirectNameMap<CoreSpace.Types, CoreSpace.Fields>)
    /// The names of tags.
    case tags(NameMap<CoreSpace.Tags>)
    /// A kind that is not known, kept as it is.
    case unknown(id: UInt8, [UInt8])
  }

  /// The names of functions, where there are any.
  package var functions: NameMap<CoreSpace.Functions>? {
    for case .functions(let names) in subsections { return names }
    return nil
  }
}

extension NameSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    subsections = []
    while !reader.isAtEnd { subsections.append(try Subsection(decoding: &reader)) }
  }

  package func encode(to writer: inout ByteWriter) {
    for subsection in subsections { subsection.encode(to: &writer) }
  }
}

extension NameSection.Subsection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let id = try reader.byte()
    let size = try reader.size()
    self = try reader.within("subsection \(id)") { reader throws(BinaryError) in
      try reader.bounded(size) { reader throws(BinaryError) in
        try Self(id, decoding: &reader)
      }
    }
  }

  private init(_ id: UInt8, decoding reader: inout ByteReader) throws(BinaryError) {
    switch id {
    case 0: self = .module(try reader.name())
    case 1: self = .functions(try NameMap(decoding: &reader))
    case 2: self = .locals(try IndirectNameMap(decoding: &reader))
    case 3: self = .labels(try IndirectNameMap(decoding: &reader))
    case 4: self = .types(try NameMap(decoding: &reader))
    case 5: self = .tables(try NameMap(decoding: &reader))
    case 6: self = .memories(try NameMap(decoding: &reader))
    case 7: self = .globals(try NameMap(decoding: &reader))
    case 8: self = .elements(try NameMap(decoding: &reader))
    case 9: self = .data(try NameMap(decoding: &reader))
    case 10: self = .fields(try IndirectNameMap(decoding: &reader))
    case 11: self = .tags(try NameMap(decoding: &reader))
    default: self = .unknown(id: id, try reader.bytes(count: reader.remaining))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .module(let name): Self.encode(0, to: &writer) { $0.name(name) }
    case .functions(let names): Self.encode(1, names, to: &writer)
    case .locals(let names): Self.encode(2, names, to: &writer)
    case .labels(let names): Self.encode(3, names, to: &writer)
    case .types(let names): Self.encode(4, names, to: &writer)
    case .tables(let names): Self.encode(5, names, to: &writer)
    case .memories(let names): Self.encode(6, names, to: &writer)
    case .globals(let names): Self.encode(7, names, to: &writer)
    case .elements(let names): Self.encode(8, names, to: &writer)
    case .data(let names): Self.encode(9, names, to: &writer)
    case .fields(let names): Self.encode(10, names, to: &writer)
    case .tags(let names): Self.encode(11, names, to: &writer)
    case .unknown(let id, let bytes): Self.encode(id, to: &writer) { $0.bytes(bytes) }
    }
  }

  private static func encode(
    _ id: UInt8, _ names: some BinaryCodable, to writer: inout ByteWriter
  ) {
    encode(id, to: &writer) { names.encode(to: &$0) }
  }

  private static func encode(
    _ id: UInt8, to writer: inout ByteWriter, contents: (inout ByteWriter) -> Void
  ) {
    writer.byte(id)
    writer.sized(contents)
  }
}
