package import WasmBinary

/// Prints interfaces as WIT (component model, `WIT.md`).
package struct WITPrinter: Sendable {
  /// The version that is printed for every package.
  package var version: PackageVersion

  /// Makes a printer.
  package init(version: PackageVersion) { self.version = version }

  /// The packages that the interfaces belong to, in the order in which they turn up, each in braces
  /// with its interfaces.
  package func packages(of interfaces: [Interface]) -> String {
    var packages: [(name: String, interfaces: [Interface])] = []
    for interface in interfaces {
      let name = "\(interface.name.namespace):\(interface.name.package)"
      if let known = packages.firstIndex(where: { $0.name == name }) {
        packages[known].interfaces.append(interface)
      } else {
        packages.append((name, [interface]))
      }
    }
    return packages.map { package in
      block("package \(package.name)@\(version)", package.interfaces.map(text))
    }.joined(separator: "\n")
  }

  /// One interface.
  package func text(of interface: Interface) -> String {
    var items = interface.uses.map { use in
      "use \(path(of: use.interface, from: interface.name)).{\(list(use.names.map(word)))};\n"
    }
    items += interface.types.map(text)
    items += interface.resources.map { resource in
      text(of: resource, functions: interface.functions.filter { $0.resource == resource })
    }
    items += interface.functions.filter { $0.resource == nil }.map(text)
    return "@since(version = \(interface.since))\n"
      + block("interface \(word(interface.name.interface))", items)
  }

  /// How an interface refers to another one: by its name alone in the same package.
  private func path(of interface: InterfaceName, from user: InterfaceName) -> String {
    (interface.namespace, interface.package) == (user.namespace, user.package)
      ? word(interface.interface) : interface.at(version)
  }

  private func text(of definition: TypeDefinition) -> String {
    let name = word(definition.name)
    return switch definition.kind {
    case .record(let fields):
      block("record \(name)", fields.map { "\(word($0.name)): \(text(of: $0.type)),\n" })
    case .variant(let cases):
      block(
        "variant \(name)",
        cases.map { word($0.name) + ($0.payload.map { "(\(text(of: $0)))" } ?? "") + ",\n" })
    case .enumeration(let cases): block("enum \(name)", cases.map { "\(word($0)),\n" })
    case .flags(let flags): block("flags \(name)", flags.map { "\(word($0)),\n" })
    case .alias(let type): "type \(name) = \(text(of: type));\n"
    }
  }

  private func text(of resource: Resource, functions: [InterfaceFunction]) -> String {
    functions.isEmpty
      ? "resource \(word(resource.name));\n"
      : block("resource \(word(resource.name))", functions.map(text))
  }

  private func text(of function: InterfaceFunction) -> String {
    let parameters = list(
      function.writtenParameters.map { "\(word($0.name)): \(text(of: $0.type))" })
    let result = function.signature.result.map { " -> \(text(of: $0))" } ?? ""
    let declaration =
      switch function.kind {
      case .free, .method: "\(word(function.name)): func(\(parameters))\(result);\n"
      case .static: "\(word(function.name)): static func(\(parameters))\(result);\n"
      case .constructor: "constructor(\(parameters));\n"
      }
    return (function.since.map { "@since(version = \($0))\n" } ?? "") + declaration
  }

  private func text(of type: InterfaceType) -> String {
    switch type {
    case .primitive(let type): "\(type.keyword)"
    case .list(let element): "list<\(text(of: element))>"
    case .tuple(let elements): "tuple<\(list(elements.map(text)))>"
    case .option(let payload): "option<\(text(of: payload))>"
    case .result(let success?, let failure?):
      "result<\(text(of: success)), \(text(of: failure))>"
    case .result(let success?, nil): "result<\(text(of: success))>"
    case .result(nil, let failure?): "result<_, \(text(of: failure))>"
    case .result(nil, nil): "result"
    case .own(let resource): word(resource.name)
    case .borrow(let resource): "borrow<\(word(resource.name))>"
    case .named(let definition): word(definition.name)
    }
  }

  private func list(_ parts: some Sequence<String>) -> String { parts.joined(separator: ", ") }

  private func block(_ head: String, _ items: [String]) -> String {
    let lines = items.joined().split(separator: "\n").map { "  \($0)\n" }
    return "\(head) {\n\(lines.joined())}\n"
  }

  /// An identifier, told apart from a keyword where it looks like one.
  package static func word(_ name: String) -> String {
    keywords.contains(name) ? "%\(name)" : name
  }

  /// The same of a name in a binary.
  package static func word(_ name: Name) -> String { word(name.text) }

  private func word(_ name: String) -> String { Self.word(name) }

  private static let keywords: Set<String> = [
    "as", "async", "bool", "borrow", "char", "constructor", "enum", "error-context", "export",
    "f32", "f64", "flags", "float32", "float64", "from", "func", "future", "import", "include",
    "interface", "list", "map", "option", "own", "package", "record", "resource", "result", "s16",
    "s32", "s64", "s8", "static", "stream", "string", "tuple", "type", "u16", "u32", "u64", "u8",
    "use", "variant", "with", "world",
  ]
}

extension InterfaceFunction {
  /// The resource that it belongs to.
  fileprivate var resource: Resource? {
    switch kind {
    case .free: nil
    case .method(let resource), .static(let resource), .constructor(let resource): resource
    }
  }
}
