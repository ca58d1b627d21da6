/// What a module needs from others (core specification, section "Import Section").
public struct ImportSection: Hashable, Sendable {
  /// The imports, in order.
  public var entries: [Import]

  /// Makes a section out of imports.
  public init(_ entries: [Import] = []) { self.entries = entries }
}

/// One entry of the import section.
public struct Import: Hashable, Sendable {
  /// The name of the module that it comes from.
  public var module: String
  /// Its name in that module.
  public var name: String
  /// What it is.
  public var type: ExternalType

  /// Makes an import.
  public init(module: String, name: String, type: ExternalType) {
    self.module = module
    self.name = name
    self.type = type
  }
}

/// Imports that share a module name, or a type as well, can be written as one group (compact import
/// section proposal). They are read as what they abbreviate, and written one by one, which every
/// engine understands.
extension ImportSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let groups = try reader.vector(of: "import", limit: Limit.definitions) {
      reader throws(BinaryError) in
      try Self.group(from: &reader)
    }
    entries = groups.flatMap(\.self)
  }

  /// Reads one import, or a group of them.
  package static func group(from reader: inout ByteReader) throws(BinaryError) -> [Import] {
    let module = try reader.name()
    let name = try reader.name()
    switch (try reader.peek(), name.isEmpty) {
    case (0x7f, true):
      _ = try reader.byte()
      return try reader.vector(of: "item", limit: Limit.definitions) { reader throws(BinaryError) in
        Import(
          module: module, name: try reader.name(), type: try ExternalType(decoding: &reader))
      }
    case (0x7e, true):
      _ = try reader.byte()
      let type = try ExternalType(decoding: &reader)
      return try reader.vector(of: "item", limit: Limit.definitions) { reader throws(BinaryError) in
        Import(module: module, name: try reader.name(), type: type)
      }
    default:
      return [Import(module: module, name: name, type: try ExternalType(decoding: &reader))]
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(entries) { writer, entry in
      writer.name(entry.module)
      writer.name(entry.name)
      entry.type.encode(to: &writer)
    }
  }
}
