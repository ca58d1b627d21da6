/// The type of a component's function (component model, `Binary.md`, production `functype`).
package struct ComponentFunctionType: Hashable, Sendable {
  /// The parameters, in order.
  package var parameters: [LabeledType]
  /// The result, where there is one.
  package var result: ComponentValueType?
  /// Whether it can wait for something before it gives its result.
  package var isAsync: Bool

  /// Makes the type of a function.
  package init(
    _ parameters: [LabeledType] = [], _ result: ComponentValueType? = nil, isAsync: Bool = false
  ) {
    self.parameters = parameters
    self.result = result
    self.isAsync = isAsync
  }
}

extension ComponentFunctionType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    guard code == 0x40 || code == 0x43 else {
      throw BinaryError(.unknownCode(UInt32(code), of: "function type"), at: start)
    }
    isAsync = code == 0x43
    parameters = try reader.vector(of: "parameter", limit: Limit.functionValues)
    result = try reader.resultType()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.byte(isAsync ? 0x43 : 0x40)
    writer.vector(parameters)
    writer.resultType(result)
  }
}

extension ByteReader {
  /// Reads the result of a function (component model, `Binary.md`, production `resultlist`).
  mutating func resultType() throws(BinaryError) -> ComponentValueType? {
    // Named results, which have their count behind the 0x01, are no more: none are left of them.
    guard try flag("result list") else { return try ComponentValueType(decoding: &self) }
    try expect(0x00, "count of named results")
    return nil
  }
}

extension ByteWriter {
  /// Writes the result of a function.
  mutating func resultType(_ type: ComponentValueType?) {
    if let type {
      byte(0x00)
      type.encode(to: &self)
    } else {
      bytes([0x01, 0x00])
    }
  }
}
