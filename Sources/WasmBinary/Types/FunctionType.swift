/// What a function takes and gives (core specification, section "Function Types").
package struct FunctionType: Hashable, Sendable {
  /// The parameters, in order.
  package var parameters: [ValueType]
  /// The results, in order.
  package var results: [ValueType]

  /// Makes the type of a function.
  package init(_ parameters: [ValueType] = [], _ results: [ValueType] = []) {
    self.parameters = parameters
    self.results = results
  }
}

/// Both lists. The byte that says "function" is the composite type's.
extension FunctionType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    parameters = try reader.vector(of: "parameter", limit: Limit.functionValues)
    results = try reader.vector(of: "result", limit: Limit.functionValues)
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(parameters)
    writer.vector(results)
  }
}
