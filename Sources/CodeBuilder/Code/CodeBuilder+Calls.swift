import WasmBinary

extension CodeBuilder {
  /// Calls a function, and keeps what it gives.
  @discardableResult
  package func call<R: Operand, each P: Operand>(
    _ callee: Function<R, repeat each P>, _ arguments: repeat each P
  ) -> R {
    repeat emit((each arguments).node)
    emitCall(callee)
    let slot = declare(R.valueType, named: callee.symbol.name, isVariable: false)
    emit(.setLocal(slot.index))
    return R(node: .constant(slot))
  }

  /// Calls a function, and drops what it returns.
  package func call<each P: Operand>(
    _ callee: Function<Nothing, repeat each P>, _ arguments: repeat each P
  ) {
    repeat emit((each arguments).node)
    emitCall(callee)
    for _ in callee.type.results { emit(.op(.drop)) }
  }

  /// What the store calls of the adapter it calls through its table: see ``ModuleLayout``.
  private func emitCall(_ callee: any AnyFunction) {
    emit(.call(linker.require(callee)))
    // Whatever is called can write to both memories and to globals.
    for space in [Space.guest, .private] { memoryEpochs[space] = nextEpoch() }
    globalEpoch = nextEpoch()
  }
}

/// Builds a function that gives a `Result`.
package final class FunctionBuilder<Result>: CodeBuilder {}

extension FunctionBuilder where Result: Operand {
  /// Ends the function with a result.
  package func `return`(_ value: Result) {
    emit(value.node)
    emit(.op(.return))
    isReachable = false
  }

  /// Goes on if `condition` holds, and ends the function with `value` otherwise. The value is
  /// worked out only then.
  package func `guard`(_ condition: Condition, else value: @autoclosure () -> Result) {
    self.if(!condition) { self.return(value()) }
  }
}

extension FunctionBuilder where Result == Nothing {
  /// Ends the function.
  package func `return`() {
    emit(.op(.return))
    isReachable = false
  }
}
