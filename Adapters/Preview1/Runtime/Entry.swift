import CodeBuilder
import WASI

/// Makes the function behind an import of the guest. **All entries of the adapter begin here**: what
/// has to happen before each of them has one place.
func entry<each P: Operand>(
  _ name: String,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  entry(name, in: SnapshotEdition.self, body)
}

/// Makes the function behind an import of the guest whose arguments differ between editions, for one
/// of them.
func entry<E: Edition, each P: Operand>(
  _ name: String, in _: E.Type,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  let names = Preview1.function(named: name)?.parameters.map(\.name) ?? []
  return Function(E.prefix + name, parameters: names) {
    (f: FunctionBuilder<Errno>, arguments: repeat each P) in
    body(f, repeat each arguments)
  }
}

/// Makes the function behind an import of the guest that needs neither the guest's memory nor the
/// host. It is part of the store, and is called without a trampoline.
func storeEntry<each P: Operand>(
  _ name: String,
  _ body: @escaping @Sendable (FunctionBuilder<Errno>, repeat each P) -> Void
) -> Function<Errno, repeat each P> {
  Function(inStore: name, parameters: Preview1.function(named: name)?.parameters.map(\.name) ?? [])
  {
    (f: FunctionBuilder<Errno>, arguments: repeat each P) in
    body(f, repeat each arguments)
  }
}
