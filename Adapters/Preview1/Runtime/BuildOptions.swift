package import CodeBuilder

extension BuildOption {
  /// Exit codes are kept: the host has `exit-with-code` (WASI 0.2.12).
  package static let keepsExitCode = BuildOption("keeps-exit-code")
  /// The guest can have descriptors beyond the standard streams: it can open or list something.
  package static let hasFilesystem = BuildOption("has-filesystem")
  /// The guest can list directories.
  package static let listsDirectories = BuildOption("lists-directories")
  /// The guest can take numbers of descriptors for itself.
  package static let reservesDescriptors = BuildOption("reserves-descriptors")
  /// The guest can pause clocks.
  package static let pausesClocks = BuildOption("pauses-clocks")
  /// The guest can make a descriptor non-blocking.
  package static let hasNonblocking = BuildOption("has-nonblocking")
}

extension CodeBuilder {
  /// Whether descriptors beyond the standard streams can exist.
  var hasFilesystem: Bool { has(.hasFilesystem) }

  /// Whether numbers beyond those of the standard streams can be taken.
  var tableGrows: Bool { hasFilesystem || has(.reservesDescriptors) }
}
