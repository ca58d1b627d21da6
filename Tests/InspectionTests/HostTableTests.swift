import Foundation
import Inspection
import TestSupport
import Testing

/// The table of hosts, held against the hosts that are at hand.
@Suite struct HostTableTests {
  @Test(arguments: [
    ("wasmtime", "wasmtime@49"), ("wasmtime@60", "wasmtime@49"), ("wasmtime@48", "wasmtime@47"),
    ("wasmtime@42.0.1", "wasmtime@42"), ("jco", "jco"), ("wasi-0.2.3", "wasi-0.2.3"),
  ])
  func findsTheRow(_ name: String, _ row: String) throws {
    #expect(Host(name)?.name == row)
  }

  @Test func laterVersionsAreWhatTheNewestTells() {
    #expect(Host("wasmtime@60.1.0")?.title == "Wasmtime 60, as far as Wasmtime 49 tells")
    #expect(Host("wasmtime@49.0.3")?.title == "Wasmtime 49")
    #expect(Host("wasmtime@48")?.title == "Wasmtime 47 and 48")
  }

  @Test(arguments: ["wasmtime@16", "wasmtime@", "wasi-0.3.0", "wasi-0.2", "browser", ""])
  func knowsNothingOfOthers(_ name: String) { #expect(Host(name) == nil) }

  /// A module for each feature, in a component that does nothing: the host runs it, or refuses it,
  /// and `check` says which.
  @Test(.enabled(if: Tools.haveOldHost, "WASI_UPLIFT_TOOLS has no wasmtime-42"), arguments: samples)
  func isWhatHostsDo(_ sample: Sample) async throws {
    let tools = try Tools.required()
    let folder = try TemporaryFolder()
    let (text, component) = (folder.file("sample.wat"), folder.file("sample.wasm"))
    try Data(sample.component.utf8).write(to: text)
    try await Command(
      tools.program("wasm-tools"), ["parse", text.path, "-o", component.path]
    ).succeed()
    for (program, host) in [("wasmtime", "wasmtime@49"), (Tools.oldHost, "wasmtime@42")] {
      let run = try await Command(tools.program(program), ["run", component.path]).run()
      let check = try await Uplift.run(["check", component.path, "--host", host])
      #expect((run.status == 0) == (check.status == 0), "\(host): \(run.errorText)")
      #expect(check.errors.isEmpty)
      if let feature = sample.feature, check.status != 0 {
        #expect(check.outputText.contains(feature.title))
      }
    }
  }

  @Test(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
  func saysWhatIsMissing() async throws {
    let module = try await Program.endToEnd(.c("hello")).module().path
    let old = try await Uplift.run(["check", module, "--host", "wasmtime@42"])
    #expect(old.status == 1)
    #expect(words(old).contains("exit-with-code of wasi:cli/exit is new in WASI 0.2.12"))
    #expect(words(old).contains("convert it with --wasi 0.2.6"))
    let new = try await Uplift.run(["check", module, "--host", "wasmtime"])
    #expect(new.status == 0 && words(new).hasSuffix("runs on Wasmtime 49."))
    #expect(try await Uplift.run(["check", module, "--host", "wasmkit"]).status == 1)
    #expect(try await Uplift.run(["check", module]).status == 2)
  }

  /// What was printed, wherever lines are broken: that depends on how long the path is.
  private func words(_ result: Command.Result) -> String {
    result.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func listsItself() async throws {
    let list = try await Uplift.run(["check", "--list-hosts"])
    for host in Host.all { #expect(list.outputText.contains("  \(host.name) ")) }
    #expect(list.outputText.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// A module that needs one feature.
  struct Sample: CustomTestStringConvertible {
    var feature: CoreFeature?
    var fields: String

    var testDescription: String { feature?.rawValue ?? "nothing" }

    var component: String {
      """
      (component
        (core module $sample \(fields))
        (core instance (instantiate $sample))
        (core module $run (func (export "run") (result i32) i32.const 0))
        (core instance $instance (instantiate $run))
        (func $run (result (result)) (canon lift (core func $instance "run")))
        (instance $exported (export "run" (func $run)))
        (export "wasi:cli/run@0.2.0" (instance $exported)))
      """
    }
  }

  static let samples: [Sample] = [
    Sample(fields: ""),
    Sample(feature: .multiMemory, fields: "(memory 1) (memory 1)"),
    Sample(feature: .memory64, fields: "(memory i64 1)"),
    Sample(feature: .sharedMemory, fields: "(memory 1 1 shared)"),
    Sample(
      feature: .atomics,
      fields: "(memory 1) (func (result i32) i32.const 0 i32.atomic.load)"),
    Sample(feature: .customPageSizes, fields: "(memory 1 (pagesize 1))"),
    Sample(feature: .exceptions, fields: "(func (block (try_table (catch_all 0))))"),
    Sample(
      feature: .functionReferences,
      fields: "(type $t (func)) (func (param (ref $t)) local.get 0 call_ref $t)"),
    Sample(feature: .gc, fields: "(type (struct)) (func (result (ref 0)) struct.new 0)"),
    Sample(feature: .tailCall, fields: "(func return_call 0)"),
    Sample(
      feature: .relaxedSIMD,
      fields: """
        (func (param v128) (result v128) local.get 0 local.get 0 i8x16.relaxed_swizzle)
        """),
    Sample(
      feature: .wideArithmetic,
      fields: "(func (result i64 i64) i64.const 0 i64.const 1 i64.mul_wide_u)"),
    Sample(feature: .extendedConst, fields: "(global i32 (i32.add (i32.const 0) (i32.const 1)))"),
  ]
}
