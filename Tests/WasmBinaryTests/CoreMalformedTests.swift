import Testing

@testable import WasmBinary

/// What is no module is refused, at the byte where it is none.
@Suite struct CoreMalformedTests {
  /// Sections, and the error that they are refused with. The first of their bytes is at offset 8.
  struct Malformed: Sendable, CustomTestStringConvertible {
    var sections: [UInt8]
    var error: BinaryError
    var testDescription: String { error.description }

    init(
      _ sections: [UInt8], _ problem: BinaryError.Problem, at offset: Int, in path: String...
    ) {
      self.sections = sections
      error = BinaryError(problem, at: offset, in: path)
    }
  }

  static let sections: [Malformed] = [
    Malformed([0x0e, 0x00], .unknownCode(14, of: "section"), at: 8),
    Malformed([0x01, 0x05, 0x00], .unexpectedEnd, at: 11, in: "type section"),
    Malformed([0x01, 0x02, 0x00, 0x00], .trailingBytes(1), at: 11, in: "type section"),
    Malformed(
      [0x01, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], .integerTooLong, at: 9, in: "type section"),
    Malformed([0x01, 0xff, 0xff, 0xff, 0xff, 0x1f], .integerTooLarge, at: 9, in: "type section"),
    Malformed([0x03, 0x01, 0x00, 0x01, 0x01, 0x00], .sectionOrder("type"), at: 11),
    Malformed([0x01, 0x01, 0x00, 0x01, 0x01, 0x00], .sectionOrder("type"), at: 11),
    Malformed([0x06, 0x01, 0x00, 0x0d, 0x01, 0x00], .sectionOrder("tag"), at: 11),
    Malformed([0x0a, 0x01, 0x00, 0x0c, 0x01, 0x00], .sectionOrder("data count"), at: 11),
    Malformed(
      [0x01, 0x01, 0x05], .tooMany("type", count: 5, limit: 0), at: 10, in: "type section"),
    Malformed(
      [0x01, 0x02, 0x01, 0x40], .unknownCode(0x40, of: "composite type"), at: 11,
      in: "type section", "type 0"),
    Malformed(
      [0x01, 0x05, 0x01, 0x60, 0x01, 0x66, 0x00], .unknownCode(0x66, of: "value type"), at: 13,
      in: "type section", "type 0", "parameter 0"),
    Malformed(
      [0x01, 0x05, 0x01, 0x5e, 0x63, 0x66, 0x00], .unknownCode(0x66, of: "heap type"), at: 13,
      in: "type section", "type 0"),
    Malformed(
      [0x01, 0x04, 0x01, 0x5e, 0x78, 0x02], .unknownCode(2, of: "mutability"), at: 13,
      in: "type section", "type 0"),
    Malformed(
      [0x02, 0x05, 0x01, 0x02, 0xc3, 0x28, 0x00], .malformedUTF8, at: 11,
      in: "import section", "import 0"),
    Malformed(
      [0x02, 0x05, 0x01, 0x01, 0x61, 0x00, 0x05], .unknownCode(5, of: "external type"), at: 14,
      in: "import section", "import 0"),
    // The group form of imports, where a name stands before it.
    Malformed(
      [0x02, 0x06, 0x01, 0x00, 0x01, 0x61, 0x7f, 0x00], .unknownCode(0x7f, of: "external type"),
      at: 14, in: "import section", "import 0"),
    Malformed(
      [0x02, 0x05, 0x01, 0x00, 0x00, 0x04, 0x01], .unknownCode(1, of: "tag attribute"), at: 14,
      in: "import section", "import 0"),
    Malformed(
      [0x04, 0x03, 0x01, 0x7f, 0x00], .unknownCode(0x7f, of: "reference type"), at: 11,
      in: "table section", "table 0"),
    Malformed(
      [0x04, 0x04, 0x01, 0x70, 0x08, 0x00], .unknownCode(8, of: "limits"), at: 12,
      in: "table section", "table 0"),
    Malformed(
      [0x04, 0x03, 0x01, 0x40, 0x01], .unknownCode(1, of: "table attribute"), at: 12,
      in: "table section", "table 0"),
    Malformed(
      [0x05, 0x03, 0x01, 0x10, 0x00], .unknownCode(16, of: "limits"), at: 11,
      in: "memory section", "memory 0"),
    Malformed(
      [0x05, 0x04, 0x01, 0x08, 0x00, 0x40], .malformed("a page of 2^64 bytes is too large"),
      at: 13, in: "memory section", "memory 0"),
    Malformed(
      [0x05, 0x02, 0x65, 0x00], .tooMany("memory", count: 101, limit: 1), at: 10,
      in: "memory section"),
    Malformed(
      [0x06, 0x05, 0x01, 0x7f, 0x00, 0x41, 0x00], .unexpectedEnd, at: 15,
      in: "global section", "global 0"),
    Malformed(
      [0x06, 0x05, 0x01, 0x7f, 0x00, 0x16, 0x0b], .unknownCode(0x16, of: "instruction"), at: 13,
      in: "global section", "global 0"),
    Malformed(
      [0x07, 0x04, 0x01, 0x00, 0x05, 0x00], .unknownCode(5, of: "kind of export"), at: 12,
      in: "export section", "export 0"),
    Malformed(
      [0x09, 0x02, 0x01, 0x08], .unknownCode(8, of: "element segment"), at: 11,
      in: "element section", "segment 0"),
    Malformed(
      [0x09, 0x03, 0x01, 0x01, 0x01], .unknownCode(1, of: "element kind"), at: 12,
      in: "element section", "segment 0"),
    Malformed(
      [0x0b, 0x02, 0x01, 0x03], .unknownCode(3, of: "data segment"), at: 11,
      in: "data section", "segment 0"),
    Malformed(
      [0x0b, 0x04, 0x01, 0x01, 0x02, 0x00], .unexpectedEnd, at: 14,
      in: "data section", "segment 0"),
    Malformed(
      [0x03, 0x02, 0x01, 0x00], .countMismatch("functions", 1, "function bodies", 0), at: 12),
    Malformed(
      [0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b],
      .countMismatch("functions", 0, "function bodies", 1), at: 8),
    Malformed(
      [0x0c, 0x01, 0x01], .countMismatch("data segments announced", 1, "data segments", 0),
      at: 11),
    Malformed(
      [0x0c, 0x01, 0x02, 0x0b, 0x03, 0x01, 0x01, 0x00],
      .countMismatch("data segments announced", 2, "data segments", 1), at: 11),
    Malformed([0x00, 0x02, 0x03, 0x61], .unexpectedEnd, at: 12, in: "custom section"),
    Malformed(
      [0x00, 0x04, 0xa1, 0x8d, 0x06, 0x00], .tooMany("name byte", count: 100_001, limit: 100_000),
      at: 10, in: "custom section"),
  ]

