/// A core module, section by section (core specification, section "Modules").
///
/// Function bodies, the contents of data segments and those of custom sections stay where they are,
/// as ranges of the source: decoding takes memory for what surrounds them alone.
package struct CoreModule: Sendable {
  /// The sections, in the order in which they are written.
  package var sections: [CoreSection]

  /// Makes a module out of sections.
  package init(sections: [CoreSection] = []) { self.sections = sections }

  /// Decodes a module.
  ///
  /// The order of the sections is checked, and that there are as many bodies as functions and as
  /// many data segments as announced. What the module means is not: that is validation.
  ///
  /// - Parameters:
  ///   - source: What the module is in.
  ///   - range: Where in the source it is, in bytes. Offsets in errors count from the start of the
  ///     source all the same.
  ///   - opaque: The kinds of sections that stay ranges of the source. No more than a count at their
  ///     start is looked at.
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(
    decoding source: any ByteSource, range: Range<Int>? = nil, opaque: Set<CoreSectionID> = []
  ) throws(BinaryError) {
    var reader = ByteReader(source, range: range)
    try self.init(decoding: &reader, opaque: opaque)
  }

  /// Decodes a module that is all that is left to read.
  package init(
    decoding reader: inout ByteReader, opaque: Set<CoreSectionID>
  ) throws(BinaryError) {
    let start = reader.offset
    let layer = try Preamble(decoding: &reader).layer
    guard layer == .module else { throw BinaryError(.wrongLayer(found: layer), at: start) }

    sections = []
    var outline = ModuleOutline()
    while !reader.isAtEnd {
      let start = reader.offset
      let code = try reader.byte()
      guard let id = CoreSectionID(rawValue: code) else {
        throw BinaryError(.unknownCode(UInt32(code), of: "section"), at: start)
      }
      try outline.enter(id, at: start)
      let section = try reader.within("\(id) section") { reader throws(BinaryError) in
        let size = try reader.size()
        return try reader.bounded(size) { reader throws(BinaryError) in
          try outline.note(id, contents: reader)
          if opaque.contains(id) {
            return CoreSection.opaque(
              OpaqueSection(id, contents: try reader.range(count: reader.remaining)))
          }
          return try CoreSection(id, decoding: &reader)
        }
      }
      sections.append(section)
    }
    try outline.checkCounts(moduleEnd: reader.offset)
  }

  /// Writes the preamble and all sections, each in its shortest form. Ranges of a source are copied
  /// when the writer's chunks are.
  package func encode(to writer: inout ByteWriter) {
    Preamble(.module).encode(to: &writer)
    for section in sections { section.encode(to: &writer) }
  }
}
