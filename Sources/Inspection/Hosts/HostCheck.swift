import ComponentModel
import WASI
package import WasmBinary

/// The differences between what a component needs and what a host has.
package struct HostCheck: Hashable, Sendable {
  /// The host.
  package var host: Host
  /// Everything that the host lacks.
  package var gaps: [HostGap]
  /// The option of a conversion that closes the gaps, where there is one.
  package var hint: String?

  /// Whether the component runs there, as far as that can be said without running it.
  package var isFulfilled: Bool { gaps.isEmpty }
}

extension InspectedComponent {
  /// Finds what a host lacks that the component needs. Reads all code.
  ///
  /// - Parameter host: The host.
  /// - Returns: The gaps.
  /// - Throws: The fault in the code, or why it cannot be read.
  package func check(_ host: Host) throws(BinaryError) -> HostCheck {
    guard host.runsComponents else { return HostCheck(host: host, gaps: [.components]) }
    let scan = ComponentFeatureScan(component)
    var core = scan.core.result
    for module in scan.modules { core.formUnion(try InspectedModule(module).features()) }
    var features = scan.found
    if scan.memories.contains(where: calls.is64Bit) { features.insert(.memory64ABI) }
    var gaps: [HostGap] = CoreFeature.allCases
      .filter { core.contains($0) && !host.features.contains($0) }.map { .core($0) }
    gaps += ComponentFeature.allCases
      .filter { features.contains($0) && !host.componentFeatures.contains($0) }
      .map { .component($0) }
    let servesHTTP = outline.exports.contains { $0.name.name.isHTTPHandler }
    for entry in component.importedItems {
      gaps += host.gaps(of: entry, servesHTTP: servesHTTP)
    }
    gaps += unknown.map { .unknownDefinition("\($0)") }
    var check = HostCheck(host: host, gaps: gaps)
    // Nothing that a conversion chooses gives an engine what it does not have.
    if provenance != nil, !gaps.isEmpty, gaps.allSatisfy(\.isAgeOfWASI), let wasi = host.wasi {
      check.hint = "convert it with --wasi \(wasi)"
    }
    return check
  }
}

extension Host {
  /// Finds what the host lacks of an import.
  ///
  /// An instance of which nothing is used is provided by every host, whatever its name is.
  func gaps(of entry: ImportedItems, servesHTTP: Bool) -> [HostGap] {
    guard let items = entry.items else { return [.unknownImport(entry.name)] }
    guard !items.isEmpty else { return [] }
    guard case .interface(let interface) = ExternNameKind(entry.name.text),
      interface.name.namespace == "wasi", let version = interface.version
    else { return [.unknownImport(entry.name)] }
    guard version.preRelease.isEmpty, version.major == 0 else {
      return [.wasiVersion(entry.name)]
    }
    switch version.minor {
    case 2:
      guard let wasi else { return [.wasiVersion(entry.name)] }
      return gaps(of: entry.name, interface.name, items, in: wasi, servesHTTP: servesHTTP)
    case 3 where hasPreview3:
      if WASIItems.http.contains(interface.name) {
        return gaps(ofHTTP: entry.name, servesHTTP: servesHTTP)
      }
      guard let known = WASIItems.preview3[interface.name] else {
        return [.unknownImport(entry.name)]
      }
      return Self.unknownItems(items, in: known, of: entry.name)
    default: return [.wasiVersion(entry.name)]
    }
  }

  /// Finds what the host lacks of an interface of WASI 0.2.
  private func gaps(
    of name: Name, _ interfaceName: InterfaceName, _ items: [Name], in wasi: PackageVersion,
    servesHTTP: Bool
  ) -> [HostGap] {
    if WASIItems.http.contains(interfaceName) {
      return gaps(ofHTTP: name, servesHTTP: servesHTTP)
    }
    var gaps: [HostGap] = []
    if servesHTTP, let option = optionForServing, !WASIItems.proxy.contains(interfaceName) {
      gaps.append(.option(option, interface: name))
    }
    if let known = WASIItems.sockets[interfaceName] {
      return gaps + Self.unknownItems(items, in: known, of: name)
    }
    guard let interface = Preview2.interface(named: interfaceName) else {
      return [.unknownImport(name)]
    }
    if interface.since > wasi { return [.newInterface(name, since: interface.since)] }
    let functions = Dictionary(
      interface.functions.map { (Name($0.exportName), $0.since) },
      uniquingKeysWith: { first, _ in first }
    )
    let resources = Set(interface.resources.map { Name($0.name) })
    for item in items where !resources.contains(item) {
      guard let since = functions[item] else {
        gaps.append(.unknownItem(item, of: name))
        continue
      }
      if let since, since > wasi {
        gaps.append(.newFunction(item, of: interfaceName, since: since))
      }
    }
    return gaps
  }

  private func gaps(ofHTTP name: Name, servesHTTP: Bool) -> [HostGap] {
    guard !servesHTTP, let option = optionForHTTP else { return [] }
    return [.option(option, interface: name)]
  }

  private static func unknownItems(
    _ items: [Name], in known: Set<Name>, of name: Name
  ) -> [HostGap] {
    items.filter { !known.contains($0) }.map { .unknownItem($0, of: name) }
  }
}

extension Name {
  /// Whether a component that exports this answers requests of HTTP.
  var isHTTPHandler: Bool {
    guard case .interface(let interface) = ExternNameKind(text) else { return false }
    return interface.name == "wasi:http/incoming-handler" || interface.name == "wasi:http/handler"
  }
}
