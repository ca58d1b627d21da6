package import ComponentModel

extension Preview2.FilesystemTypes {
  /// A size or position, in bytes.
  package static let filesize = TypeDefinition("filesize", in: name, .alias(.u64))

  /// What a descriptor refers to.
  package static let descriptorType = TypeDefinition(
    "descriptor-type", in: name,
    .enumeration([
      "unknown", "block-device", "character-device", "directory", "fifo", "symbolic-link",
      "regular-file", "socket",
    ]))

  /// What a descriptor can be used for, and how.
  package static let descriptorFlags = TypeDefinition(
    "descriptor-flags", in: name,
    .flags([
      "read", "write", "file-integrity-sync", "data-integrity-sync", "requested-write-sync",
      "mutate-directory",
    ]))

  /// How a path is followed.
  package static let pathFlags = TypeDefinition("path-flags", in: name, .flags(["symlink-follow"]))

  /// How a path is opened.
  package static let openFlags = TypeDefinition(
    "open-flags", in: name, .flags(["create", "directory", "exclusive", "truncate"]))

  /// A number of hard links.
  package static let linkCount = TypeDefinition("link-count", in: name, .alias(.u64))

  /// What is known of a file or directory.
  package static let descriptorStat = TypeDefinition(
    "descriptor-stat", in: name,
    .record([
      .init("type", .named(descriptorType)),
      .init("link-count", .named(linkCount)),
      .init("size", .named(filesize)),
      .init("data-access-timestamp", .option(.named(Preview2.WallClock.datetime))),
      .init("data-modification-timestamp", .option(.named(Preview2.WallClock.datetime))),
      .init("status-change-timestamp", .option(.named(Preview2.WallClock.datetime))),
    ]))

  /// What a timestamp is set to.
  package static let newTimestamp = TypeDefinition(
    "new-timestamp", in: name,
    .variant([
      .init("no-change"), .init("now"), .init("timestamp", .named(Preview2.WallClock.datetime)),
    ]))

  /// An entry of a directory.
  package static let directoryEntry = TypeDefinition(
    "directory-entry", in: name,
    .record([.init("type", .named(descriptorType)), .init("name", .string)]))

  /// Why a function failed. The position in this list is the value that a core module sees.
  package static let errorCode = TypeDefinition(
    "error-code", in: name,
    .enumeration([
      "access", "would-block", "already", "bad-descriptor", "busy", "deadlock", "quota", "exist",
      "file-too-large", "illegal-byte-sequence", "in-progress", "interrupted", "invalid", "io",
      "is-directory", "loop", "too-many-links", "message-size", "name-too-long", "no-device",
      "no-entry", "no-lock", "insufficient-memory", "insufficient-space", "not-directory",
      "not-empty", "not-recoverable", "unsupported", "no-tty", "no-such-device", "overflow",
      "not-permitted", "pipe", "read-only", "invalid-seek", "text-file-busy", "cross-device",
    ]))

  /// How a file will be read.
  package static let advice = TypeDefinition(
    "advice", in: name,
    .enumeration(["normal", "sequential", "random", "will-need", "dont-need", "no-reuse"]))

  /// What changes when a file is changed or replaced.
  package static let metadataHashValue = TypeDefinition(
    "metadata-hash-value", in: name, .record([.init("lower", .u64), .init("upper", .u64)]))
}
