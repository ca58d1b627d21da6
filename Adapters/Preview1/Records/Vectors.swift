package import CodeBuilder

/// A buffer of the guest, to be filled or written out (witx, `iovec` and `ciovec`).
///
/// ```
///      0       4       8
///      ┌───────┬───────┐
///      │  buf  │  len  │
///      └───────┴───────┘
/// ```
package struct Iovec: Record {
  package let buf = Field<GuestAddress<U8>>(at: 0)
  package let bufLen = Field<U32>(at: 4)
  package static let layout = Iovec()
  package static let size: UInt32 = 8
}
