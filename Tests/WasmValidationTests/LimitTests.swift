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
