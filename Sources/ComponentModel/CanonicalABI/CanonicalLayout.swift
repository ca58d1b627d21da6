import WasmBinary

/// How a value lies in memory (component model, `CanonicalABI.md`, sections "Alignment" and
/// "Element Size").
package struct CanonicalLayout: Hashable, Sendable {
  /// How many bytes it takes, its padding included: the distance between elements of a list.
  package var size: Int
  /// What its address is a multiple of, in bytes.
  package var alignment: Int
  /// What is where in it.
  package var shape: Shape

  /// What is where in a value.
  package enum Shape: Hashable, Sendable {
    /// One number, handle or set of flags.
    case scalar
    /// The address of the first element, and behind it the count of elements or of bytes of text.
    case pointerAndLength
    /// Fields. Those of a tuple are named by their position.
    case fields([Field])
    /// A discriminant at offset 0, and the payload of one of the cases behind it.
    case cases([Case], discriminantSize: Int, payloadOffset: Int)
  }

  /// A field of a record or tuple.
  package struct Field: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Where it begins, in bytes from the start of the value.
    package var offset: Int
    /// How it lies there.
    package var layout: CanonicalLayout
  }

  /// A case of a variant, option, result or enumeration, whose position is the discriminant.
  package struct Case: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// How its payload lies, where it has one.
    package var payload: CanonicalLayout?
  }

  /// Lays out values of `type`.
  package init(of type: InterfaceType) {
    switch type {
    case .primitive(let type): self.init(of: type)
    case .own, .borrow: self.init(scalarOf: 4)
    case .list: self = .list
    case .tuple(let elements):
      self.init(fields: elements.enumerated().map { (String($0.offset), $0.element) })
    case .option(let payload): self.init(cases: [("none", nil), ("some", payload)])
    case .result(let success, let failure): self.init(cases: [("ok", success), ("error", failure)])
    case .named(let definition): self.init(of: definition)
    }
  }

  /// Lays out values of a primitive type.
  private init(of type: PrimitiveType) {
    switch type {
    case .bool, .s8, .u8: self.init(scalarOf: 1)
    case .s16, .u16: self.init(scalarOf: 2)
    case .s32, .u32, .f32, .char, .errorContext: self.init(scalarOf: 4)
    case .s64, .u64, .f64: self.init(scalarOf: 8)
    case .string: self = .list
    }
  }

  /// How lists lie, and strings with them.
  private static let list = CanonicalLayout(size: 8, alignment: 4, shape: .pointerAndLength)

  /// Lays out values of a named type.
  package init(of definition: TypeDefinition) {
    switch definition.kind {
    case .record(let fields): self.init(fields: fields.map { ($0.name, $0.type) })
    case .variant(let cases): self.init(cases: cases.map { ($0.name, $0.payload) })
    case .enumeration(let cases): self.init(cases: cases.map { ($0, nil) })
    case .flags(let flags): self.init(scalarOf: flags.count <= 8 ? 1 : flags.count <= 16 ? 2 : 4)
    case .alias(let type): self.init(of: type)
    }
  }

  private init(size: Int, alignment: Int, shape: Shape) {
    self.size = size
    self.alignment = alignment
    self.shape = shape
  }

  private init(scalarOf size: Int) {
    self.init(size: size, alignment: size, shape: .scalar)
  }

  private init(fields: [(name: String, type: InterfaceType)]) {
    var end = 0
    var alignment = 1
    var placed: [Field] = []
    for (name, type) in fields {
      let layout = CanonicalLayout(of: type)
      let offset = end.aligned(to: layout.alignment)
      placed.append(Field(name: name, offset: offset, layout: layout))
      end = offset + layout.size
      alignment = max(alignment, layout.alignment)
    }
    self.init(size: end.aligned(to: alignment), alignment: alignment, shape: .fields(placed))
  }

  private init(cases: [(name: String, type: InterfaceType?)]) {
    let cases = cases.map { Case(name: $0, payload: $1.map(CanonicalLayout.init(of:))) }
    let payloads = cases.compactMap(\.payload)
    let discriminant = cases.count <= 1 << 8 ? 1 : cases.count <= 1 << 16 ? 2 : 4
    let payloadAlignment = payloads.map(\.alignment).max() ?? 1
    let alignment = max(discriminant, payloadAlignment)
    let payloadOffset = discriminant.aligned(to: payloadAlignment)
    self.init(
      size: (payloadOffset + (payloads.map(\.size).max() ?? 0)).aligned(to: alignment),
      alignment: alignment,
      shape: .cases(cases, discriminantSize: discriminant, payloadOffset: payloadOffset))
  }

  /// The field of that name, where there is one.
  package subscript(field name: String) -> Field? {
    if case .fields(let fields) = shape { fields.first { $0.name == name } } else { nil }
  }
}

extension Int {
  /// The next multiple of `alignment`, which is a power of two.
  fileprivate func aligned(to alignment: Int) -> Int { (self + alignment - 1) & -alignment }
}
