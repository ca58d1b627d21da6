/// The layout of a structure in memory: one ``Field`` a member.
///
/// ```swift
/// package struct Iovec: Record {
///   package let buf = Field<GuestAddress<U8>>(at: 0)
///   package let bufLen = Field<U32>(at: 4)
///   package static let layout = Iovec()
///   package static let size: UInt32 = 8
/// }
/// ```
package protocol Record: Sendable {
  /// The one value of this type, whose members say where the fields are.
  static var layout: Self { get }
  /// The size in bytes, padding included.
  static var size: UInt32 { get }
}

/// Where a member of a record is, and of which type.
package struct Field<Value: Operand>: Sendable {
  /// The distance from the start of the record, in bytes.
  package var offset: UInt32
  /// Makes a member that is `offset` bytes from the start.
  package init(at offset: UInt32) { self.offset = offset }
}
