/// A proposal for WebAssembly of which nothing but the codes is known here.
///
/// A module that uses one is refused with its name, rather than for an unknown byte.
package enum Proposal: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// Continuations: `cont` types, `suspend`, `resume`, `switch`.
  case stackSwitching
  /// Types, tables and globals that threads share.
  case sharedEverythingThreads
  /// Exceptions of the kind that was there before WebAssembly 3.0: `try`, `catch`, `rethrow`.
  case legacyExceptions
  /// `memory.discard`.
  case memoryControl
  /// Descriptors of structures, and exact references.
  case customDescriptors
  /// Memories whose pages do not have 64 KiB.
  case customPageSizes

  /// What it is called.
  package var name: StaticString {
    switch self {
    case .stackSwitching: "stack switching"
    case .sharedEverythingThreads: "shared-everything threads"
    case .legacyExceptions: "legacy exceptions"
    case .memoryControl: "memory control"
    case .customDescriptors: "custom descriptors"
    case .customPageSizes: "custom page sizes"
    }
  }

  /// What can be done about it.
  package var advice: StaticString {
    switch self {
    case .legacyExceptions:
      """
      compile with `-mllvm -wasm-use-legacy-eh=false`, or translate the module with \
      `wasm-opt --translate-to-exnref`
      """
    case .customPageSizes: "compile without custom page sizes: a page then has 64 KiB"
    case .stackSwitching, .sharedEverythingThreads, .memoryControl, .customDescriptors:
      "compile without this proposal"
    }
  }
}

// Codes.
extension Proposal {
  /// The proposal that a code belongs to where a type is defined.
  init?(compositeType code: UInt8) {
    switch code {
    case 0x5d: self = .stackSwitching
    case 0x65: self = .sharedEverythingThreads
    case 0x4c, 0x4d: self = .customDescriptors
    default: return nil
    }
  }

  /// The proposal that a code belongs to where a reference or what it refers to is named.
  package init?(referenceType code: UInt8) {
    switch code {
    case 0x68, 0x75: self = .stackSwitching
    case 0x65: self = .sharedEverythingThreads
    case 0x62: self = .customDescriptors
    default: return nil
    }
  }

  /// The proposal that an opcode belongs to, whose prefix is above its lower 16 bits.
  init?(opcode: UInt32) {
    switch (opcode >> 16, opcode & 0xffff) {
    case (0, 0xe0...0xe6): self = .stackSwitching
    case (0xfb, 0x20...0x26): self = .customDescriptors
    case (0xfc, 0x12): self = .memoryControl
    case (0xfe, 0x04), (0xfe, 0x4f...0x72): self = .sharedEverythingThreads
    default: return nil
    }
  }

  /// The proposal that a code belongs to where a canonical function is defined.
  init?(canonicalFunction code: UInt8) {
    guard (0x40...0x42).contains(code) else { return nil }
    self = .sharedEverythingThreads
  }
}
