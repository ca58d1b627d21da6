import Foundation
import TestSupport
import Testing

/// The text of `--wit`: the same as that of wasm-tools, and WIT, or none at all.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct WITTests {
  @Test(arguments: 0..<40) func aPackageInBinaryForm(_ seed: Int) async throws {
    let folder = try TemporaryFolder()
    let text = folder.file("package.wit")
    try Data(RandomPackage(seed: seed).text.utf8).write(to: text)
    let binary = folder.file("package.wasm")
    try await wasmTools("component", "wit", text.path, "-w", "-o", binary.path)
    try await isSame(binary, in: folder)
  }

  @Test(arguments: 0..<40) func theWorldOfAComponent(_ seed: Int) async throws {
    let folder = try TemporaryFolder()
    let (text, module) = (folder.file("package.wit"), folder.file("module.wasm"))
    let component = folder.file("component.wasm")
    try Data(RandomPackage(seed: seed).text.utf8).write(to: text)
    try await wasmTools("component", "embed", "--dummy", text.path, "-o", module.path)
    try await wasmTools("component", "new", module.path, "-o", component.path)
    try await isSame(component, in: folder)
  }

  private func isSame(_ binary: URL, in folder: TemporaryFolder) async throws {
    let wit = try await Command(Uplift.program, ["inspect", "--wit", binary.path]).succeed()
    #expect(
      try await String(decoding: wit, as: UTF8.self)
        == String(
          decoding: wasmTools("component", "wit", "--no-docs", binary.path), as: UTF8.self))
    let again = folder.file("again.wit")
    try wit.write(to: again)
    try await wasmTools("component", "wit", again.path)
  }

  /// What WIT cannot say is an error that names it.
  @Test(arguments: [
    (
      """
      (import "i1" (instance $a (export "r" (type (sub resource)))))
      (alias export $a "r" (type $r))
      (import "i2" (instance (export "r" (type (eq $r)))))
      """, #"the interface "i2" uses the type "r" of the interface "i1""#
    ),
    (
      """
      (import "a:b/c" (instance $a (export "r" (type (sub resource)))))
      (alias export $a "r" (type $r))
      (import "f" (func (param "x" (own $r))))
      """, #"the world refers to the type "r" of the interface "a:b/c""#
    ),
    (
      """
      (core module $m) (instance $i (export "m" (core module $m))) (export "i" (instance $i))
      """, #"the interface "i" has a core module called "m""#
    ),
    (
      #"(import "i" (instance (export "j" (instance))))"#,
      #"the interface "i" has an instance called "j""#
    ),
    (#"(import "c" (component))"#, #"it imports a component called "c""#),
    (#"(import "m" (core module))"#, #"it imports a core module called "m""#),
    (#"(type $t u8) (export "t" (type $t))"#, #"it exports the type "t""#),
    (
      #"(import "t" (type $t (sub resource))) (export "u" (type $t)) (export "i" (instance))"#,
      ""
    ),
    (#"(import "unlocked-dep=<a:b>" (component))"#, "it imports a component"),
    (#"(component $c) (export "c" (component $c))"#, #"it exports a component called "c""#),
  ])
  func whatWITCannotSay(_ component: String, _ message: String) async throws {
    let folder = try TemporaryFolder()
    let (text, binary) = (folder.file("component.wat"), folder.file("component.wasm"))
    try Data("(component \(component))".utf8).write(to: text)
    guard
      try await Command(
        Tools.required().program("wasm-tools"), ["parse", text.path, "-o", binary.path]
      ).run().status == 0
    else {
      #expect(message.isEmpty)
      return
    }
    let result = try await Uplift.run(["inspect", "--wit", binary.path])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains("WIT cannot describe it: "))
    #expect(result.errorText.contains(message))
    // Everything else is shown all the same, and says so.
    let report = try await Uplift.run(["inspect", "--json", binary.path])
    #expect(report.status == 0)
    #expect(report.outputText.contains("WIT cannot describe it: "))
  }

  /// Components that are handed on inside, and instantiated by what only knows their type.
  @Test func aComponentThatIsGiven() async throws {
    let folder = try TemporaryFolder()
    let (text, binary) = (folder.file("component.wat"), folder.file("component.wasm"))
    try Data(
      """
      (component
        (component $maker (import "c" (component $c (export "i" (instance (export "f" (func))))))
          (instance $i (instantiate $c)) (export "i" (instance $i "i")))
        (component $inner
          (core module $m (func (export "f"))) (core instance $m (instantiate $m))
          (func $f (canon lift (core func $m "f")))
          (instance $i (export "f" (func $f))) (export "i" (instance $i)))
        (instance $made (instantiate $maker (with "c" (component $inner))))
        (export "a:b/i" (instance $made "i")))
      """.utf8
    ).write(to: text)
    try await wasmTools("parse", text.path, "-o", binary.path)
    try await isSame(binary, in: folder)
  }

  @discardableResult
  private func wasmTools(_ arguments: String...) async throws -> Data {
    try await Command(Tools.required().program("wasm-tools"), arguments).succeed()
  }
}
