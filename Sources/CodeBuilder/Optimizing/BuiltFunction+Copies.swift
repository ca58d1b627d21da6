import WasmBinary

// Locals that only have another name for what is there anyway. The builder makes them where a
// variable begins as the value of a parameter, and inlining where a parameter was.
extension BuiltFunction {
  /// Reads the original where a copy was read, gives a variable the local of the value that it begins
  /// with, where nobody else needs that, and leaves locals 0 that are 0 at first.
  mutating func removeCopies() {
    forwardCopies()
    while joinCopy() {}
    leaveZeros()
  }

  /// Replaces locals that are assigned once, and by a constant or another such local. They are read
  /// behind the assignment only, since each belongs to the block that it is declared in.
  private mutating func forwardCopies() {
    let uses = steps.localUses
    func isFixed(_ local: LocalIndex) -> Bool {
      uses.writes[local, default: 0] == (Int(local.rawValue) < type.parameters.count ? 0 : 1)
    }
    var originals: [LocalIndex: Step] = [:]
    var result: [Step] = []
    for step in steps {
      guard let local = step.local else {
        result.append(step)
        continue
      }
      if step.hasOpcode(.localSet), isFixed(local), let value = result.last,
        value.hasOpcode(.localGet) && value.local.map(isFixed) == true
          || value.canStandAnywhere && value.isConstant,
        Int(local.rawValue) >= type.parameters.count
      {
        originals[local] = value
        result.removeLast()
      } else {
        result.append(step.hasOpcode(.localGet) ? originals[local] ?? step : step)
      }
    }
    steps = result
  }

  /// Finds `local.get a`, `local.set b` where `a` is not used again, and makes the two one local.
  private mutating func joinCopy() -> Bool {
    let loops = steps.loops
    // Parameters are there before everything else.
    var homes = Dictionary(
      uniqueKeysWithValues: type.parameters.indices.map { (LocalIndex($0), nil as Int?) })
    for (place, step) in steps.enumerated() {
      guard let local = step.local, homes[local] == nil else { continue }
      homes[local] = loops[place]
      guard step.hasOpcode(.localSet), place > 0, steps[place - 1].hasOpcode(.localGet),
        let original = steps[place - 1].local,
        // In another loop than the one that it is put into it could be used again.
        homes[original] == .some(loops[place]),
        !steps[place...].contains(where: { $0.local == original })
      else { continue }
      steps.removeSubrange(place - 1...place)
      steps = steps.map { $0.local == local ? $0.with(original) : $0 }
      return true
    }
    return false
  }

  /// Removes `i32.const 0`, `local.set a` where nothing can have been put into `a` before.
  private mutating func leaveZeros() {
    let loops = steps.loops
    var seen = Set(type.parameters.indices.map { LocalIndex($0) })
    var result: [Step] = []
    for (place, step) in steps.enumerated() {
      let isFirst = step.local.map { seen.insert($0).inserted } ?? false
      if isFirst, step.hasOpcode(.localSet), loops[place] == nil,
        let value = result.last, value == .i32(0) || value == .i64(0)
      {
        result.removeLast()
      } else {
        result.append(step)
      }
    }
    steps = result
  }
}

extension [Step] {
  /// Where the innermost loop begins that each step is in.
  fileprivate var loops: [Int?] {
    var open: [Int?] = []
    return enumerated().map { place, step in
      if step.closes { open.removeLast() }
      defer {
        if step.opens { open.append(step.hasOpcode(.loop) ? place : open.last ?? nil) }
      }
      return open.last ?? nil
    }
  }
}
