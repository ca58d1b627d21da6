package import ComponentModel

// Records of Preview 1 lie in memory as records of the canonical ABI do: each field at the next
// multiple of its alignment, variants behind a discriminant. So the same types describe them, with
// addresses, lengths and descriptors as `u32`, and flags as the integers that hold them.
extension Preview1 {
  static let typesName: InterfaceName = "wasi:snapshot-preview1/types"

  /// A buffer to read into.
  package static let iovec = record("iovec", ["buf": .u32, "buf_len": .u32])
  /// A buffer to write from.
  package static let ciovec = record("ciovec", ["buf": .u32, "buf_len": .u32])

  /// What was opened beforehand, and how long its name is.
  package static let prestat = variant(
    "prestat", ["dir": record("prestat_dir", ["pr_name_len": .u32])])

  /// A descriptor.
  package static let fdstat = record(
    "fdstat",
    ["fs_filetype": .u8, "fs_flags": .u16, "fs_rights_base": .u64, "fs_rights_inheriting": .u64])

  /// A file.
  package static let filestat = record(
    "filestat",
    [
      "dev": .u64, "ino": .u64, "filetype": .u8, "nlink": .u64, "size": .u64,
      "atim": .u64, "mtim": .u64, "ctim": .u64,
    ])

  /// An entry of a directory, whose name follows it.
  package static let dirent = record(
    "dirent", ["d_next": .u64, "d_ino": .u64, "d_namlen": .u32, "d_type": .u8])

  /// What to wait for on a clock.
  package static let subscriptionClock = record(
    "subscription_clock", ["id": .u32, "timeout": .u64, "precision": .u64, "flags": .u16])

  /// What to wait for on a descriptor.
  package static let subscriptionReadWrite = record(
    "subscription_fd_readwrite", ["file_descriptor": .u32])

  /// What to wait for.
  package static let subscription = record(
    "subscription", ["userdata": .u64, "u": .named(subscriptionBody(clock: subscriptionClock))])

  /// What a descriptor is ready for.
  package static let eventReadWrite = record("event_fd_readwrite", ["nbytes": .u64, "flags": .u16])

  /// What has happened.
  package static let event = record(
    "event",
    ["userdata": .u64, "error": .u16, "type": .u8, "fd_readwrite": .named(eventReadWrite)])

  static func subscriptionBody(clock: TypeDefinition) -> TypeDefinition {
    variant(
      "subscription_u",
      ["clock": clock, "fd_read": subscriptionReadWrite, "fd_write": subscriptionReadWrite])
  }

  static func record(
    _ name: String, _ fields: KeyValuePairs<String, InterfaceType>
  ) -> TypeDefinition {
    TypeDefinition(name, in: typesName, .record(fields.map { .init($0, $1) }))
  }

  static func variant(
    _ name: String, _ cases: KeyValuePairs<String, TypeDefinition>
  ) -> TypeDefinition {
    TypeDefinition(name, in: typesName, .variant(cases.map { .init($0, .named($1)) }))
  }
}

extension Preview0 {
  /// A file: the number of links has 32 bits.
  package static let filestat = Preview1.record(
    "filestat",
    [
      "dev": .u64, "ino": .u64, "filetype": .u8, "nlink": .u32, "size": .u64,
      "atim": .u64, "mtim": .u64, "ctim": .u64,
    ])

  /// What to wait for on a clock: it begins with an identifier that means nothing.
  package static let subscriptionClock = Preview1.record(
    "subscription_clock",
    ["identifier": .u64, "id": .u32, "timeout": .u64, "precision": .u64, "flags": .u16])

  /// What to wait for.
  package static let subscription = Preview1.record(
    "subscription",
    [
      "userdata": .u64,
      "u": .named(Preview1.subscriptionBody(clock: subscriptionClock)),
    ])
}
