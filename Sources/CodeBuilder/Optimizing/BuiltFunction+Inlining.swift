import WasmBinary

extension BuiltFunction {
  /// Puts the body of `callee` where this function calls `symbol`, which it does once.
  mutating func inline(_ callee: BuiltFunction, called symbol: FunctionSymbol) {
    guard let call = steps.firstIndex(of: .call(symbol)) else { return }
    var (before, behind) = (Array(steps[..<call]), Array(steps[(call + 1)...]))
    let isPassedOn = Self.isPassedOn(behind, in: steps) && callee.type.results == [.i32]
    let isLast = behind.isEmpty || behind.first == .op(.return)
    var callee = callee
    // What ends this function is shared with what else does, later.
    if !isLast, !isPassedOn { callee.shareReturns() }
    var body = adopt(callee, takingArgumentsFrom: &before)
    if isLast {
      // What it returns is what this function returns.
    } else if isPassedOn, callee.returnsFailuresPlainly {
      behind.removeFirst(5)
      body = body.returningFailures()
    } else {
      body = body.leavingInsteadOfReturning(
        callee.type.results.first, exceptFailures: isPassedOn)
    }
    steps = before + body + behind
  }

  /// Takes over the locals of a function that is inlined. Arguments that are plain values are put
  /// where the function reads its parameters, and those that it never reads are left out.
  private mutating func adopt(
    _ callee: BuiltFunction, takingArgumentsFrom steps: inout [Step]
  ) -> [Step] {
    let uses = callee.steps.localUses
    var values: [LocalIndex: Step] = [:]
    var renumbered: [LocalIndex: LocalIndex] = [:]
    func own(_ place: Int, _ type: ValueType) -> LocalIndex {
      let local = LocalIndex(self.type.parameters.count + locals.count)
      locals.append(type)
      localNames.append(callee.localNames[place])
      renumbered[LocalIndex(place)] = local
      return local
    }
    var (onStack, assignments): ([Step], [Step]) = ([], [])
    for (place, type) in callee.type.parameters.enumerated().reversed() {
      let parameter = LocalIndex(place)
      guard let start = steps.startOfLastExpression else {
        // It stays on the stack, above those before it.
        onStack.append(.setLocal(own(place, type)))
        continue
      }
      let argument = Array(steps[start...])
      steps.removeSubrange(start...)
      if argument.count == 1, argument[0].canStandAnywhere, uses.writes[parameter] == nil {
        values[parameter] = argument[0]
      } else if uses.reads[parameter] != nil || uses.writes[parameter] != nil {
        assignments = argument + [.setLocal(own(place, type))] + assignments
      }
    }
    steps += onStack + assignments
    for (place, type) in callee.locals.enumerated() {
      _ = own(callee.type.parameters.count + place, type)
    }
    return callee.steps.map { step in
      guard let local = step.local else { return step }
      if let value = values[local] { return value }
      return renumbered[local].map(step.with) ?? step
    }
  }

  /// Whether the result of a call is returned unless it is 0, and nothing else is done with it.
  private static func isPassedOn(_ behind: [Step], in steps: [Step]) -> Bool {
    guard behind.count >= 5, behind[0].hasOpcode(.localTee), let errno = behind[0].local else {
      return false
    }
    return Array(behind[1..<5]) == [.block(.if), .getLocal(errno), .op(.return), .op(.end)]
      && steps.count { $0.local == errno } == 2
  }

  /// Whether each return says by itself whether it is one of 0.
  private var returnsFailuresPlainly: Bool {
    steps.last.map { $0.isConstant || $0.leaves } == true
      && steps.indices.allSatisfy { place in
        steps[place] != .op(.return) || steps.failure(returnedAt: place) != nil
      }
  }
}

extension [Step] {
  /// Whether what is returned at a place is no 0; none where that is not plain to see.
  fileprivate func failure(returnedAt place: Int) -> Bool? {
    guard place > 0 else { return nil }
    if case .plain(let instruction) = self[place - 1],
      case .i32(let value) = instruction.immediate
    {
      return value != 0
    }
    // It was looked at right before.
    guard place > 2, self[place - 1].hasOpcode(.localGet), let local = self[place - 1].local,
      self[place - 2] == .block(.if),
      self[place - 3] == .getLocal(local) || self[place - 3] == .teeLocal(local)
    else { return nil }
    return true
  }

  /// The same steps, which go on behind themselves where they returned 0, and return all else.
  fileprivate func returningFailures() -> [Step] {
    var result: [Step] = []
    let depths = depths
    for (place, step) in enumerated() {
      if step == .op(.return), failure(returnedAt: place) == false {
        result[result.count - 1] = .branch(.br, depths[place])
      } else {
        result.append(step)
      }
    }
    if let last = result.last, last.isConstant {
      // At its end it gave a value that is not looked at any more.
      result.removeLast()
      if last != .i32(0) { result += [last, .op(.return)] }
    }
    return zip(result, result.depths).contains { $0 == .branch(.br, $1) }
      ? [.block(.block)] + result + [.op(.end)] : result
  }

  /// The same steps, which go on behind themselves where they returned.
  fileprivate func leavingInsteadOfReturning(
    _ result: ValueType?, exceptFailures: Bool
  ) -> [Step] {
    let depths = depths
    let returns = indices.filter { place in
      self[place] == .op(.return) && !(exceptFailures && failure(returnedAt: place) == true)
    }
    guard !returns.isEmpty else { return self }
    var left = self
    for place in returns { left[place] = .branch(.br, depths[place]) }
    let type = result.map(BlockType.value) ?? .empty
    return [.plain(Instruction(.block, .block(type)))] + left + [.op(.end)]
  }
}
