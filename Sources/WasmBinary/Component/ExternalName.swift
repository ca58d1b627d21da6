/// The name of an import or export of a component (component model, `Binary.md`, productions
/// `importname'` and `exportname'`).
package struct ExternalName: Hashable, Sendable {
  /// The name itself, such as `wasi:cli/run@0.2.0`.
  package var name: Name
  /// How it is written.
  package var form: Form

  /// Makes a name.
  package init(_ name: Name, form: Form = .plain) {
    self.name = name
    self.form = form
  }

  /// How a name is written.
  package enum Form: Hashable, Sendable {
    /// The name alone.
    case plain
    /// The name alone, with the code that once told names of interfaces from others.
    case interface
    /// The name, and what is said about it.
    case attributed([Attribute])
  }

  /// Something that is said about a name.
  package enum Attribute: Hashable, Sendable {
    /// The interface that the instance with this name implements.
    case implements(Name)
    /// What was cut off the version in the name.
    case versionSuffix(Name)
    /// What the definition is called outside of this world.
    case externalID(Name)
  }
}

extension ExternalName: ExpressibleByStringLiteral {
  /// Makes a plain name.
  package init(stringLiteral name: String) { self.init(Name(name)) }
}

extension ExternalName: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    guard code <= 0x02 else {
      throw BinaryError(.unknownCode(UInt32(code), of: "form of a name"), at: start)
    }
    name = try reader.name()
    switch code {
    case 0x00: form = .plain
    case 0x01: form = .interface
    default:
      let start = reader.offset
      let attributes: [Attribute] = try reader.vector(of: "attribute")
      guard Set(attributes.map(\.code)).count == attributes.count else {
        throw BinaryError(.malformed("a name has two attributes of one kind"), at: start)
      }
      form = .attributed(attributes)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch form {
    case .plain:
      writer.byte(0x00)
      writer.name(name)
    case .interface:
      writer.byte(0x01)
      writer.name(name)
    case .attributed(let attributes):
      writer.byte(0x02)
      writer.name(name)
      writer.vector(attributes)
    }
  }
}

extension ExternalName.Attribute: BinaryCodable {
  /// The kind, as it is written.
  fileprivate var code: UInt8 {
    switch self {
    case .implements: 0x00
    case .versionSuffix: 0x01
    case .externalID: 0x02
    }
  }

  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    switch try reader.byte() {
    case 0x00: self = .implements(try reader.name())
    case 0x01: self = .versionSuffix(try reader.name())
    case 0x02: self = .externalID(try reader.name())
    case let code: throw BinaryError(.unknownCode(UInt32(code), of: "attribute"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.byte(code)
    switch self {
    case .implements(let text), .versionSuffix(let text), .externalID(let text):
      writer.name(text)
    }
  }
}
