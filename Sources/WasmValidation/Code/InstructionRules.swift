import WasmBinary

/// The rules of all instructions, found by opcode in constant time.
///
/// One table is made for each module that is validated; disabled instructions have their own rule in
/// it, so that features are not asked about again.
final class InstructionRules: @unchecked Sendable {
  /// One-byte opcodes, then as many places for each prefix.
  private let rules: UnsafeMutablePointer<InstructionRule>
  private static let pageSize = 512
  private static let prefixes: ClosedRange<UInt8> = 0xfb...0xfe

  init(_ features: Features) {
    let count = (1 + Self.prefixes.count) * Self.pageSize
    rules = .allocate(capacity: count)
    rules.initialize(repeating: InstructionRule(.unknown), count: count)
    for opcode in Opcode.allCases {
      let prefix = opcode.rawValue >> 16
      let page = prefix == 0 ? 0 : Int(prefix) - Int(Self.prefixes.lowerBound) + 1
      let isEnabled = opcode.feature.map(features.include) ?? true
      let rule = isEnabled ? InstructionRule(opcode) : InstructionRule(.disabled)
      rules[page * Self.pageSize + Int(opcode.rawValue & 0xffff)] = rule
    }
  }

  deinit { rules.deallocate() }

  /// What is read of it while code is validated.
  var table: Table { Table(rules: rules) }

  struct Table {
    fileprivate let rules: UnsafePointer<InstructionRule>

    /// Reads an opcode, and gives the rule for it.
    @inline(__always)
    func next(from code: inout CodeCursor) throws(Violation) -> InstructionRule {
      let byte = try code.byte()
      if byte < InstructionRules.prefixes.lowerBound { return rules[Int(byte)] }
      return try prefixed(byte, from: &code)
    }

    @inline(never)
    private func prefixed(
      _ prefix: UInt8, from code: inout CodeCursor
    ) throws(Violation) -> InstructionRule {
      guard prefixes.contains(prefix) else { throw .unknownInstruction }
      let number = try code.u32()
      guard number < pageSize else { throw .unknownInstruction }
      let page = 1 + Int(prefix - prefixes.lowerBound)
      return rules[page * pageSize + Int(number)]
    }
  }
}

extension Features {
  /// Whether code may have the instructions of a proposal.
  fileprivate func include(_ feature: Opcode.Feature) -> Bool {
    switch feature {
    case .atomics: contains(.threads)
    case .wideArithmetic: contains(.wideArithmetic)
    // Of the old exceptions, the rules say themselves that they are disabled.
    case .legacyExceptions, .exceptions, .tags, .tailCall, .functionReferences, .gc, .relaxedSIMD:
      true
    }
  }
}
