import Foundation
import TestSupport
import Testing

/// Something to be looked into.
struct Subject: Hashable, CustomTestStringConvertible {
  var name: String
  var kind: Kind

  enum Kind: Hashable {
    case module(Program)
    case converted(Program)
    case foreign(ForeignComponent)
    /// 69 MB of somebody else's.
    case yosys
  }

  static let modules = [
    Subject(name: "C", kind: .module(.endToEnd(.c("hello")))),
    Subject(name: "Go", kind: .module(.endToEnd(.go("hello")))),
  ]
  static let components =
    [
      Subject(name: "converted C", kind: .converted(.endToEnd(.c("hello")))),
      Subject(name: "converted Go", kind: .converted(.endToEnd(.go("hello")))),
    ] + ForeignComponent.all.map { Subject(name: $0.name, kind: .foreign($0)) }
  static let yosys = Subject(name: "yosys", kind: .yosys)

  var testDescription: String { name }

  /// Where it is, for which some are made in a folder.
  func file(in folder: TemporaryFolder) async throws -> URL {
    switch kind {
    case .module(let program): return try await program.module()
    case .converted(let program):
      let component = folder.file("\(program.name).component.wasm")
      try await Uplift.convert(program.module(), to: component)
      return component
    case .foreign(let component): return try await component.made(in: folder)
    case .yosys: return try #require(try Tools.required().module("yosys"))
    }
  }

  static var haveYosys: Bool { Tools.installed?.module("yosys") != nil }
}

extension Program {
  /// The program of that name that the end-to-end tests run.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "EndToEndTests/Tests.swift").path

  static func endToEnd(_ program: Program) -> Program {
    switch program.language {
    case .c: .c(program.name, beside: folder)
    case .go: .go(program.name, beside: folder)
    case .wat: .wat(program.name, beside: folder)
    case .goTests: program
    }
  }
}
