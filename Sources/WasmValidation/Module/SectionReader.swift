import WasmBinary

/// Reads the entries of a section, and remembers where each of them is.
struct SectionReader {
  private var reader: ByteReader
  private(set) var entryStart: Int

  init(_ contents: SourceRange) {
    reader = ByteReader(contents.source, range: contents.range)
    entryStart = contents.range.lowerBound
  }

  /// Reads a part of the section.
  mutating func read<T>(
    _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(ValidationError) -> T {
    entryStart = reader.offset
    do throws(BinaryError) {
      return try body(&reader)
    } catch {
      throw ValidationError(error)
    }
  }

  /// Reads how many entries there are.
  mutating func count(of what: String, limit: UInt64) throws(ValidationError) -> UInt32 {
    let left = reader.remaining
    return try read { reader throws(BinaryError) in
      let start = reader.offset
      let count = try reader.u32()
      guard count <= limit, count < left else {
        throw BinaryError(
          .tooMany(what, count: UInt64(count), limit: min(limit, UInt64(left))), at: start)
      }
      return count
    }
  }

  /// Reads all entries of a section, and hands each of them on. Errors name the entry.
  mutating func entries<T>(
    of what: String, limit: UInt64, read: (inout ByteReader) throws(BinaryError) -> T,
    _ body: (T, _ offset: Int, _ position: Int) throws(ValidationError) -> Void
  ) throws(ValidationError) {
    for position in 0..<Int(try count(of: what, limit: limit)) {
      do throws(ValidationError) {
        let entry = try self.read(read)
        try body(entry, entryStart, position)
      } catch {
        throw error.within("\(what) \(position)")
      }
    }
  }

  /// The same for entries that know how to read themselves.
  mutating func entries<T: BinaryCodable>(
    of what: String, limit: UInt64, as: T.Type = T.self,
    _ body: (T, _ offset: Int, _ position: Int) throws(ValidationError) -> Void
  ) throws(ValidationError) {
    try entries(
      of: what, limit: limit,
      read: { (reader: inout ByteReader) throws(BinaryError) in try T(decoding: &reader) }, body)
  }

  /// Checks that there is nothing left.
  func finish() throws(ValidationError) {
    guard reader.isAtEnd else {
      throw ValidationError(.malformed(.trailingBytes(reader.remaining)), at: reader.offset)
    }
  }
}
