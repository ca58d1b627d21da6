import ComponentModel
import WasmBinary

extension WITWorld {
  /// The world as WIT, with the packages that it uses behind it: what `wasm-tools component wit`
  /// prints of the component, to the byte.
  ///
  /// - Returns: The text, with a line break at its end.
  package func text() -> String {
    var text = WITText()
    text.line("package root:component;")
    text.line("")
    text.block("world root") { world(&$0) }
    for (position, package) in packages.enumerated() {
      if position > 0 {
        text.line("")
        text.line("")
      }
      text.block("package \(package.name)") { inner in
        for interface in package.interfaces {
          inner.block("interface \(WITPrinter.word(interface.path.interface))") {
            $0.interface(interface, in: package.name)
          }
        }
      }
    }
    return text.text
  }

  private func world(_ text: inout WITText) {
    for case .interface(let interface, let name) in imports {
      text.item("import", interface, as: name)
      text.hasItems = true
    }
    let resources = Set(own.types.filter { $0.item.isResource }.map(\.name))
    let functions = imports.compactMap { if case .function(let entry) = $0 { entry } else { nil } }
    text.types(of: own, in: nil, functions: functions)
    for entry in functions
    where !(WITFunctionName(entry.name).resource.map(resources.contains) ?? false) {
      text.item("import", entry)
      text.hasItems = true
    }
    if !exports.isEmpty { text.newItem() }
    for export in exports {
      switch export {
      case .interface(let interface, let name): text.item("export", interface, as: name)
      case .function(let entry): text.item("export", entry)
      }
    }
  }

  /// The packages with their interfaces, each behind those that it uses types of.
  private var packages: [(name: String, interfaces: [WITInterface])] {
    var packages: [(name: String, interfaces: [WITInterface])] = []
    for interface in interfaces {
      let name = interface.path.package
      if let known = packages.firstIndex(where: { $0.name == name }) {
        packages[known].interfaces.append(interface)
      } else {
        packages.append((name, [interface]))
      }
    }
    var order: [Int] = []
    var seen: Set<Int> = []
    func visit(_ position: Int) {
      guard seen.insert(position).inserted else { return }
      for dependency in packages[position].interfaces.flatMap(\.usedInterfaces) {
        let name = dependency.path.package
        if let other = packages.firstIndex(where: { $0.name == name }) { visit(other) }
      }
      order.append(position)
    }
    for position in packages.indices { visit(position) }
    return order.map { packages[$0] }
  }
}

extension WITInterface {
  /// The interfaces that it uses types of.
  fileprivate var usedInterfaces: [WITInterface] {
    types.compactMap { entry in
      if case .alias(let other) = entry.item.kind, let owner = other.owner, owner !== self {
        owner
      } else {
        nil
      }
    }
  }

  /// The parts of its name: `wasi:io@0.2.0` and `streams`.
  var path: (package: String, interface: String) {
    let halves = name.text.split(separator: "/", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { return ("", name.text) }
    let versioned = halves[1].split(separator: "@", maxSplits: 1).map(String.init)
    return (
      halves[0] + (versioned.count == 2 ? "@\(versioned[1])" : ""), versioned.first ?? halves[1]
    )
  }
}

extension WITType {
  /// Whether it is a resource that is defined here, and not one that is used from elsewhere.
  fileprivate var isResource: Bool { if case .resource = kind { true } else { false } }
}

/// A function's name, taken apart: `[method]descriptor.read`.
struct WITFunctionName {
  var kind: Kind = .free
  var resource: Name?
  var name: Name

  enum Kind { case free, method, `static`, constructor }

  init(_ name: Name) {
    self.name = name
    guard name.hasPrefix("["), let end = name.utf8.firstIndex(of: UInt8(ascii: "]")) else { return }
    let rest = Name(name.text[name.utf8.index(after: end)...])
    let annotation = Name(name.text[...end])
    switch annotation {
    case "[constructor]":
      kind = .constructor
      resource = rest
    case "[method]", "[async method]", "[static]", "[async static]":
      kind = annotation.hasSuffix("method]") ? .method : .static
      let parts = rest.text.split(separator: ".", maxSplits: 1).map { Name($0) }
      resource = parts.first
      self.name = parts.last ?? rest
    default: self.name = rest
    }
  }
}
