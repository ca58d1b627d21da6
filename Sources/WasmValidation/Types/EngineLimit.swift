import WasmBinary

/// What engines agree on beyond the specifications, where it is less than what can be decoded.
enum EngineLimit {
  /// What a type, module or component is made of: everything that is mentioned, as often as it is.
  static let typeSize = 1_000_000
  /// Types of components within each other.
  static let typeDepth = 100
  /// Modules and components in a file, itself among them, in whichever of its components.
  static let parts = 1_000
  /// Indices for modules, and for components, of one component.
  static let modules = 1_000
  /// Indices for instances of either kind, of one component.
  static let instances = 4_096

  /// Pages of a memory: as many as there are addresses for.
  static func pages(_ memory: MemoryType) -> UInt64 {
    switch (memory.is64, memory.pageSizeLog2 ?? 16) {
    case (false, 0): UInt64(UInt32.max)
    case (false, let size): 1 << (32 - UInt64(size))
    case (true, 0): .max
    case (true, let size): 1 << (64 - UInt64(size))
    }
  }
}
