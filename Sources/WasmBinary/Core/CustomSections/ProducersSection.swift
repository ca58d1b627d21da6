/// What a module was made with (WebAssembly tool conventions, "Producers Section").
public struct ProducersSection: Hashable, Sendable {
  /// The fields, in order.
  public var fields: [Field]

  /// Makes a section out of fields.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// The name of the custom section that holds this.
  public static let name = "producers"

  /// One field, such as `processed-by`.
  public struct Field: Hashable, Sendable {
    /// `language`, `processed-by` or `sdk`.
    public var name: String
    /// The tools, each once.
    public var tools: [Tool]

    /// Makes a field.
    public init(_ name: String, _ tools: [Tool]) {
      self.name = name
      self.tools = tools
    }
  }

  /// A tool or language.
  public struct Tool: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its version, which can be empty.
    public var version: String

    /// Makes a tool.
    public init(_ name: String, version: String) {
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
