/// How much of anything is accepted, checked before memory is taken for it.
///
/// The counts are those that engines agree on (WebAssembly JavaScript interface, section
/// "Limits"), where they name one.
package enum Limit {
  /// Entries of a vector whose entries take at least one byte each.
  package static let vector: UInt64 = 10_000_000
  /// Types, imports, functions, globals, exports or tags of a module, each.
  package static let definitions: UInt64 = 1_000_000
  /// Tables of a module.
  package static let tables: UInt64 = 100_000
  /// Memories of a module.
  package static let memories: UInt64 = 100
  /// Data segments of a module.
  package static let dataSegments: UInt64 = 100_000
  /// Parameters or results of a function.
  package static let functionValues: UInt64 = 1_000
  /// Bytes of a function body.
  package static let functionSize: UInt64 = 7_654_321
  /// Catch clauses of a `try_table`.
  package static let catches: UInt64 = 10_000
  /// Locals of a function.
  package static let locals: UInt64 = 50_000
  /// Fields of a structure type.
  package static let fields: UInt64 = 10_000
  /// Fields, cases, elements or flags of a component's value type.
  package static let labels: UInt64 = 10_000
  /// Declarations in the type of a module.
  package static let moduleDeclarators: UInt64 = 100_000
  /// What one instance of a component is given, or put together from.
  package static let arguments: UInt64 = 100_000
  /// Bytes of a name.
  package static let name: UInt64 = 100_000
  /// Components inside components, and types inside types of components.
  package static let nesting = 100
}
