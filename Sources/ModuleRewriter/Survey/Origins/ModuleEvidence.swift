import WASI
import WasmBinary

/// What tells where a module comes from: all that it imports beyond Preview 1, what it exports, its
/// custom sections and the tools that made it.
struct ModuleEvidence: Sendable {
  /// What it imports, but for the functions of Preview 1 and its memory.
  let imports: [ForeignImport]
  /// Whether it imports functions of Preview 1.
  let usesPreview1: Bool
  private let modules: Set<Name>
  private let envNames: Set<Name>
  private let exports: Set<Name>
  private let sections: Set<Name>
  private let tools: Set<Name>

  init(_ survey: Survey, of module: CoreModule) {
    imports = survey.foreign
    usesPreview1 = !survey.preview1.isEmpty
    modules = Set(imports.map(\.module))
    envNames = Set(imports.filter { $0.module == "env" }.map(\.name))
    exports = Set(survey.exports.map(\.name))
    sections = Set(survey.customSections)
    let producers = module.customSections.first { $0.name == ProducersSection.name }
    let fields = producers.flatMap { try? ProducersSection(decoding: $0) }?.fields ?? []
    tools = Set(fields.flatMap(\.tools).map { Name("\($0.name)") })
  }

  /// Whether it imports anything from one of these modules.
  func imports(from names: Name...) -> Bool { !modules.isDisjoint(with: names) }

  /// Whether it imports anything from a module whose name begins like that.
  func imports(fromPrefix prefixes: Name...) -> Bool {
    modules.contains { module in prefixes.contains(where: module.hasPrefix) }
  }

  /// Whether it imports anything whose own name begins like that, from any module.
  func importsAny(withPrefix prefixes: Name...) -> Bool {
    imports.contains { entry in prefixes.contains(where: entry.name.hasPrefix) }
  }

  /// Whether it imports one of these names from `env`.
  func importsFromEnv(_ names: Name...) -> Bool { !envNames.isDisjoint(with: names) }

  /// Whether it imports a name from `env` that begins like that.
  func importsFromEnv(withPrefix prefixes: Name...) -> Bool {
    envNames.contains { name in prefixes.contains(where: name.hasPrefix) }
  }

  /// How many of these names it imports from `env`.
  func countFromEnv(_ names: Set<Name>) -> Int { envNames.intersection(names).count }

  /// Whether it exports one of these names.
  func exports(_ names: Name...) -> Bool { !exports.isDisjoint(with: names) }

  /// Whether it exports a name that begins like that.
  func exports(withPrefix prefix: Name) -> Bool { exports.contains { $0.hasPrefix(prefix) } }

  /// Whether it has a custom section of this name.
  func has(section: Name) -> Bool { sections.contains(section) }

  /// Whether one of its producers is called that.
  func isMade(by tool: Name) -> Bool { tools.contains(tool) }
}

extension ForeignImport {
  /// Whether it is a function.
  var isFunction: Bool { function != nil }

  /// Whether it is a function of `env` that takes so many `i32` and returns nothing.
  func isFunctionOfEnv(_ name: Name, parameters: Int) -> Bool {
    module == "env" && self.name == name
      && function?.type == FunctionType(Array(repeating: .i32, count: parameters), [])
  }
}
