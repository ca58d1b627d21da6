/// The types of the functions that a module defines; their bodies are in the code section (core
/// specification, section "Function Section").
package struct FunctionSection: Hashable, Sendable {
  /// The types, one for each function.
  package var types: [TypeIndex]

  /// Makes a section out of types.
  package init(_ types: [TypeIndex] = []) { self.types = types }
}

extension FunctionSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    types = try reader.vector(of: "function", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(types) }
}
