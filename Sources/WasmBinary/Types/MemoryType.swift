/// What a memory is (core specification, section "Memory Types").
package struct MemoryType: Hashable, Sendable {
  /// The sizes it can have, in pages.
  package var limits: Limits
  /// Whether its addresses are 64-bit integers.
  package var is64: Bool
  /// Whether threads share it.
  package var isShared: Bool
  /// The size of a page in bytes, as a power of two, where it is said (custom page sizes proposal).
  package var pageSizeLog2: UInt32?

  /// Makes the type of a memory.
  package init(
    _ limits: Limits, is64: Bool = false, isShared: Bool = false, pageSizeLog2: UInt32? = nil
  ) {
    self.limits = limits
    self.is64 = is64
    self.isShared = isShared
    self.pageSizeLog2 = pageSizeLog2
  }

  /// How many bytes a page has: 65536 where nothing else is said.
  package var pageSize: UInt64 { 1 << UInt64(pageSizeLog2 ?? 16) }

  /// How many bytes there are at first. A product beyond 64 bits is cut down to the largest number.
  package var minimumBytes: UInt64 {
    let (bytes, isCut) = limits.minimum.multipliedReportingOverflow(by: pageSize)
    return isCut ? .max : bytes
  }
}

extension MemoryType: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let (limits, flags) = try Limits.decode(
      from: &reader, allowed: [.maximum, .shared, .is64, .pageSize])
    var pageSizeLog2: UInt32?
    if flags.contains(.pageSize) {
      let start = reader.offset
      let exponent = try reader.u32()
      guard exponent < 64 else {
        throw BinaryError(.malformed("a page of 2^\(exponent) bytes is too large"), at: start)
      }
      pageSizeLog2 = exponent
    }
    self.init(
      limits, is64: flags.contains(.is64), isShared: flags.contains(.shared),
      pageSizeLog2: pageSizeLog2)
  }

  package func encode(to writer: inout ByteWriter) {
    var flags: LimitsFlags = []
    if is64 { flags.insert(.is64) }
    if isShared { flags.insert(.shared) }
    if pageSizeLog2 != nil { flags.insert(.pageSize) }
    limits.encode(to: &writer, flags: flags)
    if let pageSizeLog2 { writer.u32(pageSizeLog2) }
  }
}
