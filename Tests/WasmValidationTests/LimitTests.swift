import Testing
import WasmBinary
import WasmValidation

/// How much of something there can be, as wasm-tools 1.262 has it.
@Suite struct LimitTests {
  /// A file with a component in it, out of sections.
  private func component(_ sections: [UInt8]...) -> [UInt8] {
    [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00] + sections.flatMap(\.self)
  }

  private func section(_ id: UInt8, _ contents: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(id)
    writer.u32(UInt32(contents.count))
    return writer.bytesMade + contents
  }

  private func vector(_ count: Int, of entry: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.u32(UInt32(count))
    return writer.bytesMade + Array(repeatElement(entry, count: count).joined())
  }

  private func isValid(_ file: [UInt8]) -> Bool {
    (try? Validator().validate(MemorySource(file))) != nil
  }

  @Test(arguments: [(999, true), (1000, false)])
  func modulesAndComponents(count: Int, isValid expected: Bool) {
    let module = section(1, [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00])
    let modules = Array(repeatElement(module, count: count).joined())
    #expect(isValid(component(modules)) == expected)
    // They are counted wherever they are, the one around them among them.
    let half = Array(repeatElement(module, count: count / 2 - 1).joined())
    let two = component(section(4, component(half)), section(4, component(half)), module)
    #expect(isValid(two) == expected)
    // Nothing else keeps components from being in each other.
    let nested = (0..<count).reduce(component()) { inner, _ in component(section(4, inner)) }
    #expect(isValid(nested) == expected)
  }

  @Test(arguments: [(999, true), (1000, false)])
  func indicesOfComponents(count: Int, isValid expected: Bool) {
    let aliases = section(6, vector(count, of: [0x04, 0x02, 0x00, 0x00]))
    #expect(isValid(component(section(4, component()), aliases)) == expected)
  }

  @Test(arguments: [(2048, true), (2049, false)])
  func instances(count: Int, isValid expected: Bool) {
    let core = section(2, vector(2048, of: [0x01, 0x00]))
    #expect(isValid(component(core, section(5, vector(count, of: [0x01, 0x00])))) == expected)
  }

  @Test(arguments: [(998, true), (999, false)])
  func typesOfImports(count: Int, isValid expected: Bool) {
    // A function of 999 parameters counts 1001, and what imports it 1 besides.
    let function: [UInt8] = [0x01, 0x60] + vector(999, of: [0x7f]) + [0x00]
    var writer = ByteWriter()
    writer.u32(UInt32(count + 1))
    let declarators = (0..<count).flatMap { number in
      var writer = ByteWriter()
      writer.byte(0x00)
      writer.name("")
      writer.name("\(number)")
      return writer.bytesMade + [0x00, 0x00]
    }
    let type = [0x01, 0x50] + writer.bytesMade + function + declarators
    #expect(isValid(component(section(3, type))) == expected)
  }

  @Test(arguments: [(98, true), (99, false), (200_000, false)])
  func typesWithinEachOther(count: Int, isValid expected: Bool) {
    var writer = ByteWriter()
    writer.u32(UInt32(count + 1))
    // A list of bytes is two types within each other.
    let lists = (0..<count).flatMap { number in
      var writer = ByteWriter()
      writer.byte(0x70)
      writer.s64(Int64(number))
      return writer.bytesMade
    }
    let types = writer.bytesMade + [0x70, 0x7d] + lists
    #expect(isValid(component(section(7, types))) == expected)
  }

  @Test(arguments: [(100_000, true), (100_001, false)])
  func declarationsInTheTypeOfAModule(count: Int, isValid expected: Bool) {
    let type = [0x01, 0x50] + vector(count, of: [0x01, 0x60, 0x00, 0x00])
    #expect(isValid(component(section(3, type))) == expected)
  }

  /// What is allowed in one place, and a file that has so much of it there.
  struct Most: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var most: Int
    var file: @Sendable (Int) -> [UInt8]

