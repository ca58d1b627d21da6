/// What a module was made with (WebAssembly tool conventions, "Producers Section").
package struct ProducersSection: Hashable, Sendable {
  /// The fields, in order.
  package var fields: [Field]

  /// Makes a section out of fields.
  package init(_ fields: [Field] = []) { self.fields = fields }

  /// The name of the custom section that holds this.
  package static let name: Name = "producers"

  /// One field, such as `processed-by`.
  package struct Field: Hashable, Sendable {
    /// `language`, `processed-by` or `sdk`.
    package var name: Name
    /// The tools, each once.
    package var tools: [Tool]

    /// Makes a field.
    package init(_ name: Name, _ tools: [Tool]) {
      self.name = name
      self.tools = tools
    }
  }

  /// A tool or language.
  package struct Tool: Hashable, Sendable {
    /// Its name.
    package var name: Name
    /// Its version, which can be empty.
    package var version: Name

    /// Makes a tool.
    package init(_ name: Name, version: Name) {
      self.name = name
      self.version = version
    }
  }
}

extension ProducersSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    fields = try reader.vector(of: "field")
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(fields) }
}

extension ProducersSection.Field: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    tools = try reader.vector(of: "tool")
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    writer.vector(tools)
  }
}

extension ProducersSection.Tool: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    name = try reader.name()
    version = try reader.name()
  }

  package func encode(to writer: inout ByteWriter) {
    writer.name(name)
    writer.name(version)
  }
}
