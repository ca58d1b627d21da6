import Diagnostics
import Foundation
import Inspection
import ModuleRewriter
import TestSupport
import Testing
import WasmBinary

/// Names come from files, and files come from anywhere: none steers what shows it, or becomes a part
/// of the language that it is written in.
struct HostileNameTests {
  private static let names = HostileNames.all
  private static let inBinaries = names.map { Name($0) }

  /// A component with names wherever people look: the tool's own section among them.
  private static func component() -> Component {
    let made = Provenance(
      adapter: names[37], wasi: names[40], functions: names, options: names, changes: names)
    let producers = ProducersSection(
      (["language", "processed-by", "sdk"] as [Name]).map { field in
        .init(field, inBinaries.map { .init($0, version: $0) })
      })
    let map = NameMap<ComponentSpace.CoreModules>(inBinaries.map { Optional($0) })
    return Component(
      sections: inBinaries.map { _ in .coreModule(.module(CoreModule())) }
        + inBinaries.indices.map { .coreInstances([.instantiate(CoreModuleIndex(UInt32($0)), [])]) }
        + [
          .coreInstances([
            .instantiate(0, inBinaries.map { .init($0, 0) }), .exports([]),
          ]),
          .types([.instance(InstanceType([]))]),
          .imports(inBinaries.map { ComponentImport(ExternalName($0), .instance(0)) }),
          .exports(inBinaries.map { ComponentExport(ExternalName($0), .instance(0)) }),
          .custom(CustomSection(name: Name(Provenance.name), made)),
          .custom(CustomSection(producers)),
          .custom(CustomSection(ComponentNameSection([.coreModules(map)]))),
        ] + inBinaries.map { .custom(CustomSection(name: $0, bytes: [])) })
  }

  /// A module that cannot be converted, with the same names.
  private static func module() throws -> CoreModule {
    var module = try CoreModule(importing: ["fd_write"])
    for name in inBinaries { module.sections.append(.custom(CustomSection(name: name, bytes: []))) }
    module.put(
      .import(ImportSection(inBinaries.map { Import(module: $0, name: $0, type: .function(0)) })))
    return module
  }

  private static func inspectors() throws -> [Inspector] {
    var writers = [ByteWriter(), ByteWriter()]
    component().encode(to: &writers[0])
    try module().encode(to: &writers[1])
    return try writers.map { try Inspector(WrittenSource($0)) }
  }

  @Test func inTheReport() throws {
    for inspector in try Self.inspectors() {
      let text = try inspector.report().text(name: Self.names.joined(separator: " "))
      #expect(HostileNames.isClean(text.text))
    }
  }

  @Test func inJSON() throws {
    for inspector in try Self.inspectors() {
      let text = try inspector.report().json.text
      #expect(HostileNames.isClean(text))
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
    // What is read is what was written.
    for name in Self.names {
      let value = try JSONSerialization.jsonObject(
        with: Data(JSONValue.string(name).line.utf8), options: .fragmentsAllowed)
      #expect((value as? String).map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }

  @Test func inThePage() throws {
    for inspector in try Self.inspectors() {
      let page = try inspector.page(name: Self.names.joined(separator: "/"), readsMain: false)
      #expect(HostileNames.isClean(page))
      for markup in ["<script>alert", "\" onload=\"", "</title>\"", "<!--", "-->"] {
        #expect(!page.contains(markup), "\(markup)")
      }
      #expect(page.components(separatedBy: "</script>").count == 2)
    }
  }
}
