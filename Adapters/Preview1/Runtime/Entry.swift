import CodeBuilder
import WASI
import WasmBinary

/// What the body of every entry is wrapped in. **All entries of the adapter begin here**: what has
/// to happen before each of them has one place.
private func entered<Result, each P: Operand>(
  _ body: @escaping @Sendable (FunctionBuilder<Result>, repeat each P) -> Void
) -> @Sendable (FunctionBuilder<Result>, repeat each P) -> Void {
  { (f: FunctionBuilder<Result>, arguments: repeat each P) in
    body(f, repeat each arguments)
  }
}

/// The names that the document gives the parameters.
private func parameterNames(of name: String) -> [String] {
  Preview1.function(named: Name(name))?.parameters.map(\.name) ?? []
}

/// Makes the function behind an import of the guest.
func entry<each P: Operand>(
  _ name: String, fileID: StaticString = #fileID, line: UInt = #line,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  entry(name, in: SnapshotEdition.self, fileID: fileID, line: line, body)
}

/// Makes the function behind an import of the guest whose arguments differ between editions, for one
/// of them.
func entry<E: Edition, each P: Operand>(
  _ name: String, in _: E.Type, fileID: StaticString = #fileID, line: UInt = #line,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  Function(
    E.prefix + name, parameters: parameterNames(of: name), fileID: fileID, line: line,
    entered(body))
}

/// Makes the function behind an import of the guest that never returns.
func finalEntry<each P: Operand>(
  _ name: String, fileID: StaticString = #fileID, line: UInt = #line,
  _ body: @escaping @Sendable (FunctionBuilder<Nothing>, repeat each P) -> Void
) -> Function<Nothing, repeat each P> {
  Function(
    name, parameters: parameterNames(of: name), fileID: fileID, line: line, entered(body))
}

/// Makes the function behind an import of the guest that is part of the store. It is called without a
/// trampoline, has private memory at hand, and calls the adapter where it needs the guest's memory or
/// the host.
func storeEntry<each P: Operand>(
  _ name: String, fileID: StaticString = #fileID, line: UInt = #line,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  storeEntry(name, in: SnapshotEdition.self, fileID: fileID, line: line, body)
}

/// Makes the function behind an import of the guest that is part of the store, and whose arguments
/// differ between editions, for one of them.
func storeEntry<E: Edition, each P: Operand>(
  _ name: String, in _: E.Type, fileID: StaticString = #fileID, line: UInt = #line,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  Function(
    inStore: E.prefix + name, parameters: parameterNames(of: name), fileID: fileID, line: line,
    entered(body))
}
