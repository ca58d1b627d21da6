import WasmBinary

extension BuiltFunction {
  /// Makes branches that are alone under a condition conditional, and leaves out those that lead to
  /// where the code goes on anyway.
  mutating func shortenBranches() {
    let targets = steps.branchTargets
    var result: [Step] = []
    var place = 0
    while place < steps.count {
      if steps[place] == .block(.if), place + 2 < steps.count, steps[place + 2].closes,
        steps[place + 1].hasOpcode(.br), let distance = steps[place + 1].label, distance > 0
      {
        result.append(.branch(.brIf, distance - 1))
        place += 3
      } else if steps[place].hasOpcode(.br), let distance = steps[place].label,
        steps[(place + 1)...].prefix(distance + 1).count(where: \.closes) == distance + 1,
        let target = targets[place], target.hasOpcode(.block) || target.hasOpcode(.if),
        distance == 0 || target == .block(.block) || target == .block(.if)
      {
        place += 1
      } else {
        result.append(steps[place])
        place += 1
      }
    }
    steps = result
  }
}

extension Step {
  /// How many blocks a branch leaves besides the one that it leads to.
  fileprivate var label: Int? {
    guard case .plain(let instruction) = self, case .label(let label) = instruction.immediate else {
      return nil
    }
    return Int(label.rawValue)
  }
}

extension [Step] {
  /// What begins the block that each branch leads to; none where that is the function, or where
  /// there is no branch.
  fileprivate var branchTargets: [Step?] {
    var open: [Step] = []
    return map { step in
      if step.closes { open.removeLast() }
      defer { if step.opens { open.append(step) } }
      return step.label.flatMap { $0 < open.count ? open[open.count - 1 - $0] : nil }
    }
  }
}
