/// A function that runs at instantiation, which may define values (component model, `Binary.md`,
/// section "Start Definitions").
package struct ComponentStart: Hashable, Sendable {
  /// The function.
  package var function: ComponentFunctionIndex
  /// What it is called with.
  package var arguments: [ComponentValueIndex]
  /// How many values it gives.
  package var resultCount: UInt32

  /// Makes a start definition.
  package init(
    _ function: ComponentFunctionIndex, arguments: [ComponentValueIndex] = [],
    resultCount: UInt32 = 0
  ) {
    self.function = function
    self.arguments = arguments
    self.resultCount = resultCount
  }
}

extension ComponentStart: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    function = try reader.index()
    arguments = try reader.vector(of: "argument", limit: Limit.functionValues)
    let start = reader.offset
    resultCount = try reader.u32()
    guard resultCount <= Limit.functionValues else {
      throw BinaryError(
        .tooMany("result", count: UInt64(resultCount), limit: Limit.functionValues), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.index(function)
    writer.vector(arguments)
    writer.u32(resultCount)
  }
}
