import ComponentModel
import WasmBinary

/// What names of imports and exports look like (component model, `Explainer.md`, section "Import and
/// Export Definitions").
enum ExternalNameRules {
  /// What a name says by how it is written.
  enum Kind {
    /// A label, such as `run`.
    case plain
    /// An interface, such as `wasi:cli/run@0.2.0`.
    case interface
    /// `[constructor]blob`
    case constructor(of: String)
    /// `[method]blob.read`
    case method(of: String)
    /// `[static]blob.merge`
    case staticFunction(of: String)
  }

  /// What a name says.
  static func kind(of name: String) throws(BrokenRule) -> Kind {
    switch ExternNameKind(name) {
    case .label: return .plain
    case .interface: return .interface
    case .constructor(let resource): return .constructor(of: resource.description)
    case .method(_, let resource): return .method(of: resource.description)
    case .staticFunction(_, let resource): return .staticFunction(of: resource.description)
    case .canonicalInterface, .nestedInterface, .odd:
      throw BrokenRule("\"\(name)\" is no name of an import or export")
    }
  }

  /// Words with dashes between them, each of letters of one case and digits, the first not with a
  /// digit at its beginning.
  static func isLabel(_ label: String) -> Bool { KebabName(label) != nil }
}

/// Names of which no two can be mixed up, whatever a language makes of them (component model,
/// `Explainer.md`, "strongly-unique").
struct ExternalNameSet {
  private var names: [UniqueName: Name] = [:]

  mutating func insert(_ name: Name) throws(BrokenRule) {
    if let other = names.updateValue(name, forKey: UniqueName(name)) {
      throw BrokenRule(
        other == name ? "\(name) is there already" : "\(name) is too like \(other)")
    }
  }
}
