import WasmBinary

extension CodeFailure {
  /// Says which rule an instruction breaks, and what it is called, in a module with these types.
  init(
    function: FunctionIndex, violation: Violation, types: TypeView, offset: Int,
    code: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    let instruction = Result { () throws(BinaryError) in try Opcode(startingIn: code) }
    let problem: ValidationError.Problem
    if let proposal = Self.proposal(violation, instruction) {
      problem = .malformed(.proposal(proposal))
    } else if let malformed = violation.malformation {
      problem = .malformed(malformed)
    } else {
      let name = (try? instruction.get()).map { "\($0.textName): " } ?? ""
      problem = .invalid(name + violation.text(in: types))
    }
    self.init(function: function, problem: problem, offset: offset)
  }

  /// The proposal that an instruction belongs to which is not supported.
  private static func proposal(
    _ violation: Violation, _ instruction: Result<Opcode, BinaryError>
  ) -> Proposal? {
    switch (violation, instruction) {
    case (.unknownInstruction, .failure(let error)):
      if case .proposal(let proposal) = error.problem { proposal } else { nil }
    case (.disabled, .success(let opcode)):
      opcode.feature == .legacyExceptions ? .legacyExceptions : nil
    default: nil
    }
  }

  /// The error, with the name that the module gives the function.
  func error(in module: SourceRange) -> ValidationError {
    let name = FunctionNames.name(of: function, in: module).map { " ($\($0))" } ?? ""
    return ValidationError(problem, at: offset, in: ["function \(function.rawValue)\(name)"])
  }
}

extension Opcode {
  /// The opcode that bytes begin with.
  init(startingIn bytes: Slice<UnsafeBufferPointer<UInt8>>) throws(BinaryError) {
    var reader = ByteReader(MemorySource(Array(bytes.prefix(6))))
    self = try Opcode(decoding: &reader)
  }
}

/// Looks up what a function is called, when something is wrong with it.
private enum FunctionNames {
  /// The name that the name section gives a function, or an export. Where the module is so broken
  /// that neither can be read, it has none.
  static func name(of function: FunctionIndex, in module: SourceRange) -> Name? {
    let opaque = Set(CoreSectionID.allCases).subtracting([.custom, .export])
    guard
      let decoded = try? CoreModule(
        decoding: module.source, range: module.range, opaque: opaque)
    else { return nil }
    for section in decoded.customSections where section.name == NameSection.name {
      if let names = try? NameSection(decoding: section), let name = names.functions?[function] {
        return name
      }
    }
    return decoded.exports?.entries.first { $0.item == .function(function) }?.name
  }
}
