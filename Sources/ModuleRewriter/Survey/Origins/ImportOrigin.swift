import WasmBinary

/// Whom a module was built for that imports what Preview 1 does not have: a host of its own, or the
/// JavaScript of a tool chain.
///
/// One import says little, since hosts and tool chains take their names from one module, `env`. So
/// each origin looks at everything that is known of the module, and those that are told by marks of
/// their own stand before those that are told by what is usual among them.
package struct ImportOrigin: Sendable {
  /// The name of the host or tool chain.
  package var name: String
  /// What its modules are, and what who has one can do: a clause.
  package var hint: String
  /// Whether a module is one of them.
  var isOrigin: @Sendable (ModuleEvidence) -> Bool

  init(
    _ name: String, _ hint: String, _ isOrigin: @escaping @Sendable (ModuleEvidence) -> Bool
  ) {
    self.name = name
    self.hint = hint
    self.isOrigin = isOrigin
  }

  /// The origin of a module; nothing where it is not known.
  static func of(_ evidence: ModuleEvidence) -> ImportOrigin? {
    all.first { $0.isOrigin(evidence) }
  }

  /// The origins that are known, the surer ones first.
  package static let all: [ImportOrigin] =
    extensions + hosts + chains + toolChains + standards + guesses
}
