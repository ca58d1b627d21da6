import Foundation
import TestSupport
import Testing
import WasiUplift

/// The library, as those use it who import it: with nothing but what is public.
struct LibraryTests {
  @Test func bytesBecomeBytes() throws {
    let component = try Converter().convert([UInt8](smallestCommand)).component
    #expect(component.starts(with: [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00]))
  }

  @Test func aFileBecomesAFileOfTheSameBytes() async throws {
    let folder = try TemporaryFolder()
    let (module, component) = (folder.file("module.wasm"), folder.file("component.wasm"))
    try smallestCommand.write(to: module)
    var steps: [ConversionProgress] = []
    try Converter().convertFile(at: module.path, to: component.path) { steps.append($0) }

    #expect(steps == [.reading, .converting, .writing, .finished])
    #expect(steps.map(\.fraction) == steps.map(\.fraction).sorted())
    let bytes = try Data(contentsOf: component)
    #expect(try Converter().convert([UInt8](smallestCommand)).component == [UInt8](bytes))
    // And of the same bytes as the command makes.
    try await Uplift.convert(module, to: component)
    #expect(try Data(contentsOf: component) == bytes)
  }

  @Test func choicesCount() throws {
    var options = ConversionOptions()
    #expect(options.wasiVersion == WASIVersion("0.2.12"))
    options.wasiVersion = WASIVersion(patch: 3)
    options.exitCode = .collapse
    options.keepsPreopens = true
    #expect(options.wasiVersion.description == "0.2.3")
    #expect(options.exitCode == .collapse)
    #expect(WASIVersion("0.3.0") == nil)

    options.writesMetadata = false
    let with = try Converter().convert([UInt8](smallestCommand)).component
    let without = try Converter(options: options).convert([UInt8](smallestCommand)).component
    #expect(without.count < with.count)
  }

  @Test func aComponentPassesThroughOrNot() throws {
    let component = try Converter().convert([UInt8](smallestCommand)).component
    let again = try Converter().convert(component)
    #expect(again.component == component)
    #expect(again.diagnostics.map(\.severity) == [.note])

    var options = ConversionOptions()
    options.passesComponents = false
    #expect(throws: ConversionError.self) { try Converter(options: options).convert(component) }
  }

  @Test func choicesAboutTheModuleCount() throws {
    var options = ConversionOptions()
    #expect(options.exports == .automatic)
    #expect(options.stubs == nil)
    options.memory = "memory"
    options.exports = .named(["_start"])
    options.stubs = .zero
    let mapping = "env.log=example:host/logging@1.0.0#write"
    options.mappings = [try #require(ConversionOptions.ImportMapping(mapping))]
    #expect(options.memory == "memory")
    #expect(options.exports == .named(["_start"]))
    #expect(options.stubs == .zero)
    #expect(options.mappings.map(\.description) == [mapping])
    #expect(ConversionOptions.ImportMapping("env.log") == nil)

    options.memory = nil
    options.mappings = []
    options.exports = .named(["nothing"])
    #expect(throws: ConversionError.self) {
      try Converter(options: options).convert([UInt8](smallestCommand))
    }
  }

  @Test func failuresSayWhatIsWrong() throws {
    let failure = #expect(throws: ConversionError.self) {
      try Converter().convert([UInt8](smallestCommand.dropLast()))
    }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.code == Diagnostic.Code(rawValue: "malformed"))
    #expect(diagnostic.offset != nil)
    #expect(diagnostic.file == nil)
  }

  @Test(arguments: [("missing.wasm", "cannot-read"), ("nonsense.wasm", "not-webassembly")])
  func failuresSayWhichFile(_ name: String, _ code: String) throws {
    let folder = try TemporaryFolder()
    try Data("nonsense".utf8).write(to: folder.file("nonsense.wasm"))
    let failure = #expect(throws: ConversionError.self) {
      try Converter().convertFile(
        at: folder.file(name).path, to: folder.file("component.wasm").path)
    }
    #expect(failure?.diagnostics.map(\.code.rawValue) == [code])
    #expect(failure?.diagnostics.first?.file == folder.file(name).path)
    #expect(try folder.names() == ["nonsense.wasm"])
  }

  /// Every code that the package has is a constant of the library, under the same name.
  @Test func everyCodeIsAConstant() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources")
    func names(in file: String, _ declaration: Regex<(Substring, Substring)>) throws -> [String] {
      try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        .matches(of: declaration).map { String($0.output.1) }
    }
    let codes = try names(in: "Diagnostics/DiagnosticCode.swift", /case (\w+)/)
    #expect(!codes.isEmpty)
    #expect(try names(in: "WasiUplift/DiagnosticCodes.swift", /static let (\w+)/) == codes)
    #expect(Diagnostic.Code.unknownImport.rawValue == "unknown-import")
  }
}
