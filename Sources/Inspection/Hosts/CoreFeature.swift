/// A feature of core modules beyond WebAssembly 2.0.
package enum CoreFeature: String, CaseIterable, Hashable, Sendable {
  case multiMemory = "multi-memory"
  case memory64
  case sharedMemory = "shared-memory"
  case atomics
  case customPageSizes = "custom-page-sizes"
  case exceptions
  case legacyExceptions = "legacy-exceptions"
  case functionReferences = "function-references"
  case gc
  case tailCall = "tail-call"
  case relaxedSIMD = "relaxed-simd"
  case wideArithmetic = "wide-arithmetic"
  case extendedConst = "extended-const"
  case compactImports = "compact-imports"

  /// Its name in a sentence.
  package var title: String {
    switch self {
    case .multiMemory: "several memories in a module"
    case .memory64: "64-bit memories"
    case .sharedMemory: "shared memory"
    case .atomics: "atomic instructions"
    case .customPageSizes: "memory types that name a page size"
    case .exceptions: "exceptions"
    case .legacyExceptions: "exceptions of the old proposal (try and catch)"
    case .functionReferences: "typed function references"
    case .gc: "garbage collection"
    case .tailCall: "tail calls"
    case .relaxedSIMD: "relaxed SIMD"
    case .wideArithmetic: "wide arithmetic"
    case .extendedConst: "extended constant expressions"
    case .compactImports: "compact import sections"
    }
  }
}
