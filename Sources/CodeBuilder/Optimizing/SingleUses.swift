extension ReachedFunctions {
  /// The same functions, but for those that are called from one place only: their bodies stand there
  /// instead.
  ///
  /// That saves what a function and a call are written with, and a frame: after a call of the
  /// operating system, processors guess wrong where each of the frames below it returns to.
  func inliningSingleUses(keeping kept: Set<FunctionSymbol>) -> ReachedFunctions {
    var callers: [FunctionSymbol: [FunctionSymbol]] = [:]
    for symbol in order {
      for callee in built[symbol]?.callees ?? [] { callers[callee, default: []].append(symbol) }
    }
    let single = Set(
      callers.filter { callee, callers in
        callers.count == 1 && !kept.contains(callee)
          && built[callee].map { $0.part == built[callers[0]]?.part } == true
      }.keys)

    func whole(_ function: BuiltFunction) -> BuiltFunction {
      var result = function
      for symbol in function.callees where single.contains(symbol) {
        guard let callee = built[symbol] else { continue }
        result.inline(whole(callee), called: symbol)
      }
      return result
    }
    var result = self
    result.order.removeAll(where: single.contains)
    result.built = built.filter { !single.contains($0.key) }
      .mapValues { whole($0).finished(types: type) }
    return result
  }
}
