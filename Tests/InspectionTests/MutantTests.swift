import Diagnostics
import Foundation
import Inspection
import ModuleRewriter
import TestSupport
import Testing
import WasmBinary

/// Every view of components that are damaged, in all kinds of ways, comes to an end, and is no longer
/// than what it is of allows.
///
/// The fuzzer `viewing` goes on from here.
@Suite struct MutantTests {
  @Test(
    .enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"),
    arguments: ForeignComponent.all)
  func foreign(_ component: ForeignComponent) async throws {
    let folder = try TemporaryFolder()
    try look(at: Array(Data(contentsOf: await component.made(in: folder))), mutants: 400)
  }

  @Test func converted() throws {
    let converted = try Converter().convert(MemorySource(Array(smallestCommand)))
    var writer = ByteWriter()
    writer.append(converted.component)
    try look(at: writer.bytes(), mutants: 400)
  }

  private func look(at bytes: [UInt8], mutants: Int) throws {
    var random = Random(state: UInt64(bytes.count))
    var readable = 0
    for _ in 0..<mutants {
      var mutant = bytes
      for _ in 0...random.number(3) { random.change(&mutant) }
      if view(mutant) { readable += 1 }
    }
    // Most changes leave something that can be looked into: else this would test nothing.
    #expect(readable > mutants / 10)
  }

  private func view(_ bytes: [UInt8]) -> Bool {
    guard let inspector = try? Inspector(MemorySource(bytes)) else { return false }
    let limit = 1 << 22 + bytes.count << 10
    var texts: [String?] = []
    if let report = try? inspector.report(readsMain: true) {
      texts += [report.text(name: "mutant").text, report.json.text]
      for entry in (report.component?.imports ?? []).prefix(2) {
        texts.append(try? inspector.explanation(of: Name(entry.name))?.text().text)
      }
    }
    texts.append(try? inspector.page(name: "mutant", readsMain: true))
    if let host = Host.all.first {
      texts.append(try? inspector.check(host).text(name: "mutant").text)
    }
    if let wit = try? inspector.wit() {
      texts.append(wit)
      #expect(wit.hasSuffix("}\n") || wit.hasSuffix("}\n\n"))
    }
    #expect(texts.allSatisfy { ($0?.utf8.count ?? 0) < limit })
    return true
  }
}

/// Numbers that are the same each time (SplitMix64).
private struct Random {
  var state: UInt64

  mutating func number(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(count))
  }

  /// Changes one place: mostly within a section, and so that its size is right.
  mutating func change(_ bytes: inout [UInt8]) {
    guard bytes.count > 8 else { return }
    let place = 8 + number(bytes.count - 8)
    switch number(8) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(bytes[place], at: place)
    case 2: bytes[place] ^= 1 << UInt8(number(8))
    case 3: bytes[place] = bytes[8 + number(bytes.count - 8)]
    default: bytes[place] = UInt8(clamping: Int(bytes[place]) + number(5) - 2)
    }
  }
}
