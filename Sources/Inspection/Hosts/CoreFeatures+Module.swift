import WasmBinary

extension InspectedModule {
  /// What the module needs of an engine beyond WebAssembly 2.0. Reads all code.
  ///
  /// - Returns: The features.
  /// - Throws: What is wrong with the code.
  func features() throws(BinaryError) -> Set<CoreFeature> {
    var features: Set<CoreFeature> = []
    var memories: [MemoryType] = module.memories?.memories ?? []
    for entry in module.imports?.entries ?? [] {
      switch entry.type {
      case .memory(let type): memories.append(type)
      case .tag: features.insert(.exceptions)
      default: break
      }
    }
    if memories.count > 1 { features.insert(.multiMemory) }
    if memories.contains(where: \.is64) { features.insert(.memory64) }
    if memories.contains(where: \.isShared) { features.insert(.sharedMemory) }
    if memories.contains(where: { $0.pageSize != 1 << 16 }) { features.insert(.customPageSizes) }
    if module.sections.contains(where: { $0.id == .tag }) { features.insert(.exceptions) }
    for group in module.types?.groups ?? [] {
      for type in group.types {
        if case .function = type.composite { continue }
        features.insert(.gc)
      }
    }
    for body in try bodies() { try body.collectFeatures(into: &features) }
    for global in try globals()?.globals ?? [] where global.initializer.instructions.count > 1 {
      features.insert(.extendedConst)
    }
    return features
  }
}

extension FunctionBody {
  fileprivate func collectFeatures(into features: inout Set<CoreFeature>) throws(BinaryError) {
    var reader = ByteReader(contents.source, range: contents.range)
    let _: [LocalRun] = try reader.vector(of: "run of locals", limit: Limit.locals)
    while !reader.isAtEnd {
      let opcode = try Instruction(decoding: &reader).opcode
      if let feature = CoreFeature(neededFor: opcode.rawValue) { features.insert(feature) }
    }
  }
}

extension CoreFeature {
  /// What an instruction needs, by its opcode; a prefix is in the upper half.
  fileprivate init?(neededFor opcode: UInt32) {
    switch (opcode >> 16, opcode & 0xffff) {
    case (0, 0x08), (0, 0x0a), (0, 0x1f): self = .exceptions
    case (0, 0x12), (0, 0x13): self = .tailCall
    case (0, 0x14), (0, 0x15), (0, 0xd4), (0, 0xd5), (0, 0xd6): self = .functionReferences
    case (0, 0xd3), (0xfb, _): self = .gc
    case (0xfc, 0x13...0x16): self = .wideArithmetic
    case (0xfd, 0x100...): self = .relaxedSIMD
    case (0xfe, _): self = .atomics
    default: return nil
    }
  }
}
