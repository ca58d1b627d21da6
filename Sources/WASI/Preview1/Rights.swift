extension Preview1 {
  /// What may be done with a descriptor.
  package struct Rights: OptionSet, Hashable, Sendable {
    /// One bit for each right.
    package var rawValue: UInt64

    /// Makes a set of rights of their bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// `fd_datasync`
    package static let fdDatasync = Self(rawValue: 1 << 0)
    /// `fd_read` and `sock_recv`; with `fdSeek` also `fd_pread`
    package static let fdRead = Self(rawValue: 1 << 1)
    /// `fd_seek`, and all that `fdTell` is
    package static let fdSeek = Self(rawValue: 1 << 2)
    /// `fd_fdstat_set_flags`
    package static let fdFdstatSetFlags = Self(rawValue: 1 << 3)
    /// `fd_sync`
    package static let fdSync = Self(rawValue: 1 << 4)
    /// `fd_tell`
    package static let fdTell = Self(rawValue: 1 << 5)
    /// `fd_write` and `sock_send`; with `fdSeek` also `fd_pwrite`
    package static let fdWrite = Self(rawValue: 1 << 6)
    /// `fd_advise`
    package static let fdAdvise = Self(rawValue: 1 << 7)
    /// `fd_allocate`
    package static let fdAllocate = Self(rawValue: 1 << 8)
    /// `path_create_directory`
    package static let pathCreateDirectory = Self(rawValue: 1 << 9)
    /// `path_open` with `creat`
    package static let pathCreateFile = Self(rawValue: 1 << 10)
    /// `path_link` from this directory
    package static let pathLinkSource = Self(rawValue: 1 << 11)
    /// `path_link` into this directory
    package static let pathLinkTarget = Self(rawValue: 1 << 12)
    /// `path_open`
    package static let pathOpen = Self(rawValue: 1 << 13)
    /// `fd_readdir`
    package static let fdReaddir = Self(rawValue: 1 << 14)
    /// `path_readlink`
    package static let pathReadlink = Self(rawValue: 1 << 15)
    /// `path_rename` from this directory
    package static let pathRenameSource = Self(rawValue: 1 << 16)
    /// `path_rename` into this directory
    package static let pathRenameTarget = Self(rawValue: 1 << 17)
    /// `path_filestat_get`
    package static let pathFilestatGet = Self(rawValue: 1 << 18)
    /// `path_open` with `trunc`
    package static let pathFilestatSetSize = Self(rawValue: 1 << 19)
    /// `path_filestat_set_times`
    package static let pathFilestatSetTimes = Self(rawValue: 1 << 20)
    /// `fd_filestat_get`
    package static let fdFilestatGet = Self(rawValue: 1 << 21)
    /// `fd_filestat_set_size`
    package static let fdFilestatSetSize = Self(rawValue: 1 << 22)
    /// `fd_filestat_set_times`
    package static let fdFilestatSetTimes = Self(rawValue: 1 << 23)
    /// `path_symlink`
    package static let pathSymlink = Self(rawValue: 1 << 24)
    /// `path_remove_directory`
    package static let pathRemoveDirectory = Self(rawValue: 1 << 25)
    /// `path_unlink_file`
    package static let pathUnlinkFile = Self(rawValue: 1 << 26)
    /// `poll_oneoff` on this descriptor
    package static let pollFdReadwrite = Self(rawValue: 1 << 27)
    /// `sock_shutdown`
    package static let sockShutdown = Self(rawValue: 1 << 28)
    /// `sock_accept`
    package static let sockAccept = Self(rawValue: 1 << 29)
  }
}
