/// The bodies of the functions that a module defines (core specification, section "Code Section").
package struct CodeSection: Sendable {
  /// The bodies, one for each entry of the function section.
  package var bodies: [FunctionBody]

  /// Makes a section out of bodies.
  package init(_ bodies: [FunctionBody] = []) { self.bodies = bodies }
}

/// One entry of the code section, as bytes. ``FunctionCode`` is what they say.
package struct FunctionBody: Sendable {
  /// The locals and the instructions, without the size before them.
  package var contents: SourceRange

  /// Makes a body out of bytes that are copied as they are.
  package init(contents: SourceRange) { self.contents = contents }
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
