import Files
import Foundation
import TestSupport
import Testing
import WasmBinary
import WasmText

/// 69 MB of somebody else's module, of which 2000 functions have to do.
@Suite(.enabled(if: Tools.installed?.module("yosys") != nil)) struct LargeModuleTests {
  private static let sampleSize = 2_000

  @Test func sampleOfFunctions() async throws {
    let file = try #require(Tools.installed?.module("yosys"))
    var module = try CoreModule(decoding: InputFile.path(file.path).open())
    module.remove(.custom)
    let printer = try ModulePrinter(module)
    guard case .code(let code) = try #require(module.sections.first(where: { $0.id == .code }))
    else { return }
    let sample = stride(
      from: 0, to: code.bodies.count, by: code.bodies.count / Self.sampleSize)

    // The same module, but for the bodies that are not in the sample, and for its contents.
    let trap = FunctionBody(FunctionCode([Instruction(.unreachable)]))
    var bodies = code.bodies.map { _ in trap }
    for position in sample { bodies[position] = code.bodies[position] }
    module.put(.code(CodeSection(bodies)))
    module.remove(.data)
    var writer = ByteWriter()
    module.encode(to: &writer)
    let binary = try writer.bytes()
    try await expectAgreement(on: binary)

    // Each function alone is what it is in the text of the module.
    let lines = try text(of: binary).split(separator: UInt8(ascii: "\n")).map(Self.unindented)
    let heads = lines.indices.filter { lines[$0].starts(with: "(func ".utf8) }
    try #require(heads.count == bodies.count)
    let imported = printer.functionCount - bodies.count
    for position in sample {
      let function = TextInMemory()
      try printer.print(FunctionIndex(imported + position), to: function)
      let alone = function.bytes.split(separator: UInt8(ascii: "\n")).map(Self.unindented)
      let start = heads[position]
      try #require(lines[start...].prefix(alone.count).elementsEqual(alone), "\(position)")
    }
  }

  /// A line without the spaces at its beginning, which go no further than to some depth.
  private static func unindented(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == UInt8(ascii: " ") }
  }
}
