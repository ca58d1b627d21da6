import Diagnostics
package import WasmBinary

/// The module that is converted: what is known of it, and where its sections are.
package struct MainModule: Sendable {
  /// Where its bytes are.
  package let source: any ByteSource
  /// The sections that a conversion looks into. Those that can be large stay bytes.
  package let module: CoreModule
  /// All sections, in order.
  package let sections: [Section]

  /// Where a section is.
  package struct Section: Sendable {
    /// Its kind.
    package let id: CoreSectionID
    /// All of its bytes, with the kind and the size before its contents.
    package let range: SourceRange
  }

  /// Where the preamble is.
  package var preamble: SourceRange { SourceRange(source, 0..<8) }

  /// Reads as much of a module as a conversion has to know.
  package init(_ source: any ByteSource) throws(ConversionError) {
    self.source = source
    // The module is a section of the component, whose size has 32 bits.
    guard source.count < 0xf000_0000 else {
      throw ConversionError(
        .tooLarge,
        "the module has \(source.count) bytes, and a component has no room for 3.75 GiB or more")
    }
    do throws(BinaryError) {
      module = try CoreModule(
        decoding: source, opaque: [.table, .global, .element, .code, .data, .tag])
      sections = try Self.sections(of: source)
    } catch {
      throw ConversionError(error, in: source)
    }
  }

  private static func sections(of source: any ByteSource) throws(BinaryError) -> [Section] {
    // Little is read of each section, so little is read ahead.
    var reader = ByteReader(source, windowSize: 64)
    _ = try Preamble(decoding: &reader)
    var sections: [Section] = []
    while !reader.isAtEnd {
      let start = reader.offset
      let code = try reader.byte()
      guard let id = CoreSectionID(rawValue: code) else {
        throw BinaryError(.unknownCode(UInt32(code), of: "section"), at: start)
      }
      let size = try reader.size()
      _ = try reader.range(count: size)
      sections.append(Section(id: id, range: SourceRange(source, start..<reader.offset)))
    }
    return sections
  }
}
