/// Where a section of a module or component is: what is known of it before anything is decoded.
package struct SectionRange: Sendable {
  /// The code of its kind.
  package var code: UInt8
  /// Where its code is, from the start of the source.
  package var start: Int
  /// Its contents, behind the code and the size.
  package var contents: SourceRange

  /// All of its bytes, with the code and the size.
  package var whole: SourceRange { SourceRange(contents.source, start..<contents.range.upperBound) }

  /// Finds the sections of a module or component. Little is read of each.
  ///
  /// - Parameters:
  ///   - source: What it is in.
  ///   - range: Where in the source it is; all of it where nothing is said.
  /// - Returns: The sections, in order.
  /// - Throws: What is wrong with the preamble or the sizes, or with reading them.
  package static func all(
    in source: any ByteSource, range: Range<Int>? = nil
  ) throws(BinaryError) -> [SectionRange] {
    var reader = ByteReader(source, range: range, windowSize: 64)
    _ = try Preamble(decoding: &reader)
    var sections: [SectionRange] = []
    while !reader.isAtEnd {
      let start = reader.offset
      let code = try reader.byte()
      let size = try reader.size()
      let contents = try reader.range(count: size)
      sections.append(SectionRange(code: code, start: start, contents: contents))
    }
    return sections
  }
}
