package import CodeBuilder

/// What the two editions of Preview 1 do not have in common. Functions that depend on it are made
/// for one of them; all others serve both.
package protocol Edition: SendableMetatype {
  /// What a file is told of in.
  associatedtype FilestatRecord: FilestatLayout
  /// What `poll_oneoff` is told to wait for in.
  associatedtype SubscriptionRecord: SubscriptionLayout
  /// The numbers of what an offset can be counted from.
  static var whence: WhenceNumbers { get }
  /// What the names of functions begin with that are made for this edition, so that those of both
  /// can be in one module.
  static var prefix: String { get }
}

/// The numbers of `whence`. What is left is the start of the file.
package struct WhenceNumbers: Sendable {
  /// The current position.
  package var current: UInt32
  /// The end of the file.
  package var end: UInt32

  /// The largest number that is in use, in both editions.
  static var last: U32 { U32(constant: largest) }
  private static var largest: UInt32 { 2 }

  /// Whether an offset is counted from the start or the current position, for which nobody has to
  /// be asked.
  func isNear(_ whence: U32) -> Condition {
    let isNoEnd = whence != U32(constant: end)
    return end == Self.largest ? whence < Self.last : whence <= Self.last && isNoEnd
  }

  /// Takes the two numbers.
  package init<Whence: RawRepresentable<UInt8>>(current: Whence, end: Whence) {
    self.current = UInt32(current.rawValue)
    self.end = UInt32(end.rawValue)
  }
}

/// A record that tells of a file (witx, `filestat`). Times are in nanoseconds since 1970.
package protocol FilestatLayout: Record {
  /// A number of links.
  associatedtype LinkCount: Operand
  var dev: Field<U64> { get }
  var ino: Field<U64> { get }
  var filetype: Field<U8> { get }
  var nlink: Field<LinkCount> { get }
  var fileSize: Field<U64> { get }
  var atim: Field<U64> { get }
  var mtim: Field<U64> { get }
  var ctim: Field<U64> { get }
  /// The number of links as the record holds it.
  static func linkCount(_ count: U64) -> LinkCount
}

/// A record that says what `poll_oneoff` is to wait for (witx, `subscription`).
package protocol SubscriptionLayout: Record {
  var userdata: Field<U64> { get }
  var tag: Field<U8> { get }
  var clock: Field<U32> { get }
  var descriptor: Field<FileDescriptor> { get }
  var timeout: Field<U64> { get }
  var clockFlags: Field<U16> { get }
}
