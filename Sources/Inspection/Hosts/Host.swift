package import ComponentModel

/// A program that runs components, or does not, and what it has.
package struct Host: Hashable, Sendable {
  /// Its name on the command line: `wasmtime@42`.
  package var name: String
  /// A line that says what it is.
  package var title: String
  /// The newest version of WASI 0.2 whose functions it has; none where it runs no components.
  package var wasi: PackageVersion?
  /// Whether it has WASI 0.3.0.
  package var hasPreview3 = false
  /// The features of core modules that it has beyond WebAssembly 2.0, without options.
  package var features: Set<CoreFeature>
  /// The features of the component model that it has, without options.
  package var componentFeatures: Set<ComponentFeature> = []
  /// The option without which it has no `wasi:http`; none where it needs none.
  package var optionForHTTP: String?
  /// The option without which components that answer requests of HTTP have nothing of WASI 0.2
  /// besides what that world holds; none where it needs none.
  package var optionForServing: String?
  /// Where that is known from.
  package var source: String

  /// Whether it runs components.
  var runsComponents: Bool { wasi != nil }
}

extension Host {
  /// The hosts that something is known of, the newest version of each first.
  ///
  /// "Measured" is what a module or component for each feature, and each function of WASI, did on the
  /// program itself; a test does that again.
  package static let all: [Host] = [
    wasmtime(
      49, "Wasmtime 49", PackageVersion(0, 2, 12), hasPreview3: true,
      features: standardized.union([.wideArithmetic]), components: [.digitWords, .async],
      source: "measured on Wasmtime 49.0.3"),
    wasmtime(
      47, "Wasmtime 47 and 48", PackageVersion(0, 2, 12), hasPreview3: true,
      features: standardized, components: [.digitWords, .async],
      source: "measured on Wasmtime 47.0.3 and 48.0.2"),
    wasmtime(
      46, "Wasmtime 46", PackageVersion(0, 2, 12), hasPreview3: true, features: established,
      components: [.digitWords, .async], source: "measured on Wasmtime 46.0.1"),
    wasmtime(
      42, "Wasmtime 42 to 45", PackageVersion(0, 2, 6), features: established,
      components: [.digitWords],
      source: "measured on Wasmtime 42.0.1, 43.0.1, 44.0.1 and 45.0.2"),
    wasmtime(
      37, "Wasmtime 37 to 41", PackageVersion(0, 2, 3), features: established,
      source: "what 36 and 42 both have"),
    wasmtime(
      36, "Wasmtime 36", PackageVersion(0, 2, 3), features: established.union([.sharedMemory]),
      source: "measured on Wasmtime 36.0.9; WASI as of 29"),
    wasmtime(
      29, "Wasmtime 29 to 35", PackageVersion(0, 2, 3), features: [],
      source: "bytecodealliance/wasmtime#9807, merged on 12 December 2024"),
    wasmtime(
      17, "Wasmtime 17 to 28", PackageVersion(0, 2, 0), features: [],
      source: "bytecodealliance/wasmtime#7817, merged on 25 January 2024"),
    Host(
      name: "jco", title: "jco with preview2-shim, on Node 20", wasi: PackageVersion(0, 2, 12),
      features: [.sharedMemory, .atomics, .tailCall, .legacyExceptions],
      componentFeatures: [.digitWords],
      source: "features measured on Node 20.20; jco maps all of 0.2, and its shim has exitWithCode"),
    Host(
      name: "wasmkit", title: "WasmKit", wasi: nil, features: [],
      source: "swiftwasm/WasmKit#105: no components and no WASI 0.2 yet"),
  ]

  private static func wasmtime(
    _ version: Int, _ title: String, _ wasi: PackageVersion, hasPreview3: Bool = false,
    features: Set<CoreFeature>, components: Set<ComponentFeature> = [], source: String
  ) -> Host {
    Host(
      name: "wasmtime@\(version)", title: title, wasi: wasi, hasPreview3: hasPreview3,
      features: features, componentFeatures: components, optionForHTTP: "-S http",
      optionForServing: "-S cli", source: source)
  }

  /// The features that Wasmtime has had since 36. Shared memory has needed an option since some later
  /// version.
  private static let established: Set<CoreFeature> = [
    .multiMemory, .memory64, .atomics, .tailCall, .relaxedSIMD, .extendedConst,
  ]
  /// The features that Wasmtime has had since 47.
  private static let standardized = established.union([.gc, .functionReferences, .exceptions])
}

extension Host: LosslessStringConvertible {
  /// Finds a host by its name: `wasmtime` is the newest one that is known, `wasmtime@43` the row that
  /// this version belongs to, `wasi-0.2.3` any host that has that version of WASI and everything of
  /// WebAssembly. What is later than the newest one has its row, and a title that says so.
  package init?(_ description: String) {
    if description.hasPrefix("wasi-"),
      let version = PackageVersion(String(description.dropFirst("wasi-".count))),
      version.isRelease, (version.major, version.minor) == (0, 2)
    {
      self.init(
        name: description, title: "a host with WASI \(version)", wasi: version,
        features: Set(CoreFeature.allCases), componentFeatures: [.digitWords], source: "its name")
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
    guard let version = Self.major(parts[1]),
      let row = rows.first(where: { $0.version.map { $0 <= version } ?? false })
    else { return nil }
    self = row
    if row == rows.first, row.version != version {
      title = "\(row.title.prefix { $0 != " " }) \(version), as far as \(row.title) tells"
    }
  }

  /// Its name.
  package var description: String { name }

  /// The major version of `42` or `42.0.1`.
  private static func major(_ text: Substring) -> Int? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count <= 3,
      numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt32($0) != nil })
    else { return nil }
    return numbers.first.flatMap { Int($0) }
  }

  private var kind: Substring { name.prefix { $0 != "@" } }
  private var version: Int? {
    let parts = name.split(separator: "@")
    return parts.count == 2 ? Int(parts[1]) : nil
  }
}
