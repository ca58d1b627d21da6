import ComponentModel
import WASI
package import WasmBinary

/// What a component asks of a host that this one does not have.
package struct HostCheck: Hashable, Sendable {
  /// The host.
  package var host: Host
  /// What is missing, each in a clause.
  package var missing: [String]
  /// What can be done about it, where a conversion can choose.
  package var hint: String?

  /// Whether the component runs there, as far as that can be said without running it.
  package var isFulfilled: Bool { missing.isEmpty }
}

extension InspectedComponent {
  /// Finds out what a host lacks that the component needs. Reads all code.
  ///
  /// - Parameter host: The host.
  /// - Returns: What is missing.
  /// - Throws: What is wrong with the code, or why the imports cannot be read.
  package func check(_ host: Host) throws(BinaryError) -> HostCheck {
    guard let wasi = host.wasi else {
      return HostCheck(host: host, missing: ["it runs no components, only core modules"])
    }
    var missing: [String] = []
    var needed: Set<CoreFeature> = []
    for module in modules {
      if let module { needed.formUnion(try module.features()) }
    }
    for feature in CoreFeature.allCases
    where needed.contains(feature) && !host.features.contains(feature) {
      missing.append("it does not have \(feature.title)")
    }
    if usesAsync { missing.append("it is not known to have asynchronous functions (WASI 0.3)") }
    for error in unknown { missing.append("it may not have this, which is not known: \(error)") }
    for (name, functions) in importedFunctions() {
      missing += Self.missing(of: name, functions, in: wasi)
    }
    var check = HostCheck(host: host, missing: missing)
    // Nothing that a conversion chooses gives an engine what it does not have.
    if provenance != nil, !missing.isEmpty,
      missing.allSatisfy({ $0.contains("is new in WASI") })
    {
      check.hint = "convert it with --wasi \(wasi)"
    }
    return check
  }

  private var usesAsync: Bool {
    outline.coreFunctions.contains {
      if case .canonical(.asynchronous) = $0 { true } else { false }
    }
  }

  /// What is imported: interfaces with the functions that are used of them, and functions.
  private func importedFunctions() -> [(name: Name, functions: [String])] {
    var all: [(name: Name, functions: [String])] = []
    let world = try? WITWorld(component)
    for entry in outline.imports {
      let name = entry.name.name
      let interface = world?.interfaces.first { $0.name == name }
      all.append((name, interface?.functions.map(\.name.text) ?? []))
    }
    return all
  }

  /// What of one import a host lacks that has all of a version of WASI.
  private static func missing(
    of name: Name, _ functions: [String], in wasi: PackageVersion
  ) -> [String] {
    let parts = name.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let interfaceName = InterfaceName(parts[0]), interfaceName.namespace == "wasi",
      let version = parts.count == 2 ? PackageVersion(parts[1]) : nil
    else { return ["nothing there gives \(name)"] }
    guard (version.major, version.minor) == (0, 2) else {
      return ["\(name) is of another WASI than 0.2"]
    }
    guard let interface = Preview2.interface(named: interfaceName) else {
      // Of interfaces that are not described here, the version of the import has to do.
      let known = ["sockets", "http"].contains(interfaceName.package)
      return known && version <= wasi ? [] : ["\(name) is beyond WASI \(wasi)"]
    }
    if interface.since > wasi { return ["\(name) is new in WASI \(interface.since)"] }
    return functions.compactMap { function in
      guard let known = interface.function(named: function) else {
        return "\(name) has no stable function \(function) in any version of WASI 0.2"
      }
      let since = known.since ?? interface.since
      return since > wasi ? "\(function) of \(interfaceName) is new in WASI \(since)" : nil
    }
  }
}
