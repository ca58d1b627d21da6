package import WasmBinary

extension Preview1 {
  /// A function as a core module imports it.
  package struct Function: Hashable, Sendable {
    /// The name that it is imported under.
    package var name: Name
    /// Its parameters, in order. What it answers besides an errno, it writes to the addresses that
    /// its last parameters give.
    package var parameters: [Parameter]
    /// Its results: an errno, or nothing where it does not return.
    package var results: [ValueType]

    /// A parameter.
    package struct Parameter: Hashable, Sendable {
      /// Its name.
      package var name: String
      /// What it takes.
      package var type: ValueType
    }

    /// Its core type.
    package var type: FunctionType { FunctionType(parameters.map(\.type), results) }

    init(
      _ name: Name, _ parameters: KeyValuePairs<String, ValueType>,
      results: [ValueType] = [.i32]
    ) {
      self.name = name
      self.parameters = parameters.map { Parameter(name: $0, type: $1) }
      self.results = results
    }
  }
}
