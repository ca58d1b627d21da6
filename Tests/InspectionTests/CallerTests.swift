import Diagnostics
import Foundation
import TestSupport
import Testing
import WasmBinary

@testable import Inspection

/// Chains of calls in modules that are large in one way.
@Suite(.enabled(if: Tools.areInstalled, "WASI_UPLIFT_TOOLS is not set"))
struct CallerTests {
  /// One function that is imported many times, and called by a chain of as many functions.
  @Test func cutsLongChains() async throws {
    let count = 1000
    let calls = (0..<count).map { "(func $f\($0) (call $f\($0 + 1)))" }.joined(separator: "\n")
    let imports = (0..<count).map { number in
      #"(import "wasi_snapshot_preview1" "sched_yield" (func $i\#(number) (result i32)))"#
    }
    let uses = (0..<count).map { "(drop (call $i\($0)))" }.joined(separator: " ")
    let module = try await Self.module(
      """
      (module \(imports.joined(separator: "\n")) \(calls) (func $f\(count) \(uses))
        (func (export "_start") (call $f0)))
      """)
    let inspector = try Inspector(MemorySource(module))
    let explanation = try #require(try inspector.explanation(of: "sched_yield"))
    let chain = try #require(explanation.entries.first?.chain)
    #expect(chain.count == 25)
    #expect(chain.first?.exports == ["_start"] && chain.last?.name == "f\(count)")
    #expect(chain.map(\.omitted).reduce(0, +) + chain.count == count + 2)
    #expect(explanation.text().text.contains("(977 more calls) → f977"))
  }

  /// A chain takes calls through tables only where there is none by name.
  @Test func prefersCallsByName() async throws {
    let module = try await Self.module(
      """
      (module
        (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
        (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
        (table funcref (elem $deep $hidden))
        (func $deep (drop (call $yield)))
        (func $hidden (drop (call $close (i32.const 0))))
        (func $c (call $deep)) (func $b (call $c))
        (func (export "_start") (call $b) (call_indirect (i32.const 0))))
      """)
    let inspector = try Inspector(MemorySource(module))
    func chain(_ name: String) throws -> [String] {
      try #require(try inspector.explanation(of: Name(name))?.entries.first?.chain).map {
        $0.name + ($0.isThroughTable ? " ⇢" : " →")
      }
    }
    #expect(try chain("sched_yield") == ["_start →", "b →", "c →", "deep →"])
    #expect(try chain("fd_close") == ["_start ⇢", "hidden →"])
  }

  /// Instances that pass a function and a table on from one to the next.
  @Test func followsLongChainsOfInstances() async throws {
    let count = 300
    let links = (1...count).map {
      #"(core instance $i\#($0) (instantiate $link (with "a" (instance $i\#($0 - 1)))))"#
    }
    let component = try await Self.module(
      """
      (component
        (import "f" (func $f))
        (core func $lowered (canon lower (func $f)))
        (core instance $i0 (export "f" (func $lowered)))
        (core module $link (import "a" "f" (func $f)) (export "f" (func $f)))
        (core module $user (import "a" "f" (func $f)) (func $use (call $f)) (export "use" (func $use)))
        \(links.joined(separator: "\n"))
        (core instance $user (instantiate $user (with "a" (instance $i\(count))))))
      """)
    let explanation = try #require(
      try Inspector(MemorySource(component)).explanation(of: "f"))
    let users = explanation.hostFunctions.first?.users ?? []
    #expect(users.map(\.callers) == [["use"]])
  }

  private static func module(_ text: String) async throws -> [UInt8] {
    let data = try await Tools.required().run(
      "wasm-tools", ["parse"], on: Array(text.utf8), as: "input.wat")
    return Array(data)
  }
}
