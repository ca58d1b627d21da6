import Files
import WasmBinary

/// Puts a text together in a buffer, and hands it on whenever that is full.
///
/// Everything is appended as bytes: no piece of the text is made as a string of its own, which is
/// what makes the difference for a text of a billion bytes.
struct TextWriter: ~Copyable {
  private let sink: any TextSink
  private var buffer: [UInt8] = []
  /// How many levels the next line is indented.
  var depth: Int

  /// The buffer is handed on when a line begins beyond this.
  private static let capacity = 1 << 16
  /// Lines of deeper levels are indented no more than this: the text would grow with the square of
  /// the depth.
  private static let deepestIndentation = 50
  private static let indentation: [UInt8] =
    [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: 2 * deepestIndentation)

  init(_ sink: any TextSink, depth: Int = 0) {
    self.sink = sink
    self.depth = depth
    buffer.reserveCapacity(Self.capacity + Self.capacity / 4)
  }

  /// Hands on what is in the buffer.
  mutating func flush() throws(TextError) {
    var failure: FileError?
    buffer.withUnsafeBytes { bytes in
      do throws(FileError) { try sink.write(bytes) } catch { failure = error }
    }
    if let failure { throw .output(failure) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on what is in the buffer, where that is much.
  mutating func flushIfFull() throws(TextError) {
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Begins a new line.
  mutating func line() throws(TextError) {
    try flushIfFull()
    let spaces = 2 * min(max(depth, 0), Self.deepestIndentation)
    buffer.append(contentsOf: Self.indentation[...spaces])
  }

  /// Begins a new line with a text.
  mutating func line(_ text: StaticString) throws(TextError) {
    try line()
    self.text(text)
  }
}

extension TextWriter {
  /// Writes one byte.
  mutating func byte(_ byte: UInt8) { buffer.append(byte) }

  /// Writes a character of ASCII.
  mutating func character(_ character: Unicode.Scalar) { buffer.append(UInt8(ascii: character)) }

  /// Writes a space.
  mutating func space() { buffer.append(UInt8(ascii: " ")) }

  /// Writes a closing parenthesis.
  mutating func close() { buffer.append(UInt8(ascii: ")")) }

  /// Writes a text that is known when this is compiled.
  mutating func text(_ text: StaticString) {
    buffer.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a text that is made when this runs, and is short.
  mutating func text(made text: String) { buffer.append(contentsOf: text.utf8) }

  /// Writes bytes that are UTF-8 already.
  mutating func bytes(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

  /// Writes a name between quotes.
  mutating func string(_ name: Name) { Spelling.quote(name.text, to: &buffer) }

  /// Writes a text between quotes.
  mutating func string(_ text: String) { Spelling.quote(text, to: &buffer) }

  /// Writes a name as the identifier that it is spelled with.
  mutating func identifier(_ name: Name) { Spelling.identifier(name.text, to: &buffer) }

  /// Writes an integer.
  mutating func decimal(_ value: some FixedWidthInteger & UnsignedInteger) {
    let start = buffer.count
    var rest = value
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest != 0
    if buffer.count - start > 1 { buffer[start...].reverse() }
  }

  /// Writes an integer with its sign.
  mutating func decimal(_ value: some FixedWidthInteger & SignedInteger) {
    if value < 0 { character("-") }
    decimal(UInt64(value.magnitude))
  }

  /// Writes an integer in hexadecimal, with all the digits that its type has.
  mutating func hexadecimal(_ value: some FixedWidthInteger & UnsignedInteger) {
    text("0x")
    for shift in stride(from: value.bitWidth - 4, through: 0, by: -4) {
      buffer.append(Spelling.hexadecimalDigit(UInt8(truncatingIfNeeded: value >> shift) & 0xf))
    }
  }

  /// Writes bytes as they stand inside the quotes of a data segment.
  mutating func escaped(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { Spelling.escape(byte, to: &buffer) }
  }
}
