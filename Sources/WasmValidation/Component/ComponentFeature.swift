/// A part of the component model that is not finished, and that hosts do not run by default.
///
/// wasm-tools has each of them as a feature of its own, which is off by default.
enum ComponentFeature: String {
  case values = "values and start functions (cm-values)"
  case errorContexts = "error contexts (cm-error-context)"
  case fixedLengthLists = "lists of a fixed length (cm-fixed-length-lists)"
  case canonicalNames = "canonical names of interfaces (cm-canon-names)"
  case garbageCollection = "garbage collection (cm-gc)"
  case memory64 = "64-bit memories (cm64)"
  case threads = "threads (cm-threading)"
  case forwarding = "forwarding of streams and futures (cm-forward)"
  case moreAsyncBuiltins = "synchronous access to streams and futures (cm-more-async-builtins)"
  case stackfulLifts = "asynchronous functions without a callback (cm-async-stackful)"
}

extension BrokenRule {
  /// Something belongs to a part of the component model that is not enabled.
  static func disabled(_ what: String, _ feature: ComponentFeature) -> BrokenRule {
    BrokenRule(
      "\(what) belongs to a part of the component model that hosts do not run by default: "
        + feature.rawValue)
  }
}
