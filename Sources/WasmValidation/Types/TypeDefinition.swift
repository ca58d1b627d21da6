/// What is known of a defined type, by the types that it names being canonical.
struct TypeDefinition: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case function, structure, array }

  let kind: Kind
  let isFinal: Bool
  /// How many supertypes are above it.
  var depth: UInt8 = 0
  /// The type whose values its values are too, where it names one.
  let supertype: CanonicalType?
  /// Of a function.
  let parameters: ValueList
  /// Of a function.
  let results: ValueList
  /// Of a structure all of them; of an array the element.
  let fields: FieldList

  /// The abstract type right above it.
  var heapCode: HeapCode {
    switch kind {
    case .function: .function
    case .structure: .structure
    case .array: .array
    }
  }
}

/// A field of a structure, or the element of an array.
struct Field: Hashable, BitwiseCopyable {
  enum Packing: UInt8, BitwiseCopyable { case none, i8, i16 }

  /// What is read from and written to it.
  let type: OperandType
  let packing: Packing
  let isMutable: Bool

  /// What it takes for the field to be made without a value.
  var isDefaultable: Bool { type.isDefaultable }
}

/// Fields in a row.
struct FieldList: BitwiseCopyable {
  let base: UnsafePointer<Field>?
  let count: Int

  static var empty: FieldList { FieldList(base: nil, count: 0) }

  /// The field at an index, where there is one.
  func find(_ index: UInt32) -> Field? { index < count ? base?[Int(index)] : nil }

  subscript(position: Int) -> Field {
    guard let base, position < count else { preconditionFailure("no field \(position)") }
    return base[position]
  }
}

extension ValueList: BitwiseCopyable {}
extension OperandType: BitwiseCopyable {}
extension CanonicalType: BitwiseCopyable {}
