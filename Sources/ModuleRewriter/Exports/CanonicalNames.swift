import WasmBinary

/// The exports of a module that only tools understand which make components: functions in the
/// canonical ABI (component model, `CanonicalABI.md`, section "Calling Convention"), under the names
/// that wit-bindgen gives them. What they take and return, a section of the module says, and without
/// it nobody knows.
struct CanonicalNames {
  private let names: Set<Name>

  /// Finds them among the names of the functions that a module exports.
  init(_ exports: [Name]) {
    let marked = exports.filter(Self.isCanonical)
    // A function beside one that cleans up after it returns what that one cleans up.
    let cleaned = Self.cleanups.flatMap { prefix in marked.compactMap { $0.suffix(behind: prefix) }
    }
    names = Set(marked).union(cleaned)
  }

  /// Whether a function is one of them.
  func contains(_ name: Name) -> Bool { names.contains(name) }

  /// What the names of functions begin with that clean up after others.
  private static let cleanups: [Name] = ["cabi_post_", "cm32p2_post_"]
  private static let prefixes =
    cleanups + ["cm32p2", "cm64p2", "[async-lift", "[callback]", "[dtor]"]
  /// The allocators through which hosts pass strings and lists.
  private static let allocators: Set<Name> = [
    "cabi_realloc", "canonical_abi_realloc", "canonical_abi_free",
  ]

  private static func isCanonical(_ name: Name) -> Bool {
    prefixes.contains(where: name.hasPrefix) || allocators.contains(name)
      || isOfInterface(name)
  }

  /// Whether a name is that of a function of an interface: `wasi:cli/run@0.2.0#run`.
  private static func isOfInterface(_ name: Name) -> Bool {
    guard name.contains("#") else { return false }
    let parts = name.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty,
      let colon = parts[0].firstIndex(of: ":"), let slash = parts[0].firstIndex(of: "/")
    else { return false }
    return colon > parts[0].startIndex && parts[0].index(after: colon) < slash
  }
}
