/// The type of a value as a component defines it (component model, `Binary.md`, production
/// `defvaltype`).
package enum DefinedValueType: Hashable, Sendable {
  /// Another name for a primitive type.
  case primitive(PrimitiveType)
  /// `record`, with its fields.
  case record([LabeledType])
  /// `variant`, with its cases.
  case variant([VariantCase])
  /// `list`
  case list(ComponentValueType)
  /// `list` of as many elements as it says.
  case fixedList(ComponentValueType, count: UInt32)
  /// `map`, from keys to values.
  case map(ComponentValueType, ComponentValueType)
  /// `tuple`
  case tuple([ComponentValueType])
  /// `flags`, with their labels.
  case flags([Name])
  /// `enum`, with the labels of its cases.
  case enumeration([Name])
  /// `option`
  case option(ComponentValueType)
  /// `result`, with what there is if all went well and if not.
  case result(ComponentValueType?, error: ComponentValueType?)
  /// `own`, a handle of a resource.
  case own(ComponentTypeIndex)
  /// `borrow`, a handle of a resource that somebody else owns.
  case borrow(ComponentTypeIndex)
  /// `stream`, of elements or of nothing.
  case stream(ComponentValueType?)
  /// `future`, of a value or of nothing.
  case future(ComponentValueType?)
}

extension DefinedValueType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    if let type = PrimitiveType(rawValue: code) {
      self = .primitive(type)
      return
    }
    switch code {
    case 0x72: self = .record(try reader.vector(of: "field", limit: Limit.labels))
    case 0x71: self = .variant(try reader.vector(of: "case", limit: Limit.labels))
    case 0x70: self = .list(try ComponentValueType(decoding: &reader))
    case 0x6f: self = .tuple(try reader.vector(of: "element", limit: Limit.labels))
    case 0x6e: self = .flags(try reader.labels("flag"))
    case 0x6d: self = .enumeration(try reader.labels("case"))
    case 0x6b: self = .option(try ComponentValueType(decoding: &reader))
    case 0x6a: self = .result(try reader.optional(), error: try reader.optional())
    case 0x69: self = .own(try reader.index())
    case 0x68: self = .borrow(try reader.index())
    case 0x67:
      self = .fixedList(try ComponentValueType(decoding: &reader), count: try reader.u32())
    case 0x66: self = .stream(try reader.optional())
    case 0x65: self = .future(try reader.optional())
    case 0x63:
      let key = try ComponentValueType(decoding: &reader)
      self = .map(key, try ComponentValueType(decoding: &reader))
    default: throw BinaryError(.unknownCode(UInt32(code), of: "type"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .primitive(let type): writer.byte(type.rawValue)
    case .record(let fields):
      writer.byte(0x72)
      writer.vector(fields)
    case .variant(let cases):
      writer.byte(0x71)
      writer.vector(cases)
    case .list(let element):
      writer.byte(0x70)
      element.encode(to: &writer)
    case .tuple(let elements):
      writer.byte(0x6f)
      writer.vector(elements)
    case .flags(let labels):
      writer.byte(0x6e)
      writer.vector(labels) { $0.name($1) }
    case .enumeration(let labels):
      writer.byte(0x6d)
      writer.vector(labels) { $0.name($1) }
    case .option(let type):
      writer.byte(0x6b)
      type.encode(to: &writer)
    case .result(let success, let error):
      writer.byte(0x6a)
      writer.optional(success)
      writer.optional(error)
    case .own(let resource): writer.coded(0x69, resource)
    case .borrow(let resource): writer.coded(0x68, resource)
    case .fixedList(let element, let count):
      writer.byte(0x67)
      element.encode(to: &writer)
      writer.u32(count)
    case .stream(let element):
      writer.byte(0x66)
      writer.optional(element)
    case .future(let value):
      writer.byte(0x65)
      writer.optional(value)
    case .map(let key, let value):
      writer.byte(0x63)
      key.encode(to: &writer)
      value.encode(to: &writer)
    }
  }
}

extension ByteReader {
  /// Reads the labels of flags or of the cases of an enumeration.
  fileprivate mutating func labels(_ what: String) throws(BinaryError) -> [Name] {
    try vector(of: what, limit: Limit.labels) { reader throws(BinaryError) in try reader.name() }
  }
}
