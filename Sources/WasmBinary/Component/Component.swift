/// A component, section by section (component model, `Binary.md`, section "Component Definitions").
///
/// Core modules inside stay where they are, as ranges of the source: decoding takes memory for what
/// surrounds them alone.
package struct Component: Sendable {
  /// The sections, in the order in which they are written. They may stand in any order and repeat,
  /// and each defines on from what the ones before it have defined.
  package var sections: [ComponentSection]

  /// Makes a component out of sections.
  package init(sections: [ComponentSection] = []) { self.sections = sections }

  /// Decodes a component.
  ///
  /// What it means is not checked: that is validation.
  ///
  /// - Parameters:
  ///   - source: What the component is in.
  ///   - range: Where in the source it is, in bytes. Offsets in errors count from the start of the
  ///     source all the same.
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(decoding source: any ByteSource, range: Range<Int>? = nil) throws(BinaryError) {
    var reader = ByteReader(source, range: range)
    try self.init(decoding: &reader)
  }
}

extension Component {
  /// Decodes as much of a component as is known.
  ///
  /// A section that defines something of an unknown kind is decoded up to that; from there on it is
  /// kept as bytes.
  ///
  /// - Parameters:
  ///   - source: What the component is in.
  ///   - unknown: What is unknown in it, and where; more is added to it.
  /// - Throws: What else is wrong with the bytes, or with reading them.
  package init(
    decoding source: any ByteSource, unknown: inout [BinaryError]
  ) throws(BinaryError) {
    var reader = ByteReader(source)
    try self.init(decoding: &reader, unknown: &unknown)
  }

  init(decoding reader: inout ByteReader, unknown: inout [BinaryError]) throws(BinaryError) {
    try Self.preamble(&reader)
    sections = []
    while !reader.isAtEnd {
      sections += try ComponentSection.decode(&reader, unknown: &unknown)
    }
  }

  private static func preamble(_ reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let layer = try Preamble(decoding: &reader).layer
    guard layer == .component else { throw BinaryError(.wrongLayer(found: layer), at: start) }
  }
}

extension Component: BinaryCodable {
  /// Decodes a component that is all that is left to read.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    try Self.preamble(&reader)
    sections = []
    while !reader.isAtEnd { sections.append(try ComponentSection(decoding: &reader)) }
  }

  /// Writes the preamble and all sections. Ranges of a source are copied when the writer's chunks
  /// are.
  package func encode(to writer: inout ByteWriter) {
    Preamble(.component).encode(to: &writer)
    for section in sections { section.encode(to: &writer) }
  }
}

extension BinaryError.Layer {
  /// Looks at the first bytes of a source, and says what they announce.
  ///
  /// - Parameter source: A module or component, of which eight bytes are read.
  /// - Throws: ``BinaryError/Problem/noPreamble`` where the source is no WebAssembly,
  ///   ``BinaryError/Problem/unknownVersion(_:layer:)`` where it is of an unknown version,
  ///   ``BinaryError/Problem/unexpectedEnd`` where it is too short to tell.
  package init(preambleOf source: any ByteSource) throws(BinaryError) {
    var reader = ByteReader(source, windowSize: 8)
    self = try Preamble(decoding: &reader).layer
  }
}
