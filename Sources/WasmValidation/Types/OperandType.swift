import WasmBinary

/// The type of a value, as small as validation needs it: an integer that tells equal types by being
/// equal.
///
/// A defined type is named by the first type that is equal to it (see ``TypeSpace``), so that two
/// references to equal types are the same integer.
struct OperandType: Hashable, Sendable {
  /// 0 for the type that nothing has, 1 to 5 for numbers and vectors. References have the highest
  /// bit, then whether they can be null, then whether the rest is an index or a ``HeapCode``.
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What stands for any type, where code cannot be reached.
  static let bottom = OperandType(rawValue: 0)
  static let i32 = OperandType(rawValue: 1)
  static let i64 = OperandType(rawValue: 2)
  static let f32 = OperandType(rawValue: 3)
  static let f64 = OperandType(rawValue: 4)
  static let v128 = OperandType(rawValue: 5)

  private static let referenceBit: UInt32 = 1 << 31
  private static let nullableBit: UInt32 = 1 << 30
  private static let definedBit: UInt32 = 1 << 29

  /// A reference to what an abstract heap type describes.
  static func reference(_ heap: HeapCode, isNullable: Bool = true) -> OperandType {
    OperandType(rawValue: referenceBit | (isNullable ? nullableBit : 0) | UInt32(heap.rawValue))
  }

  /// A reference to a defined type, by the first type that is equal to it.
  static func reference(defined type: CanonicalType, isNullable: Bool) -> OperandType {
    OperandType(
      rawValue: referenceBit | (isNullable ? nullableBit : 0) | definedBit | type.rawValue)
  }

  /// `funcref`
  static let function = reference(.function)
  /// `externref`
  static let external = reference(.external)
  /// `exnref`
  static let exception = reference(.exception)

  var isBottom: Bool { rawValue == 0 }
  var isReference: Bool { rawValue & Self.referenceBit != 0 }
  /// Of a reference: whether it can be null.
  var isNullable: Bool { rawValue & Self.nullableBit != 0 }
  /// Whether a local of this type has a value before one is assigned.
  var isDefaultable: Bool { !isReference || isNullable }

  /// Of a reference: the same one that can, or cannot, be null.
  func nullable(_ isNullable: Bool) -> OperandType {
    OperandType(
      rawValue: isNullable ? rawValue | Self.nullableBit : rawValue & ~Self.nullableBit)
  }

  /// Of a reference: the defined type it refers to, where it does.
  var defined: CanonicalType? {
    rawValue & Self.definedBit == 0 ? nil : CanonicalType(rawValue: rawValue & 0xff_ffff)
  }

  /// Of a reference to no defined type: what it refers to.
  var heapCode: HeapCode { HeapCode(rawValue: UInt8(rawValue & 0xff)) ?? .bottom }
}

/// A defined type, named by the position of the first type that is equal to it in a ``TypeSpace``: in a
/// module that is in no component, the index of that.
struct CanonicalType: Hashable, Sendable {
  var rawValue: UInt32
  var position: Int { Int(rawValue) }

  /// What stands in the core types of a component where the type of a module does, which is no type of
  /// values.
  static let module = CanonicalType(rawValue: .max)
}

/// An abstract heap type, and the one below all of them (core specification, sections "Heap Types"
/// and "Bottom Types").
enum HeapCode: UInt8, CaseIterable, Sendable {
  case any, equatable, i31, structure, array, none
  case function, noFunction
  case external, noExternal
  case exception, noException
  case bottom

  init?(_ type: HeapType) {
    switch type {
    case .any: self = .any
    case .equatable: self = .equatable
    case .i31: self = .i31
    case .structure: self = .structure
    case .array: self = .array
    case .none: self = .none
    case .function: self = .function
    case .noFunction: self = .noFunction
    case .external: self = .external
    case .noExternal: self = .noExternal
    case .exception: self = .exception
    case .noException: self = .noException
    case .defined: return nil
    }
  }

  /// The type above all others of its hierarchy.
  var top: HeapCode {
    switch self {
    case .any, .equatable, .i31, .structure, .array, .none: .any
    case .function, .noFunction: .function
    case .external, .noExternal: .external
    case .exception, .noException: .exception
    case .bottom: .bottom
    }
  }

  /// Whether all that this describes is described by `other` too.
  func matches(_ other: HeapCode) -> Bool {
    if self == other { return true }
    switch self {
    case .bottom: return true
    case .none: return other.top == .any
    case .i31, .structure, .array: return other == .equatable || other == .any
    case .equatable: return other == .any
    case .noFunction: return other == .function
    case .noExternal: return other == .external
    case .noException: return other == .exception
    case .any, .function, .external, .exception: return false
    }
  }

  /// What the text format calls it.
  var text: String {
    switch self {
    case .any: HeapType.any.text
    case .equatable: HeapType.equatable.text
    case .i31: HeapType.i31.text
    case .structure: HeapType.structure.text
    case .array: HeapType.array.text
    case .none: HeapType.none.text
    case .function: HeapType.function.text
    case .noFunction: HeapType.noFunction.text
    case .external: HeapType.external.text
    case .noExternal: HeapType.noExternal.text
    case .exception: HeapType.exception.text
    case .noException: HeapType.noException.text
    case .bottom: "any type"
    }
  }
}
