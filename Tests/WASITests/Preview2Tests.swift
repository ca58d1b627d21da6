import ComponentModel
import Foundation
import TestSupport
import Testing
import WASI
import WasmBinary

/// Compares our description of WASI 0.2 with its documents, as wasm-tools reads them.
@Suite struct Preview2Tests {
  /// The documents, and a world that imports every interface we describe.
  private static func documents() throws -> String {
    try world + testData("wasi-0.2.12.wit")
  }

  /// Our description as text, and the same world.
  private static var description: String {
    world + WITPrinter(version: Preview2.newestVersion).packages(of: Preview2.interfaces)
  }

  private static var world: String {
    let imports = Preview2.interfaces.map {
      "  import \($0.name.at(Preview2.newestVersion));\n"
    }
    return "package test:everything;\n\nworld everything {\n\(imports.joined())}\n\n"
  }

  @Test(.enabled(if: Tools.areInstalled))
  func descriptionReadsAsTheDocuments() async throws {
    #expect(try await wit(Self.description) == wit(Self.documents()))
  }

  @Test(.enabled(if: Tools.areInstalled))
  func coreSignaturesAreThoseOfTheDocuments() async throws {
    let theirs = try await coreImports(Self.documents())
    #expect(theirs.count == 80)
    #expect(try await coreImports(Self.description) == theirs)
    var ours: Set<String> = []
    for interface in Preview2.interfaces {
      let module = interface.name.at(Preview2.newestVersion)
      let names =
        interface.functions.map(\.exportName) + interface.resources.map(Interface.dropName(of:))
      for name in names {
        let type = try #require(interface.lowering(of: name)).type
        ours.insert("\(module) \(name) \(type.text)")
      }
    }
    #expect(ours == theirs)
  }

  @Test func usesNameEveryTypeOfAnotherInterface() {
    for interface in Preview2.interfaces {
      let taken = interface.functions.flatMap { $0.signature.types.flatMap(\.names) }
        .filter { $0.interface != interface.name }
      #expect(Set(taken.map(\.name)) == Set(interface.uses.flatMap(\.names)), "\(interface.name)")
    }
  }

  /// What wasm-tools makes of a document, without annotations and comments.
  private func wit(_ text: String) async throws -> [String] {
    let printed = try await Tools.required()
      .run("wasm-tools", ["component", "wit"], on: Array(text.utf8), as: "all.wit")
    return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { line in !["@since", "///"].contains { line.contains($0) } }
  }

  /// The functions that a core module imports for the world, with their types.
  private func coreImports(_ text: String) async throws -> Set<String> {
    let embed = ["component", "embed", "--dummy-names", "legacy", "--world", "everything"]
    let bytes = try await Tools.required()
      .run("wasm-tools", embed, on: Array(text.utf8), as: "all.wit")
    let module = try CoreModule(decoding: MemorySource([UInt8](bytes)))
    var imports: Set<String> = []
    for entry in module.imports?.entries ?? [] {
      guard case .function(let index) = entry.type else { continue }
      let type = try #require(module.types?.functionType(at: index))
      imports.insert("\(entry.module) \(entry.name) \(type.text)")
    }
    return imports
  }
}

extension InterfaceType {
  /// The named types and resources that it is made of.
  fileprivate var names: [(interface: InterfaceName, name: String)] {
    switch self {
    case .own(let resource), .borrow(let resource): [(resource.interface, resource.name)]
    case .named(let definition):
      [(definition.interface, definition.name)] + components.flatMap(\.names)
    default: components.flatMap(\.names)
    }
  }
}

extension FunctionType {
  fileprivate var text: String { "\(parameters) -> \(results)" }
}