  @Test(arguments: sections) func sectionsAreRefused(_ malformed: Malformed) {
    #expect(throws: malformed.error) { try CoreModule(decoding: module(malformed.sections)) }
  }

  @Test(
    arguments: [
      ([], .noPreamble, 0),
      ([0x00, 0x61, 0x73], .unexpectedEnd, 3),
      ([0x28, 0x6d, 0x6f, 0x64, 0x75, 0x6c, 0x65, 0x29], .noPreamble, 0),
      (Array(preamble.prefix(6)), .unexpectedEnd, 6),
      ([0x00, 0x61, 0x73, 0x6d, 0x02, 0x00, 0x00, 0x00], .unknownVersion(2, layer: 0), 4),
      ([0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00], .wrongLayer(found: .component), 0),
    ] as [([UInt8], BinaryError.Problem, Int)])
  func preamblesAreRefused(bytes: [UInt8], problem: BinaryError.Problem, offset: Int) {
    #expect(throws: BinaryError(problem, at: offset)) {
      try CoreModule(decoding: MemorySource(bytes))
    }
  }

  /// Offsets count from the start of the file, wherever in it the module is.
  @Test func offsetsAreThoseOfTheFile() {
    let source = MemorySource([9, 9, 9] + preamble + [0x0e])
    #expect(throws: BinaryError(.unknownCode(14, of: "section"), at: 11)) {
      try CoreModule(decoding: source, range: 3..<12)
    }
  }

  /// Counts are checked where the sections that say them are opaque, too.
  @Test func countsOfOpaqueSectionsAreChecked() {
    let source = module([0x03, 0x02, 0x01, 0x00, 0x0a, 0x01, 0x00])
    #expect(
      throws: BinaryError(.countMismatch("functions", 1, "function bodies", 0), at: 12)
    ) {
      try CoreModule(decoding: source, opaque: [.function, .code])
    }
  }

  @Test func namesOfWrongShapeAreRefused() {
    let section = CustomSection(name: "name", bytes: [0x01, 0x03, 0x01, 0x00, 0x05])
    let path = ["name section", "subsection 1", "name 0"]
    #expect(throws: BinaryError(.unexpectedEnd, at: 5, in: path)) {
      try NameSection(decoding: section)
    }
  }

  /// A module cut off anywhere is refused, or ends behind a section; neither is a crash.
  @Test func everyTruncationIsRefused() throws {
    let bytes = try CoreModule.everything.bytes()
    var ends: [Int] = []
    for count in bytes.indices {
      let source = MemorySource(Array(bytes.prefix(count)))
      do throws(BinaryError) {
        ends.append(try CoreModule(decoding: source).sections.count)
      } catch {
        #expect(error.offset <= count, "\(count)")
      }
    }
    // Until the function section, and from the data section on, no count is left without its other.
    #expect(ends == [0, 1, 2, 3, 14, 15])
  }

  /// Whatever one byte says, the module is refused, or can be written and read again.
  @Test func everyByteCanBeWrong() throws {
    let bytes = try CoreModule.everything.bytes()
    for position in bytes.indices {
      for value in [0x00, 0x01, 0x40, 0x7f, 0x80, 0xff] as [UInt8] {
        var wrong = bytes
        wrong[position] = value
        guard let module = try? CoreModule(decoding: MemorySource(wrong)) else { continue }
        let once = try module.bytes()
        #expect(try CoreModule(decoding: MemorySource(once)).bytes() == once)
        _ = try? module.throughValues()
      }
    }
  }
}
