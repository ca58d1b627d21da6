/// The function that runs at instantiation (core specification, section "Start Section").
package struct StartSection: Hashable, Sendable {
  /// A function that takes and gives nothing.
  package var function: FunctionIndex

  /// Makes a section out of a function.
  package init(_ function: FunctionIndex) { self.function = function }
}

extension StartSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    function = try reader.index()
  }

  package func encode(to writer: inout ByteWriter) { writer.index(function) }
}
