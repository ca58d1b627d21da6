/// Something that core modules can need of an engine, beyond WebAssembly 2.0.
package enum CoreFeature: String, CaseIterable, Hashable, Sendable {
  case multiMemory = "multi-memory"
  case memory64
  case sharedMemory = "shared-memory"
  case atomics
  case customPageSizes = "custom-page-sizes"
  case exceptions
  case functionReferences = "function-references"
  case gc
  case tailCall = "tail-call"
  case relaxedSIMD = "relaxed-simd"
  case wideArithmetic = "wide-arithmetic"
  case extendedConst = "extended-const"

  /// What it is called in a sentence.
  package var title: String {
    switch self {
    case .multiMemory: "several memories in a module"
    case .memory64: "64-bit memories"
    case .sharedMemory: "shared memory"
    case .atomics: "atomic instructions"
    case .customPageSizes: "memory pages of other sizes"
    case .exceptions: "exceptions"
    case .functionReferences: "typed function references"
    case .gc: "garbage collection"
    case .tailCall: "tail calls"
    case .relaxedSIMD: "relaxed SIMD"
    case .wideArithmetic: "wide arithmetic"
    case .extendedConst: "extended constant expressions"
    }
  }
}
