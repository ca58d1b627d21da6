import Testing

@testable import WasmBinary

/// Bytes that are no component are refused in the right words and the right place, and never stop
/// the program.
@Suite struct ComponentMalformedTests {
  private static let preamble: [UInt8] = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00]

  private struct Case: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let problem: BinaryError.Problem
    let offset: Int
    let path: [String]

    /// A section, by its code and contents, and what is wrong in it. Offsets count from the first
    /// byte of the contents.
    init(_ id: UInt8, _ contents: [UInt8], _ problem: BinaryError.Problem, at: Int, in: String...) {
      bytes = [id, UInt8(contents.count)] + contents
      self.problem = problem
      offset = preamble.count + 2 + at
      path = `in`
    }

    var testDescription: String { "\(problem)" }
  }

  private static let cases: [Case] = [
    Case(
      2, [1, 2], .unknownCode(2, of: "instance"), at: 1,
      in: "core instance section", "core instance 0"),
    Case(
      2, [1, 0, 0, 1, 1, 0x61, 0x11], .unknownCode(0x11, of: "argument of a core module"), at: 6,
      in: "core instance section", "core instance 0", "argument 0"),
    Case(
      3, [1, 0x00, 0x60], .malformed("a type that can have subtypes begins with 0x50"), at: 2,
      in: "core type section", "core type 0"),
    Case(
      5, [1, 1, 1, 0x00, 0, 9], .unknownCode(9, of: "sort"), at: 5,
      in: "instance section", "instance 0", "export 0"),
    Case(
      6, [1, 0x01, 0x01, 0, 0], .malformed("a core instance exports core definitions alone"),
      at: 2, in: "alias section", "alias 0"),
    Case(
      6, [1, 0x00, 0x05, 0x00], .unknownCode(5, of: "core sort"), at: 2,
      in: "alias section", "alias 0"),
    Case(
      7, [1, 0x40, 0, 1, 1], .unknownCode(1, of: "count of named results"), at: 4,
      in: "type section", "type 0"),
    Case(
      7, [1, 0x71, 1, 1, 0x61, 0, 1], .unknownCode(1, of: "end of a case"), at: 6,
      in: "type section", "type 0", "case 0"),
    Case(
      7, [1, 0x70, 0x40], .unknownCode(0x40, of: "value type"), at: 2,
      in: "type section", "type 0"),
    Case(7, [1, 0x6c, 0], .unknownCode(0x6c, of: "type"), at: 1, in: "type section", "type 0"),
    Case(
      7, [1, 0x42, 1, 0x03, 0, 0, 0], .unknownCode(3, of: "declarator"), at: 3,
      in: "type section", "type 0", "declarator 0"),
    Case(
      7, [0x80, 0x80, 0x80, 0x80, 0x08], .tooMany("type", count: 1 << 31, limit: 0), at: 0,
      in: "type section"),
    Case(7, [0, 0], .trailingBytes(1), at: 1, in: "type section"),
    Case(
      8, [1, 0x30], .unknownCode(0x30, of: "canonical function"), at: 1,
      in: "canonical function section", "canonical function 0"),
    Case(
      8, [1, 0x01, 0x00, 0, 1, 10], .unknownCode(10, of: "canonical option"), at: 5,
      in: "canonical function section", "canonical function 0", "option 0"),
    Case(
      10, [1, 3], .unknownCode(3, of: "form of a name"), at: 1,
      in: "import section", "import 0"),
    Case(10, [1, 0, 1, 0xff, 1, 0], .malformedUTF8, at: 2, in: "import section", "import 0"),
    Case(
      11, [1, 0, 1, 0x61, 1, 0, 2], .unknownCode(2, of: "optional part"), at: 6,
      in: "export section", "export 0"),
    Case(13, [], .unknownCode(13, of: "section"), at: -2),
  ]

  @Test(arguments: cases) private func isRefused(malformed: Case) {
    #expect(throws: BinaryError(malformed.problem, at: malformed.offset, in: malformed.path)) {
      try Component(decoding: MemorySource(Self.preamble + malformed.bytes))
    }
  }

  /// A component ends where a section does, and nowhere else.
  @Test func endsAreFound() throws {
    let bytes = try Component.everything.bytes()
    var ends = 0
    for count in bytes.indices {
      let source = MemorySource(Array(bytes.prefix(count)))
      do throws(BinaryError) {
        let component = try Component(decoding: source)
        #expect(try component.bytes() == Array(bytes.prefix(count)))
        ends += 1
      } catch {
        #expect(error.offset <= count)
      }
    }
    #expect(ends == Component.everything.sections.count)
  }

  /// Whatever a byte is turned into, the component is refused or can be written again.
  @Test func changedBytesStopNothing() throws {
    let bytes = try Component.everything.bytes()
    for index in bytes.indices {
      for value: UInt8 in [0x00, 0x01, 0x40, 0x50, 0x7f, 0x80, 0xff] where value != bytes[index] {
        var changed = bytes
        changed[index] = value
        if let component = try? Component(decoding: MemorySource(changed)) {
          #expect(try component.bytes().count <= changed.count)
        }
      }
    }
  }

  @Test func nestingIsLimited() throws {
    func nested(_ depth: Int) throws -> [UInt8] {
      var component = Component()
      for _ in 0..<depth { component = Component(sections: [.component(component)]) }
      return try component.bytes()
    }
    let deepest = try nested(Limit.nesting)
    #expect(try Component(decoding: MemorySource(deepest)).bytes() == deepest)
    let tooDeep = MemorySource(try nested(Limit.nesting + 1))
    let error = #expect(throws: BinaryError.self) { try Component(decoding: tooDeep) }
    #expect(error?.problem == .tooMany("nested part", count: 101, limit: 100))
  }

  @Test func nestingOfTypesIsLimited() throws {
    func nested(_ depth: Int) throws -> [UInt8] {
      var type = InstanceType()
      for _ in 1..<depth { type = InstanceType([.type(.instance(type))]) }
      return try Component(sections: [.types([.instance(type)])]).bytes()
    }
    let deepest = try nested(Limit.nesting)
    #expect(try Component(decoding: MemorySource(deepest)).bytes() == deepest)
    let tooDeep = MemorySource(try nested(Limit.nesting + 1))
    let error = #expect(throws: BinaryError.self) { try Component(decoding: tooDeep) }
    #expect(error?.problem == .tooMany("nested part", count: 101, limit: 100))
  }

  @Test func preamblesTellModulesFromComponents() throws {
    func layer(_ bytes: [UInt8]) throws(BinaryError) -> BinaryError.Layer {
      try BinaryError.Layer(preambleOf: MemorySource(bytes))
    }
    let module: [UInt8] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
    #expect(try layer(module) == .module)
    #expect(try layer(Self.preamble + [0xff]) == .component)
    #expect(throws: BinaryError(.noPreamble, at: 0)) { try layer([]) }
    #expect(throws: BinaryError(.noPreamble, at: 0)) { try layer(Array("#!/bin/sh".utf8)) }
    #expect(throws: BinaryError.self) { try layer([0x00, 0x61, 0x73, 0x6d, 0x01]) }
    #expect(throws: BinaryError(.unknownVersion(10, layer: 1), at: 4)) {
      try layer([0x00, 0x61, 0x73, 0x6d, 0x0a, 0x00, 0x01, 0x00])
    }
    #expect(throws: BinaryError(.wrongLayer(found: .module), at: 0)) {
      try Component(decoding: MemorySource(module))
    }
  }
}
