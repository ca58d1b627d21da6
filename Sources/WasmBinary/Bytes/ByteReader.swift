/// Reads a source from front to back through a window, so that memory does not grow with the input.
///
/// A reader is bounded: a part of a binary that announces its own size is read by ``bounded(_:_:)``,
/// and cannot read on into what follows.
package struct ByteReader {
  /// What is read.
  package let source: any ByteSource
  /// Where the next byte is, from the start of the source.
  package private(set) var offset: Int
  /// Where the part that is being read ends, from the start of the source.
  package private(set) var end: Int

  private var nesting = 0
  private var window: [UInt8]
  private var windowStart: Int
  private let windowSize: Int
  /// How much is read next: more and more where reading goes on without gaps, so that a reader that
  /// looks at little here and there reads little, and one of a great many small parts reads seldom.
  private var nextSize: Int

  private static let largestWindow = 1 << 16

  /// Reads all of `source`, or the range of it that is named.
  ///
  /// - Parameters:
  ///   - source: What is read.
  ///   - range: Which bytes of it; all of them where nothing is said.
  ///   - windowSize: How many bytes are read at a time at first.
  package init(_ source: any ByteSource, range: Range<Int>? = nil, windowSize: Int = largestWindow)
  {
    self.source = source
    self.windowSize = windowSize
    nextSize = windowSize
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? source.count
    window = source.bytesInMemory ?? []
    windowStart = 0
  }

  /// Whether nothing is left to read.
  package var isAtEnd: Bool { offset == end }
  /// How many bytes are left.
  package var remaining: Int { end - offset }

  /// An error at the next byte.
  package func error(_ problem: BinaryError.Problem) -> BinaryError {
    BinaryError(problem, at: offset)
  }

  /// Makes sure that the window holds the next `count` bytes, which are no more than it can hold.
  private mutating func fill(_ count: Int = 1) throws(BinaryError) {
    guard count <= remaining else { throw BinaryError(.unexpectedEnd, at: end) }
    if offset >= windowStart, offset - windowStart <= window.count - count { return }
    let isNear = offset >= windowStart && offset - windowStart < 2 * window.count
    nextSize = isNear ? min(2 * nextSize, max(windowSize, Self.largestWindow)) : windowSize
    window = try SourceRange(source, offset..<min(end, offset + nextSize)).bytes()
    windowStart = offset
  }

  /// The next byte, without going on.
  package mutating func peek() throws(BinaryError) -> UInt8 {
    try fill()
    return window[offset - windowStart]
  }

  /// Reads one byte.
  package mutating func byte() throws(BinaryError) -> UInt8 {
    try fill()
    let byte = window[offset - windowStart]
    offset += 1
    return byte
  }

  /// Goes on without reading, and says which bytes were passed.
  package mutating func range(count: Int) throws(BinaryError) -> SourceRange {
    guard count >= 0, count <= remaining else { throw BinaryError(.unexpectedEnd, at: end) }
    defer { offset += count }
    return SourceRange(source, offset..<offset + count)
  }

  /// Reads `count` bytes into memory.
  package mutating func bytes(count: Int) throws(BinaryError) -> [UInt8] {
    guard count > 0, count <= min(remaining, windowSize) else {
      return try range(count: count).bytes()
    }
    // Short pieces, such as names, come out of the window.
    try fill(count)
    defer { offset += count }
    let start = offset - windowStart
    return Array(window[start..<start + count])
  }

  /// Reads `count` bytes as one part: `body` can read no further, and has to read all of them.
  package mutating func bounded<T>(
    _ count: Int, _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> T {
    guard count >= 0, count <= remaining else { throw BinaryError(.unexpectedEnd, at: end) }
    let outerEnd = end
    end = offset + count
    let value = try body(&self)
    guard isAtEnd else { throw error(.trailingBytes(remaining)) }
    end = outerEnd
    return value
  }

  /// Reads one piece that is all there is to read.
  package mutating func whole<T: BinaryCodable>(
    _: T.Type = T.self
  ) throws(BinaryError) -> T {
    let value = try T(decoding: &self)
    guard isAtEnd else { throw error(.trailingBytes(remaining)) }
    return value
  }

  /// Adds the name of the part that `body` reads to the errors it throws.
  package mutating func within<T>(
    _ part: @autoclosure () -> String, _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> T {
    do throws(BinaryError) {
      return try body(&self)
    } catch {
      throw BinaryError(error.problem, at: error.offset, in: [part()] + error.path)
    }
  }

  /// Counts one more level of nesting while `body` reads, of which there cannot be many: what is
  /// nested is read recursively.
  package mutating func nested<T>(
    _ body: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> T {
    guard nesting < Limit.nesting else {
      throw error(
        .tooMany("nested part", count: UInt64(nesting) + 1, limit: UInt64(Limit.nesting)))
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }
}
