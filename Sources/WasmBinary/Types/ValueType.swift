/// The type of a value (core specification, section "Value Types").
public enum ValueType: Hashable, Sendable {
  /// A 32-bit integer.
  case i32
  /// A 64-bit integer.
  case i64
  /// A 32-bit float.
  case f32
  /// A 64-bit float.
  case f64
  /// A 128-bit vector.
  case v128
  /// A reference.
  case reference(ReferenceType)
}

/// The type of a reference: what it refers to, and whether it can be null.
public struct ReferenceType: Hashable, Sendable {
  /// What it refers to.
  public var heapType: HeapType
  /// Whether it can be null.
  public var isNullable: Bool

  /// Makes the type of a reference to `heapType`.
  public init(_ heapType: HeapType, isNullable: Bool = true) {
    self.heapType = heapType
    self.isNullable = isNullable
  }

  /// `funcref`
  public static let function = ReferenceType(.function)
  /// `externref`
  public static let external = ReferenceType(.external)
}

/// What a reference refers to (core specification, section "Heap Types").
public enum HeapType: Hashable, Sendable {
  /// `noexn`
  case noException
  /// `nofunc`
  case noFunction
  /// `noextern`
  case noExternal
  /// `none`
  case none
  /// `func`
  case function
  /// `extern`
  case external
  /// `any`
  case any
  /// `eq`
  case equatable
  /// `i31`
  case i31
  /// `struct`
  case structure
  /// `array`
  case array
  /// `exn`
  case exception
  /// A defined type.
  case defined(TypeIndex)
}
