/// How large a memory or table is at first, and how large it can grow (core specification, section
/// "Limits").
package struct Limits: Hashable, Sendable {
  /// The size at first, in pages or elements.
  package var minimum: UInt64
  /// The size it can grow to, in pages or elements, where there is such a bound.
  package var maximum: UInt64?

  /// Makes limits.
  package init(minimum: UInt64, maximum: UInt64? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// The byte before limits, which also holds what else there is to say of a memory or table.
struct LimitsFlags: OptionSet {
  var rawValue: UInt8

  /// A maximum follows the minimum.
  static let maximum = LimitsFlags(rawValue: 1 << 0)
  /// Threads share it.
  static let shared = LimitsFlags(rawValue: 1 << 1)
  /// Addresses are 64-bit integers.
  static let is64 = LimitsFlags(rawValue: 1 << 2)
  /// The size of a page follows the limits.
  static let pageSize = LimitsFlags(rawValue: 1 << 3)
}

extension Limits {
  /// Reads flags, of which `allowed` can be set, and the limits behind them.
  static func decode(
    from reader: inout ByteReader, allowed: LimitsFlags
  ) throws(BinaryError) -> (limits: Limits, flags: LimitsFlags) {
    let start = reader.offset
    let flags = LimitsFlags(rawValue: try reader.byte())
    guard flags.isSubset(of: allowed) else {
      let proposal: Proposal? =
        flags.isSubset(of: allowed.union(.shared)) ? .sharedEverythingThreads : nil
      throw BinaryError(unknown: UInt32(flags.rawValue), of: "limits", proposal, at: start)
    }
    let minimum = try reader.u64()
    let maximum = flags.contains(.maximum) ? try reader.u64() : nil
    return (Limits(minimum: minimum, maximum: maximum), flags)
  }

  /// Writes flags, with the one for a maximum added where there is one, and the limits.
  func encode(to writer: inout ByteWriter, flags: LimitsFlags) {
    writer.byte(maximum == nil ? flags.rawValue : flags.union(.maximum).rawValue)
    writer.u64(minimum)
    if let maximum { writer.u64(maximum) }
  }
}
