package import WasmBinary

/// What a component says of how it was made, in a custom section called `wasi-uplift`.
///
/// Contents of the section, in the terms of the core specification:
///
///     section  ::= version:u32 = 1, fields:vec(field)
///     field    ::= name:name, values:vec(name)
///
/// A field that is not known is passed over, so that later versions can add some.
package struct Provenance: Hashable, Sendable {
  /// The version of the tool, which is the version of the adapter.
  package var adapter: String
  /// The newest version of WASI that an import is named with; none where nothing is imported.
  package var wasi: String?
  /// The functions of Preview 1 that the module imports, with the edition that it takes them from:
  /// `wasi_snapshot_preview1.fd_write`.
  package var functions: [String]
  /// What was chosen, as the command line spells it: `exit-code=keep`.
  package var options: [String]
  /// What was changed in the module: `start`, `memory`, `imports`, `unshared`. Nothing where it is embedded byte
  /// for byte.
  package var changes: [String]

  /// Makes a record.
  package init(
    adapter: String, wasi: String?, functions: [String], options: [String], changes: [String]
  ) {
    self.adapter = adapter
    self.wasi = wasi
    self.functions = functions
    self.options = options
    self.changes = changes
  }

  /// The name of the custom section that holds this.
  package static let name = ThisTool.name
  /// The version of the contents.
  private static let version: UInt32 = 1
}

extension Provenance: BinaryCodable {
  /// Reads the contents of the section. Throws where they are of a version that is not known.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let version = try reader.u32()
    guard version == Self.version else {
      throw BinaryError(.malformed("version \(version) of it is not known"), at: start)
    }
    let fields: [Field] = try reader.vector(of: "field")
    func values(_ name: Field.Key) -> [String] {
      fields.first { $0.name == name.rawValue }?.values ?? []
    }
    self.init(
      adapter: values(.adapter).first ?? "", wasi: values(.wasi).first,
      functions: values(.functions), options: values(.options), changes: values(.changes))
  }

  package func encode(to writer: inout ByteWriter) {
    writer.u32(Self.version)
    let fields: [(Field.Key, [String])] = [
      (.adapter, [adapter]), (.wasi, wasi.map { [$0] } ?? []), (.functions, functions),
      (.options, options), (.changes, changes),
    ]
    writer.vector(
      fields.filter { !$0.1.isEmpty }.map { Field(name: $0.0.rawValue, values: $0.1) })
  }

  private struct Field: BinaryCodable {
    var name: String
    var values: [String]

    init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }

    init(decoding reader: inout ByteReader) throws(BinaryError) {
      name = try reader.name().text
      values = try reader.vector(of: "value") { reader throws(BinaryError) in
        try reader.name().text
      }
    }

    func encode(to writer: inout ByteWriter) {
      writer.name(Name(name))
      writer.vector(values) { $0.name(Name($1)) }
    }

    enum Key: String {
      case adapter
      case wasi
      case functions
      case options
      case changes
    }
  }
}

extension CustomSection {
  /// Makes the section that says how a component was made.
  package init(_ provenance: Provenance) { self.init(name: Name(Provenance.name), provenance) }
}

extension Provenance {
  /// Reads the contents of a custom section as such a record.
  package init(decoding section: CustomSection) throws(BinaryError) {
    self = try section.decoded()
  }
}