    init(_ what: String, _ most: Int, _ file: @escaping @Sendable (Int) -> [UInt8]) {
      testDescription = what
      self.most = most
      self.file = file
    }
  }

  private static func sized(_ id: UInt8, _ contents: [UInt8]...) -> [UInt8] {
    let contents = Array(contents.joined())
    return [id] + leb(contents.count) + contents
  }
  private static func leb(_ number: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.u32(UInt32(number))
    return writer.bytesMade
  }
  private static func times(_ count: Int, _ entry: [UInt8]) -> [UInt8] {
    leb(count) + Array(repeatElement(entry, count: count).joined())
  }
  /// Entries, each behind a label of its own.
  private static func labeled(_ count: Int, _ entry: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.u32(UInt32(count))
    for number in 0..<count {
      writer.name("a\(number)")
      writer.bytes(entry)
    }
    return writer.bytesMade
  }
  private static func module(_ sections: [UInt8]...) -> [UInt8] {
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] + sections.joined()
  }
  private static func inComponent(_ sections: [UInt8]...) -> [UInt8] {
    [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00] + sections.joined()
  }
  private static func body(_ code: [UInt8]) -> [UInt8] {
    module(
      sized(1, [1, 0x60, 0, 0]), sized(3, [1, 0]), sized(10, [1] + leb(code.count) + code))
  }
  private static func name(_ size: Int) -> [UInt8] {
    leb(size) + [UInt8](repeating: 0x61, count: size)
  }

  static let limits: [Most] = [
    Most("bytes of a body", 7_654_321) {
      body([0] + [UInt8](repeating: 0x01, count: $0 - 2) + [0x0b])
    },
    Most("locals of one type", 50_000) { body([1] + leb($0) + [0x7f, 0x0b]) },
    Most("locals one by one", 50_000) { body(times($0, [1, 0x7f]) + [0x0b]) },
    Most("catch clauses", 10_000) { body([0, 0x1f, 0x40] + times($0, [2, 0]) + [0x0b, 0x0b]) },
    Most("parameters", 1_000) { module(sized(1, [1, 0x60], times($0, [0x7f]), [0])) },
    Most("results", 1_000) { module(sized(1, [1, 0x60, 0], times($0, [0x7f]))) },
    Most("fields of a structure", 10_000) { module(sized(1, [1, 0x5f], times($0, [0x7f, 0]))) },
    Most("memories", 100) { module(sized(5, times($0, [0, 0]))) },
    Most("data segments", 100_000) { module(sized(11, times($0, [1, 0]))) },
    Most("data segments announced", 100_000) {
      module(sized(12, leb($0)), sized(11, times($0, [1, 0])))
    },
    Most("element segments", 100_000) { module(sized(9, times($0, [1, 0, 0]))) },
    Most("bytes of the name of an import", 100_000) {
      module(sized(1, [1, 0x60, 0, 0]), sized(2, [1], name($0), [0, 0, 0]))
    },
    Most("bytes of the name of an export", 100_000) {
      module(sized(5, [1, 0, 1]), sized(7, [1], name($0), [2, 0]))
    },
    Most("bytes of the name of a custom section", 100_000) { module(sized(0, name($0))) },
    Most("elements of a tuple", 10_000) { inComponent(sized(7, [1, 0x6f], times($0, [0x7d]))) },
    Most("fields of a record", 10_000) { inComponent(sized(7, [1, 0x72], labeled($0, [0x7d]))) },
    Most("cases of a variant", 10_000) { inComponent(sized(7, [1, 0x71], labeled($0, [0, 0]))) },
    Most("cases of an enumeration", 10_000) { inComponent(sized(7, [1, 0x6d], labeled($0, []))) },
    Most("flags", 32) { inComponent(sized(7, [1, 0x6e], labeled($0, []))) },
    Most("parameters of a component's function", 1_000) {
      inComponent(sized(7, [1, 0x40], labeled($0, [0x7d]), [1, 0]))
    },
    Most("bytes of the name of a component's import", 100_000) {
      inComponent(sized(7, [1, 0x40, 0, 1, 0]), sized(10, [1, 0], name($0), [1, 0]))
    },
    Most("arguments of a core instance", 100_000) {
      inComponent(
        sized(1, module()), sized(2, [2, 0, 0, 0, 0, 0], labeled($0, [0x12, 0])))
    },
    Most("arguments of an instance", 100_000) {
      inComponent(
        sized(7, [1, 0x7d]), sized(4, inComponent()), sized(5, [1, 0, 0], labeled($0, [3, 0])))
    },
  ]

  @Test(arguments: limits)
  func asMuchAsThereCanBe(_ limit: Most) {
    #expect(isValid(limit.file(limit.most)))
    #expect(!isValid(limit.file(limit.most + 1)))
  }

  @Test(arguments: [(100_000, true), (100_001, false)])
  func tables(count: Int, isValid expected: Bool) {
    let module: [UInt8] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
    let table: [UInt8] = [0x70, 0x00, 0x01]
    #expect(isValid(module + section(4, vector(count, of: table))) == expected)
  }

  /// Each group of types is compared with all before it, and none is written down twice.
  @Test func manyCoreTypesTakeNoLongerThanFew() {
    let types = section(3, vector(20_000, of: [0x60, 0x00, 0x00]))
    #expect(isValid(component(types, types)))
  }
}
