/// A function that runs at instantiation, which may define values (component model, `Binary.md`,
/// section "Start Definitions").
public struct ComponentStart: Hashable, Sendable {
  /// The function.
  public var function: ComponentFunctionIndex
  /// What it is called with.
  public var arguments: [ComponentValueIndex]
  /// How many values it gives.
  public var resultCount: UInt32

  /// Makes a start definition.
  public init(
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
