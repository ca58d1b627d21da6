import Foundation
import Testing

@testable import WasmBinary

/// What is read comes out again the same.
@Suite struct CoreModuleTests {
  @Test func everythingComesBackFromItsBytes() throws {
    let bytes = try CoreModule.everything.bytes()
    let module = try CoreModule(decoding: MemorySource(bytes))
    #expect(module.sections.map(\.id) == CoreModule.everything.sections.map(\.id))
    #expect(try module.throughValues().bytes() == bytes)
  }

  /// The bytes of `wasm-tools` come back, and so no form is read as another.
  @Test(
    .enabled(if: WasmTools.areInstalled),
    arguments: ["sections", "gc", "memories", "instructions", "plain-imports"])
  func binariesOfOthersComeBack(name: String) async throws {
    let bytes = try await WasmTools.parse(name)
    #expect(try CoreModule(decoding: MemorySource(bytes)).throughValues().bytes() == bytes)
  }

  @Test(.enabled(if: WasmTools.areInstalled)) func compactImportsAreWrittenInFull() async throws {
    let compact = try await CoreModule(decoding: MemorySource(WasmTools.parse("compact-imports")))
    #expect(try await compact.bytes() == WasmTools.parse("plain-imports"))
  }

  /// Linkers pad integers, which is not kept: then what is written says the same, and comes back
  /// from itself. Of the bodies of large modules, one in a hundred has to do.
  @Test(.enabled(if: !WasmTools.modules.isEmpty), arguments: WasmTools.modules)
  func largeModulesSayTheSame(module: URL) async throws {
    let bytes = try [UInt8](Data(contentsOf: module))
    let isLarge = bytes.count > 1 << 20
    func roundTrip(_ bytes: [UInt8]) throws -> [UInt8] {
      try CoreModule(decoding: MemorySource(bytes)).throughValues(every: isLarge ? 100 : 1).bytes()
    }
    let once = try roundTrip(bytes)
    #expect(try roundTrip(once) == once)
    if bytes.count < 16 << 20 {
      #expect(try await WasmTools.print(once) == WasmTools.print(bytes))
    } else {
      _ = try await WasmTools.run(["validate", "-"], input: once)
    }
  }

  @Test func paddedIntegersAreReadAndWrittenShort() throws {
    // A type section whose size and count take five bytes each, and one function type.
    let padded: [UInt8] = [0x01, 0x88, 0x80, 0x80, 0x80, 0x00, 0x81, 0x80, 0x80, 0x80, 0x00]
    let module = try CoreModule(decoding: module(padded + [0x60, 0x00, 0x00]))
    #expect(try module.bytes() == preamble + [0x01, 0x04, 0x01, 0x60, 0x00, 0x00])
  }

  @Test func aModuleInsideOfAnotherFileIsReadInPlace() throws {
    let bytes = try CoreModule.everything.bytes()
    let source = MemorySource([9, 9, 9] + bytes + [9])
    let module = try CoreModule(decoding: source, range: 3..<3 + bytes.count)
    #expect(try module.bytes() == bytes)
  }

  /// Whatever is not looked into, the module is the same.
  @Test(arguments: CoreSectionID.allCases) func opaqueSectionsAreCopied(id: CoreSectionID) throws {
    let bytes = try CoreModule.everything.bytes()
    let module = try CoreModule(decoding: MemorySource(bytes), opaque: [id])
    for section in module.sections {
      if case .opaque = section {
        #expect(section.id == id)
      } else {
        #expect(section.id != id)
      }
    }
    #expect(try module.bytes() == bytes)
  }

  /// A source that is not in memory is read through a window; one that is smaller than most
  /// sections makes every refill happen somewhere.
  @Test(arguments: [1, 2, 7, 64]) func windowsDoNotShow(size: Int) throws {
    let bytes = try CoreModule.everything.bytes()
    var reader = ByteReader(Unmapped(bytes), windowSize: size)
    let module = try CoreModule(decoding: &reader, opaque: [])
    #expect(try module.throughValues().bytes() == bytes)
  }

  /// Of what is opaque, no more is read than the window that its start is in.
  @Test func opaqueSectionsAreNotRead() throws {
    let contents = [UInt8](repeating: 0x0b, count: 8 << 20)
    let bytes = try CoreModule(sections: [.custom(CustomSection(name: "large", bytes: contents))])
      .bytes()
    for opaque in [[], [.custom]] as [Set<CoreSectionID>] {
      let source = Unmapped(bytes)
      _ = try CoreModule(decoding: source, opaque: opaque)
      #expect(source.bytesRead <= 2 << 16)
    }
  }

  @Test func sectionsArePutWhereTheyBelong() {
    var module = CoreModule(sections: [
      .custom(CustomSection(name: "a", bytes: [])), .type(TypeSection()),
      .custom(CustomSection(name: "b", bytes: [])), .code(CodeSection()),
    ])
    module.put(.export(ExportSection([Export("x", .function(0))])))
    module.put(.tag(TagSection()))
    module.put(.export(ExportSection([Export("y", .function(0))])))
    module.put(.custom(CustomSection(name: "c", bytes: [])))
    #expect(
      module.sections.map(\.id) == [.custom, .type, .tag, .export, .custom, .code, .custom])
    #expect(module.exports == ExportSection([Export("y", .function(0))]))
    module.remove(.custom)
    #expect(module.sections.map(\.id) == [.type, .tag, .export, .code])

    var empty = CoreModule(sections: [.custom(CustomSection(name: "a", bytes: []))])
    empty.put(.start(StartSection(0)))
    #expect(empty.sections.map(\.id) == [.start, .custom])
  }

  @Test func typesOfFunctionsAreFound() {
    let module = CoreModule.everything
    #expect(module.type(of: 0) == FunctionType())
    #expect(module.type(of: 2) == FunctionType())
    #expect(module.type(of: 3) == nil)
    #expect(module.types?.functionType(at: 1)?.results == [.f32, .f64])
    #expect(module.types?.functionType(at: 3) == nil)
    #expect(module.types?.types.count == 5)
  }
}

/// Bytes that have to be asked for, and that count how many were.
private final class Unmapped: ByteSource {
  private let memory: MemorySource
  nonisolated(unsafe) private(set) var bytesRead = 0

  init(_ bytes: [UInt8]) { memory = MemorySource(bytes) }

  var count: Int { memory.count }
  var bytesInMemory: [UInt8]? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BinaryError) {
    bytesRead += buffer.count
    try memory.read(into: buffer, at: offset)
  }
}

let preamble: [UInt8] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/// A module of these sections.
func module(_ sections: [UInt8]) -> MemorySource { MemorySource(preamble + sections) }
