extension Preview1 {
  /// Which clock (`clockid`).
  package enum ClockID: UInt32, CaseIterable, Sendable {
    /// The time since 1970-01-01T00:00:00Z.
    case realtime = 0
    /// A clock that never goes back, since some other time.
    case monotonic
    /// The processor time of this process.
    case processCputimeId
    /// The processor time of this thread.
    case threadCputimeId
  }

  /// What an offset is counted from.
  package enum Whence: UInt8, CaseIterable, Sendable {
    /// The start of the file.
    case set = 0
    /// The current position.
    case cur
    /// The end of the file.
    case end
  }

  /// What a descriptor refers to.
  package enum Filetype: UInt8, CaseIterable, Sendable {
    /// Something else, or nobody knows.
    case unknown = 0
    /// A block device.
    case blockDevice
    /// A character device, such as a terminal.
    case characterDevice
    /// A directory.
    case directory
    /// A file.
    case regularFile
    /// A socket for datagrams.
    case socketDgram
    /// A socket for a stream of bytes.
    case socketStream
    /// A symbolic link.
    case symbolicLink
  }

  /// How a file will be read.
  package enum Advice: UInt8, CaseIterable, Sendable {
    /// Nothing is known.
    case normal = 0
    /// From front to back.
    case sequential
    /// Here and there.
    case random
    /// Soon.
    case willneed
    /// Not soon.
    case dontneed
    /// Once.
    case noreuse
  }

  /// What is subscribed to, or has happened.
  package enum EventType: UInt8, CaseIterable, Sendable {
    /// A clock has reached a time.
    case clock = 0
    /// A descriptor has something to read.
    case fdRead
    /// A descriptor has room for something to be written.
    case fdWrite
  }

  /// What was opened beforehand.
  package enum PreopenType: UInt8, CaseIterable, Sendable {
    /// A directory.
    case dir = 0
  }
}

extension Preview0 {
  /// What an offset is counted from: in another order than in Preview 1.
  package enum Whence: UInt8, CaseIterable, Sendable {
    /// The current position.
    case cur = 0
    /// The end of the file.
    case end
    /// The start of the file.
    case set
  }
}
