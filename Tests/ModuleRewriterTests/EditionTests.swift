import Foundation
import ModuleRewriter
import TestSupport
import Testing
import WASI
import WasmBinary

/// Modules that import from `wasi_unstable`, alone and beside Preview 1.
@Suite struct EditionTests {
  /// Names are kept unless the editions have different functions under them, so that the store's
  /// instance can be imported from as it is.
  @Test func aNameThatStandsForTwoFunctionsIsGivenByARenamingInstance() throws {
    let draft: [(Preview1Edition, Name)] = [(.unstable, "fd_seek")]
    #expect(try given(for: draft + draft) == ["everything of the store"])
    #expect(try given(for: draft + [(.snapshot, "fd_write")]) == ["everything of the store"])
    #expect(
      try given(for: [(.snapshot, "fd_write"), (.unstable, "fd_write")])
        == ["everything of the store"])
    #expect(
      try given(for: [
        (.unstable, "fd_seek"), (.unstable, "fd_write"), (.snapshot, "fd_seek"),
        (.unstable, "fd_seek"), (.snapshot, "fd_seek"),
      ]) == [
        "fd_seek = store wasi_unstable.fd_seek", "fd_write = store fd_write",
        "fd_seek#2 = store wasi_unstable.fd_seek#2",
      ])
  }

  /// Everything that there is, imported twice from each edition.
  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func allFunctionsOfBothEditionsValidate() async throws {
    let snapshot = (Preview1.functions + Preview1.transitionFunctions).map {
      (Preview1Edition.snapshot, $0.name)
    }
    let all = Preview0.functions.map { (Preview1Edition.unstable, $0.name) } + snapshot
    let module = try CoreModule.command(importing: all + all)
    let folder = try TemporaryFolder()
    let component = folder.file("component.wasm")
    try Data(Converter().convert(MemorySource(module.encoded())).component.bytes())
      .write(to: component)
    try await Uplift.validate(component)
  }

  /// What main is given for `wasi_unstable`.
  private func given(
    for imports: [(edition: Preview1Edition, name: Name)]
  ) throws -> [Name] {
    let module = try CoreModule.command(importing: imports)
    let assembly = try Converter().assembly(for: MemorySource(module.encoded()))
    for step in assembly.steps {
      guard case .instantiate(.main, let arguments) = step else { continue }
      for argument in arguments where argument.name == Preview1Edition.unstable.rawValue {
        switch argument.instance {
        case .part(let part): return ["everything of the \(part.rawValue)"]
        case .selection(let renamed):
          return renamed.map { renamed in
            let export = renamed.item.export
            return "\(renamed.name) = \(export?.part.rawValue ?? "host") \(export?.name ?? "")"
          }
        case .host: return ["the host"]
        }
      }
    }
    return []
  }
}
