import WasmBinary

extension BuiltFunction {
  /// Makes returns of the same value one, behind the body, which is branched to: a function with many
  /// checks names each errno once.
  ///
  /// ```wat
  /// block
  ///   …
  ///   br_if 0    ;; was: if  i32.const 8  return  end
  ///   …
  ///   return
  /// end
  /// i32.const 8
  /// ```
  mutating func shareReturns() {
    guard !type.results.isEmpty else { return }
    // Wherever nothing has failed it is 0, and stands for that.
    let errno = mergeErrnos().map(Step.getLocal)
    func settled(_ value: Step) -> Step { value == .i32(0) ? errno ?? value : value }
    let exits = steps.exits.map { exit in
      Exit(place: exit.place, isGuard: exit.isGuard, value: settled(exit.value))
    }
    let end = steps.last.flatMap { $0.isLeaf ? settled($0) : nil }
    var saved: [Step: Int] = [:]
    for exit in exits { saved[exit.value, default: 0] += exit.saves }
    // A value that stands at the end anyway is only moved.
    let shared = exits.map(\.value).uniqued().filter {
      saved[$0, default: 0] > ($0 == end ? 3 : 4 + $0.encodedSize)
    }
    guard !shared.isEmpty else { return }
    let values = shared.filter { $0 == end } + shared.filter { $0 != end }
    var body = steps.branching(to: values, from: exits)
    if values[0] == end {
      body.removeLast()
    } else if body.last?.leaves != true {
      body.append(.op(.return))
    }
    steps = values.map { _ in .block(.block) } + body
    for value in values {
      steps += [.op(.end), value]
      if value != values.last { steps.append(.op(.return)) }
    }
  }

  /// Branches to the end where `if return end` is left, with or without a value: the end of a function
  /// is a label. Nothing can be put around these steps any more.
  mutating func leaveByBranches(types: (FunctionSymbol) -> FunctionType?) {
    steps = type.results.isEmpty ? steps.leavingForNothing() : steps.leavingWithValues(types)
  }

  /// Puts all errnos that are looked at once, and returned unless they are 0, into one local, and says
  /// which that is.
  private mutating func mergeErrnos() -> LocalIndex? {
    let uses = steps.localUses
    let errnos = steps.indices.compactMap { place -> LocalIndex? in
      guard place > 0, steps.isGuard(at: place), steps[place - 1].hasOpcode(.localTee),
        let local = steps[place - 1].local, steps[place + 1] == .getLocal(local),
        Int(local.rawValue) >= type.parameters.count, type.results == [.i32],
        uses.reads[local] == 1, uses.writes[local] == 1
      else { return nil }
      return local
    }
    guard let first = errnos.first else { return nil }
    let merged = Set(errnos)
    steps = steps.map { step in
      step.local.map(merged.contains) == true ? step.with(first) : step
    }
    return first
  }
}

/// A value that is returned.
private struct Exit {
  /// Where its first step is: the value, or the `if` around it.
  var place: Int
  /// Whether it is returned under a condition that is on the stack, and nothing else is.
  var isGuard: Bool
  /// What puts it on the stack.
  var value: Step

  /// How many bytes shorter a branch is.
  var saves: Int { isGuard ? value.encodedSize + 2 : value.encodedSize - 1 }
}

extension [Step] {
  /// Whether `if value return end` is here.
  fileprivate func isGuard(at place: Int) -> Bool {
    place + 3 < count && self[place] == .block(.if) && self[place + 1].isLeaf
      && self[place + 2] == .op(.return) && self[place + 3] == .op(.end)
  }

  /// Where values are returned that can as well be found out behind the body.
  fileprivate var exits: [Exit] {
    indices.compactMap { place in
      if isGuard(at: place) { return Exit(place: place, isGuard: true, value: self[place + 1]) }
      guard place > 0, self[place].isLeaf, place + 1 < count, self[place + 1] == .op(.return),
        !isGuard(at: place - 1)
      else { return nil }
      return Exit(place: place, isGuard: false, value: self[place])
    }
  }

  /// The same steps, within a block for each of `values`, to whose end they branch.
  fileprivate func branching(to values: [Step], from exits: [Exit]) -> [Step] {
    var result: [Step] = []
    let depths = depths
    var next = 0
    for exit in exits {
      guard let block = values.firstIndex(of: exit.value) else { continue }
      result += self[next..<exit.place]
      result.append(.branch(exit.isGuard ? .brIf : .br, depths[exit.place] + block))
      next = exit.place + (exit.isGuard ? 4 : 2)
    }
    return result + self[next...]
  }

  /// Branches to the end with a value where `if value return end` was, which is a byte shorter. The
  /// value is put on the stack before the condition.
  fileprivate func leavingWithValues(
    _ types: (FunctionSymbol) -> FunctionType?
  ) -> [Step] {
    var result: [Step] = []
    let depths = depths
    var place = 0
    while place < count {
      if isGuard(at: place), let start = result.startForValue(self[place + 1], types) {
        result.insert(self[place + 1], at: start)
        result += [.branch(.brIf, depths[place]), .op(.drop)]
        place += 4
      } else {
        result.append(self[place])
        place += 1
      }
    }
    return result
  }

  /// Where a value can be put on the stack below the condition that these steps end with, and still be
  /// what it is behind it.
  private func startForValue(
    _ value: Step, _ types: (FunctionSymbol) -> FunctionType?
  ) -> Int? {
    if value.isConstant { return startOfLastValue(types) }
    // It is the condition itself.
    return last?.hasOpcode(.localTee) == true && value == last?.local.map(Step.getLocal)
      ? count : nil
  }

  /// Branches to the end where `if return end` was.
  fileprivate func leavingForNothing() -> [Step] {
    var result: [Step] = []
    let depths = depths
    var place = 0
    while place < count {
      if place + 2 < count,
        Array(self[place..<place + 3]) == [.block(.if), .op(.return), .op(.end)]
      {
        result.append(.branch(.brIf, depths[place]))
        place += 3
      } else {
        result.append(self[place])
        place += 1
      }
    }
    return result
  }
}

extension Step {
  /// How many bytes this takes where it is a value.
  fileprivate var encodedSize: Int {
    guard case .plain(let instruction) = self else { return 2 }
    switch instruction.immediate {
    case .i32(let value): return 1 + Self.size(ofSigned: Int64(value))
    case .i64(let value): return 1 + Self.size(ofSigned: value)
    default: return 2
    }
  }

  private static func size(ofSigned value: Int64) -> Int {
    // Seven bits a byte, of which the first is the sign.
    (64 - (value < 0 ? ~value : value).leadingZeroBitCount) / 7 + 1
  }
}
