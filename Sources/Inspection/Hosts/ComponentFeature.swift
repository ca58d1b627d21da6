/// A feature of the component model that hosts differ in.
package enum ComponentFeature: String, CaseIterable, Hashable, Sendable {
  case digitWords = "digit-words"
  case async
  case moreAsyncBuiltins = "more-async-builtins"
  case stackfulAsync = "stackful-async"
  case threads
  case errorContext = "error-context"
  case fixedLengthLists = "fixed-length-lists"
  case maps
  case memory64ABI = "memory64-abi"
  case gcABI = "gc-abi"
  case values
  case nestedNames = "nested-names"
  case canonicalNames = "canonical-names"
  case nameAttributes = "name-attributes"
  case importedComponents = "imported-components"

  /// Its name in a sentence.
  package var title: String {
    switch self {
    case .digitWords: "names with words that begin with a digit, such as `log-2`"
    case .async: "asynchronous functions, streams and futures"
    case .moreAsyncBuiltins: "asynchronous cancellation and synchronous streams"
    case .stackfulAsync: "asynchronous functions without a callback"
    case .threads: "threads of the component model"
    case .errorContext: "error contexts"
    case .fixedLengthLists: "lists of fixed length"
    case .maps: "maps"
    case .memory64ABI: "values in 64-bit memories"
    case .gcABI: "values in garbage-collected memory"
    case .values: "component-level values"
    case .nestedNames: "names of nested packages"
    case .canonicalNames: "interface names with a part of a version, such as `@0.2`"
    case .nameAttributes: "attributes of names (implements, external-id, versionsuffix)"
    case .importedComponents: "imports of components"
    }
  }
}
