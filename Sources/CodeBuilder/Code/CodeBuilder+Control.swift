import WasmBinary

/// A block or loop that can be left or begun again from inside.
package struct Label {
  fileprivate let depth: Int
  fileprivate let identity: Int
}

extension CodeBuilder {
  /// Makes every read that was written so far stale: what follows can run in another order.
  private func forget() {
    for slot in variables { slot.epoch = nextEpoch() }
    for space in [Space.guest, .private] { memoryEpochs[space] = nextEpoch() }
    globalEpoch = nextEpoch()
  }

  /// Builds what may not run at all. Where it never reaches its end, nothing that it changed is
  /// seen behind it.
  private func branch(_ body: () -> Void) {
    let epochs = variables.map(\.epoch)
    let (memory, global) = (memoryEpochs, globalEpoch)
    depth += 1
    body()
    depth -= 1
    if isReachable {
      forget()
    } else {
      for (slot, epoch) in zip(variables, epochs) { slot.epoch = epoch }
      memoryEpochs = memory
      globalEpoch = global
    }
  }

  /// Runs `then` if `condition` holds.
  package func `if`(_ condition: Condition, _ then: () -> Void) {
    emit(condition.node)
    emit(.block(.if))
    branch(then)
    isReachable = true
    emit(.op(.end))
  }

  /// Runs one of two bodies.
  package func `if`(_ condition: Condition, _ then: () -> Void, else otherwise: () -> Void) {
    emit(condition.node)
    emit(.block(.if))
    branch(then)
    let thenIsReachable = isReachable
    isReachable = true
    emit(.op(.else))
    branch(otherwise)
    let reaches = isReachable || thenIsReachable
    isReachable = true
    emit(.op(.end))
    forget()
    if !reaches { trap() }
  }

  /// Runs `body` as long as `condition` holds, which is evaluated anew each time.
  package func `while`(_ condition: @autoclosure () -> Condition, _ body: () -> Void) {
    emit(.block(.loop))
    depth += 1
    forget()
    let again = openLabel(at: depth)
    self.if(condition()) {
      body()
      if isReachable { self.repeat(again) }
    }
    openLabels.remove(again.identity)
    depth -= 1
    emit(.op(.end))
    forget()
  }

  /// Runs `body`, which says by itself when it begins again and when it is done. Its end is never
  /// reached by itself.
  package func loop(_ body: (_ again: Label, _ done: Label) -> Void) {
    emit(.block(.block))
    emit(.block(.loop))
    depth += 2
    forget()
    let again = openLabel(at: depth)
    let done = openLabel(at: depth - 1)
    body(again, done)
    openLabels.subtract([again.identity, done.identity])
    if isReachable { fail("the end of a loop is reached") }
    isReachable = true
    depth -= 2
    steps.append(.op(.end))
    steps.append(.op(.end))
    forget()
  }

  /// Runs `body`, which can be left early.
  package func block(_ body: (_ done: Label) -> Void) {
    emit(.block(.block))
    depth += 1
    let done = openLabel(at: depth)
    body(done)
    openLabels.remove(done.identity)
    depth -= 1
    isReachable = true
    emit(.op(.end))
    forget()
  }

  private func openLabel(at depth: Int) -> Label {
    let label = Label(depth: depth, identity: nextEpoch())
    openLabels.insert(label.identity)
    return label
  }

  private func distance(to label: Label) -> Int {
    if !openLabels.contains(label.identity) { fail("a label is used outside of its block") }
    return depth - label.depth
  }

  /// Goes behind a block or loop.
  package func leave(_ label: Label) {
    emit(.branch(.br, distance(to: label)))
    isReachable = false
  }

  /// Goes behind a block or loop if `condition` holds.
  package func leave(_ label: Label, if condition: Condition) {
    emit(condition.node)
    emit(.branch(.brIf, distance(to: label)))
  }

  /// Begins a loop again.
  package func `repeat`(_ label: Label) { leave(label) }

  /// Begins a loop again if `condition` holds.
  package func `repeat`(_ label: Label, if condition: Condition) { leave(label, if: condition) }

  /// Ends the program: what should never happen has happened.
  package func trap() {
    emit(.op(.unreachable))
    isReachable = false
  }

  /// Runs `body` for each of `count` records from `start` on.
  package func forEach<Memory, R: Record>(
    _ start: Pointer<Memory, R>, count: U32, _ body: (Pointer<Memory, R>) -> Void
  ) {
    forEach(start, end: start.advanced(by: count * U32(constant: R.size)), body)
  }

  /// Runs `body` for each record from `start` on, up to `end`.
  package func forEach<Memory, R: Record>(
    _ start: Pointer<Memory, R>, end: Pointer<Memory, R>, _ body: (Pointer<Memory, R>) -> Void
  ) {
    let end = self.let("end", end)
    @Local(self, "next") var next = start
    self.while(next != end) {
      let record = self.let("record", next)
      next = record.successor
      body(record)
    }
  }
}
