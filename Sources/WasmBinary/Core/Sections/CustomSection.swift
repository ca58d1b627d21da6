/// What the specification does not interpret: debug information, names, a tool's own data (core
/// specification, section "Custom Section"). Components have the same.
package struct CustomSection: Sendable {
  /// What says what the contents are.
  package var name: Name
  /// The contents, behind the name.
  package var contents: SourceRange

  /// Makes a section out of bytes of a source.
  package init(name: Name, contents: SourceRange) {
    self.name = name
    self.contents = contents
  }

  /// Makes a section out of bytes.
  package init(name: Name, bytes: [UInt8]) {
    self.init(name: name, contents: SourceRange(MemorySource(bytes), 0..<bytes.count))
  }
}

extension CustomSection: BinaryCodable {
  /// Reads the name. The contents are all that is left, and are not read.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    contents = try reader.range(count: reader.remaining)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    writer.range(contents)
  }
}
