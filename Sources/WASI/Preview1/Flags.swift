extension Preview1 {
  /// How a descriptor behaves (`fdflags`).
  package struct DescriptorFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt16

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// All writes go to the end.
    package static let append = Self(rawValue: 1 << 0)
    /// A write waits until its data are stored.
    package static let dsync = Self(rawValue: 1 << 1)
    /// A call never waits.
    package static let nonblock = Self(rawValue: 1 << 2)
    /// Reads wait as writes do.
    package static let rsync = Self(rawValue: 1 << 3)
    /// A write waits until its data and all that is known of the file are stored.
    package static let sync = Self(rawValue: 1 << 4)
  }

  /// How `path_open` opens (`oflags`).
  package struct OpenFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt16

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Create a file where there is none.
    package static let creat = Self(rawValue: 1 << 0)
    /// Fail if it is not a directory.
    package static let directory = Self(rawValue: 1 << 1)
    /// Fail if there is a file already.
    package static let excl = Self(rawValue: 1 << 2)
    /// Make the file empty.
    package static let trunc = Self(rawValue: 1 << 3)
  }

  /// How a path is followed (`lookupflags`).
  package struct LookupFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt32

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A symbolic link at its end is followed.
    package static let symlinkFollow = Self(rawValue: 1 << 0)
  }

  /// Which timestamps are set, and to what (`fstflags`).
  package struct TimestampFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt16

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The time of the last access, to a given time.
    package static let atim = Self(rawValue: 1 << 0)
    /// The time of the last access, to now.
    package static let atimNow = Self(rawValue: 1 << 1)
    /// The time of the last change, to a given time.
    package static let mtim = Self(rawValue: 1 << 2)
    /// The time of the last change, to now.
    package static let mtimNow = Self(rawValue: 1 << 3)
  }

  /// How a subscription's timeout is meant (`subclockflags`).
  package struct SubscriptionClockFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt16

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// As a time, not as a length of time.
    package static let abstime = Self(rawValue: 1 << 0)
  }

  /// What a read or write event says of its descriptor (`eventrwflags`).
  package struct EventFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt16

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The other end is closed.
    package static let hangup = Self(rawValue: 1 << 0)
  }

  /// Which directions of a socket are shut down (`sdflags`).
  package struct ShutdownFlags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    package var rawValue: UInt8

    /// Makes a set of flags of their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Receiving.
    package static let rd = Self(rawValue: 1 << 0)
    /// Sending.
    package static let wr = Self(rawValue: 1 << 1)
  }
}
