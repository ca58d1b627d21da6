import WasmBinary

extension BuiltFunction {
  /// The same function without what the builder writes only because it looks at one statement at a
  /// time: values that pass through a local for nothing, returns at the end, locals that nobody
  /// uses.
  func simplified() -> BuiltFunction {
    var result = self
    result.steps = result.steps.withoutFinalReturn().withoutEmptyElse()
      .withoutPassages(keeping: type.parameters.count)
    result.dropUnusedLocals()
    return result
  }

  /// The same function as short as it gets, once nothing is put into it any more.
  func finished(types: (FunctionSymbol) -> FunctionType?) -> BuiltFunction {
    var result = simplified()
    result.removeCopies()
    result = result.simplified()
    result.shareReturns()
    result.leaveByBranches(types: types)
    result.shortenBranches()
    result.dropUnusedLocals()
    return result
  }

  /// Renumbers the locals that are left: grouped by type, so that their declaration is short.
  private mutating func dropUnusedLocals() {
    let parameters = type.parameters.count
    let used = Set(steps.compactMap(\.local).map { Int($0.rawValue) })
    let kept = locals.indices.filter { used.contains(parameters + $0) }
    let types = kept.map { locals[$0] }.uniqued()
    let ordered = types.flatMap { type in kept.filter { locals[$0] == type } }
    var renumbered: [LocalIndex: LocalIndex] = [:]
    for (place, old) in ordered.enumerated() {
      renumbered[LocalIndex(parameters + old)] = LocalIndex(parameters + place)
    }
    steps = steps.map { step in
      guard let local = step.local, let new = renumbered[local],
        case .plain(let instruction) = step
      else { return step }
      return .plain(Instruction(instruction.opcode, .local(new)))
    }
    localNames = localNames.prefix(parameters) + ordered.map { localNames[parameters + $0] }
    locals = ordered.map { locals[$0] }
  }
}

extension [Step] {
  /// A return right before the end is none.
  fileprivate func withoutFinalReturn() -> [Step] {
    last == .op(.return) ? Array(dropLast()) : self
  }

  /// Leaves out `else` where nothing is between it and its end.
  fileprivate func withoutEmptyElse() -> [Step] {
    enumerated().filter { place, step in
      !(step.hasOpcode(.else) && self[place + 1].closes)
    }.map(\.element)
  }

  /// `local.set` followed by `local.get` of the same local is one instruction, or none where nobody
  /// reads the local again.
  fileprivate func withoutPassages(keeping parameters: Int) -> [Step] {
    var reads: [LocalIndex: Int] = [:]
    for step in self {
      if case .plain(let instruction) = step, instruction.opcode == .localGet,
        let local = step.local
      {
        reads[local, default: 0] += 1
      }
    }
    var result: [Step] = []
    result.reserveCapacity(count)
    for step in self {
      if let local = step.local, step == .getLocal(local), result.last == .setLocal(local) {
        result.removeLast()
        let isOnlyRead = reads[local] == 1 && local.rawValue >= UInt32(parameters)
        if !isOnlyRead { result.append(.teeLocal(local)) }
      } else if let local = step.local, step == .setLocal(local), reads[local] == nil {
        // Nobody reads it: a result that is not wanted.
        result.append(.op(.drop))
      } else {
        result.append(step)
      }
    }
    return result
  }
}
