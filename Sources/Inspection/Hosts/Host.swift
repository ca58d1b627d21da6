package import ComponentModel

/// Something that runs components, or does not: what it has.
package struct Host: Hashable, Sendable {
  /// What the command line calls it: `wasmtime@42`.
  package var name: String
  /// What it is, in a line.
  package var title: String
  /// The newest version of WASI 0.2 whose functions it has; none where it runs no components.
  package var wasi: PackageVersion?
  /// What it can do beyond WebAssembly 2.0, as it comes.
  package var features: Set<CoreFeature>
  /// Where that is known from.
  package var source: String
}

extension Host {
  /// The hosts that something is known of, the newest version of each first.
  ///
  /// "Measured" is what a module for each feature, and a component for each version, did on the
  /// program itself.
  package static let all: [Host] = [
    Host(
      name: "wasmtime@49", title: "Wasmtime 49", wasi: PackageVersion(0, 2, 12),
      features: wasmtime.union([.gc, .functionReferences, .exceptions, .wideArithmetic]),
      source: "measured on Wasmtime 49.0.3"),
    Host(
      name: "wasmtime@47", title: "Wasmtime 47 and 48", wasi: PackageVersion(0, 2, 12),
      features: wasmtime.union([.gc, .functionReferences, .exceptions]),
      source: "release notes of 47.0.0 (bytecodealliance/wasmtime#13594, #13603)"),
    Host(
      name: "wasmtime@46", title: "Wasmtime 46", wasi: PackageVersion(0, 2, 12),
      features: wasmtime, source: "bytecodealliance/wasmtime#13536, merged on 2 June 2026"),
    Host(
      name: "wasmtime@42", title: "Wasmtime 42 to 45", wasi: PackageVersion(0, 2, 6),
      features: wasmtime, source: "measured on Wasmtime 42.0.1"),
    Host(
      name: "wasmtime@36", title: "Wasmtime 36 to 41", wasi: PackageVersion(0, 2, 3),
      features: wasmtime,
      source: "docs/stability-wasm-proposals.md of 36.0.7; WASI as of 29"),
    Host(
      name: "wasmtime@29", title: "Wasmtime 29 to 35", wasi: PackageVersion(0, 2, 3), features: [],
      source: "bytecodealliance/wasmtime#9807, merged on 12 December 2024"),
    Host(
      name: "wasmtime@17", title: "Wasmtime 17 to 28", wasi: PackageVersion(0, 2, 0), features: [],
      source: "bytecodealliance/wasmtime#7817, merged on 25 January 2024"),
    Host(
      name: "jco", title: "jco with preview2-shim, on Node 20", wasi: PackageVersion(0, 2, 12),
      features: [.sharedMemory, .atomics, .tailCall],
      source: "features measured on Node 20.20; jco maps all of 0.2, and its shim has exitWithCode"),
    Host(
      name: "wasmkit", title: "WasmKit", wasi: nil, features: [],
      source: "swiftwasm/WasmKit#105: no components and no WASI 0.2 yet"),
  ]

  /// What Wasmtime has had since 36, as it comes.
  private static let wasmtime: Set<CoreFeature> = [
    .multiMemory, .memory64, .atomics, .tailCall, .relaxedSIMD, .extendedConst,
  ]
}

extension Host: LosslessStringConvertible {
  /// Finds a host by its name: `wasmtime` is the newest one that is known, `wasmtime@43` the row that
  /// this version belongs to, `wasi-0.2.3` any host that has that version of WASI and everything of
  /// WebAssembly. What is later than the newest one has its row, and a title that says so.
  package init?(_ description: String) {
    if description.hasPrefix("wasi-"),
      let version = PackageVersion(String(description.dropFirst("wasi-".count))),
      (version.major, version.minor) == (0, 2)
    {
      self.init(
        name: description, title: "a host with WASI \(version)", wasi: version,
        features: Set(CoreFeature.allCases), source: "its name")
      return
    }
    let parts = description.split(separator: "@", omittingEmptySubsequences: false)
    guard let kind = parts.first, parts.count <= 2 else { return nil }
    let rows = Host.all.filter { $0.kind == kind }
    if parts.count == 1 {
      guard let newest = rows.first else { return nil }
      self = newest
      return
    }
    // `42.0.1` is a version of the row as well as `42`.
    guard let version = parts[1].split(separator: ".").first.flatMap({ Int($0) }),
      let row = rows.first(where: { $0.version.map { $0 <= version } ?? false })
    else { return nil }
    self = row
    if row == rows.first, row.version != version {
      title = "\(row.title.prefix { $0 != " " }) \(version), as far as \(row.title) tells"
    }
  }

  /// Its name.
  package var description: String { name }

  private var kind: Substring { name.split(separator: "@")[0] }
  private var version: Int? {
    let parts = name.split(separator: "@")
    return parts.count == 2 ? Int(parts[1]) : nil
  }
}
