/// What tables are filled with (core specification, section "Element Section").
package struct ElementSection: Hashable, Sendable {
  /// The segments, in order.
  package var segments: [ElementSegment]

  /// Makes a section out of segments.
  package init(_ segments: [ElementSegment] = []) { self.segments = segments }
}

extension ElementSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    segments = try reader.vector(of: "segment")
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(segments) }
}

/// One entry of the element section.
package struct ElementSegment: Hashable, Sendable {
  /// When the elements go into a table.
  package var mode: Mode
  /// The elements.
  package var elements: Elements

  /// Makes a segment.
  package init(_ mode: Mode, _ elements: Elements) {
    self.mode = mode
    self.elements = elements
  }

  /// When the elements go into a table.
  package enum Mode: Hashable, Sendable {
    /// At instantiation, from an element of a table on: of table 0 where none is named, which takes
    /// fewer bytes than to name it.
    case active(table: TableIndex? = nil, offset: ConstantExpression)
    /// When `table.init` says so.
    case passive
    /// Never: the segment only says which functions `ref.func` can name.
    case declarative
  }

  /// References, in either of the two ways to write them.
  package enum Elements: Hashable, Sendable {
    /// Functions, by index.
    case functions([FunctionIndex])
    /// Expressions that give references of a type.
    case expressions(ReferenceType, [ConstantExpression])
  }
}

/// Eight forms, told apart by three bits. The short forms of an active segment leave out the table,
/// which is then table 0, and the type, which is then `funcref`.
extension ElementSegment: BinaryCodable {
  private struct Form: OptionSet {
    var rawValue: UInt32

    /// It is not active.
    static let inactive = Form(rawValue: 1 << 0)
    /// An active one names its table; one that is not active is declarative.
    static let explicit = Form(rawValue: 1 << 1)
    /// The elements are expressions.
    static let expressions = Form(rawValue: 1 << 2)
    /// All of them.
    static let all: Form = [.inactive, .explicit, .expressions]
  }

  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let form = Form(rawValue: try reader.u32())
    guard form.isSubset(of: .all) else {
      throw BinaryError(.unknownCode(form.rawValue, of: "element segment"), at: start)
    }
    if form.contains(.inactive) {
      mode = form.contains(.explicit) ? .declarative : .passive
    } else {
      let table: TableIndex? = form.contains(.explicit) ? try reader.index() : nil
      mode = .active(table: table, offset: try ConstantExpression(decoding: &reader))
    }
    let hasType = !form.isDisjoint(with: [.inactive, .explicit])
    if form.contains(.expressions) {
      let type = hasType ? try ReferenceType(decoding: &reader) : .function
      elements = .expressions(type, try reader.vector(of: "element"))
    } else {
      if hasType { try Self.elementKind(from: &reader) }
      elements = .functions(try reader.vector(of: "element"))
    }
  }

  /// Reads what functions that stand as indices are preceded by, which can only be one thing.
  private static func elementKind(from reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let kind = try reader.byte()
    guard kind == 0 else {
      throw BinaryError(.unknownCode(UInt32(kind), of: "element kind"), at: start)
    }
  }

  /// The form with the fewest bytes that says the same.
  private var form: Form {
    var form: Form = []
    var needsExplicit = false
    if case .expressions(let type, _) = elements {
      form.insert(.expressions)
      needsExplicit = type != .function
    }
    switch mode {
    case .active(let table, _): if needsExplicit || table != nil { form.insert(.explicit) }
    case .passive: form.insert(.inactive)
    case .declarative: form.formUnion([.inactive, .explicit])
    }
    return form
  }

  package func encode(to writer: inout ByteWriter) {
    let form = form
    writer.u32(form.rawValue)
    if case .active(let table, let offset) = mode {
      if form.contains(.explicit) { writer.index(table ?? 0) }
      offset.encode(to: &writer)
    }
    let hasType = !form.isDisjoint(with: [.inactive, .explicit])
    switch elements {
    case .functions(let functions):
      if hasType { writer.byte(0) }
      writer.vector(functions)
    case .expressions(let type, let expressions):
      if hasType { type.encode(to: &writer) }
      writer.vector(expressions)
    }
  }
}
