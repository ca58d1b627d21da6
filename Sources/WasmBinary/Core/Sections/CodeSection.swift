/// The bodies of the functions that a module defines (core specification, section "Code Section").
public struct CodeSection: Sendable {
  /// The bodies, one for each entry of the function section.
  public var bodies: [FunctionBody]

  /// Makes a section out of bodies.
  public init(_ bodies: [FunctionBody] = []) { self.bodies = bodies }
}

/// One entry of the code section, as bytes. ``FunctionCode`` is what they say.
public struct FunctionBody: Sendable {
  /// The locals and the instructions, without the size before them.
  public var contents: SourceRange

  /// Makes a body out of bytes that are copied as they are.
  public init(contents: SourceRange) { self.contents = contents }
}

extension CodeSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    bodies = try reader.vector(of: "body", limit: Limit.definitions) {
      reader throws(BinaryError) in
      let size = try reader.size()
      return FunctionBody(contents: try reader.range(count: size))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(bodies) { writer, body in
      writer.length(body.contents.count)
      writer.range(body.contents)
    }
  }
}
