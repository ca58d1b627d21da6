extension Preview1 {
  /// What a call answers: 0, or why it failed.
  package enum Errno: UInt16, CaseIterable, Sendable {
    /// No error.
    case success = 0
    /// Argument list too long. The document calls it `2big`.
    case tooBig
    /// Permission denied.
    case acces
    /// Address in use.
    case addrinuse
    /// Address not available.
    case addrnotavail
    /// Address family not supported.
    case afnosupport
    /// No data yet, or no room yet.
    case again
    /// Connection already in progress.
    case already
    /// Not an open descriptor, or not open for this.
    case badf
    /// Bad message.
    case badmsg
    /// Device or resource busy.
    case busy
    /// Operation cancelled.
    case canceled
    /// No child processes.
    case child
    /// Connection aborted.
    case connaborted
    /// Connection refused.
    case connrefused
    /// Connection reset.
    case connreset
    /// Waiting would never end.
    case deadlk
    /// Destination address required.
    case destaddrreq
    /// Argument outside of the domain of a function.
    case dom
    /// Quota exceeded.
    case dquot
    /// Exists already.
    case exist
    /// Address outside of memory.
    case fault
    /// File too large.
    case fbig
    /// Host unreachable.
    case hostunreach
    /// Identifier removed.
    case idrm
    /// Illegal byte sequence.
    case ilseq
    /// Operation in progress.
    case inprogress
    /// Interrupted.
    case intr
    /// Invalid argument.
    case inval
    /// Input or output failed.
    case io
    /// Socket is connected.
    case isconn
    /// Is a directory.
    case isdir
    /// Too many symbolic links.
    case loop
    /// Too many open descriptors.
    case mfile
    /// Too many hard links.
    case mlink
    /// Message too large.
    case msgsize
    /// Reserved.
    case multihop
    /// Name too long.
    case nametoolong
    /// Network is down.
    case netdown
    /// Connection aborted by the network.
    case netreset
    /// Network unreachable.
    case netunreach
    /// Too many files open in the system.
    case nfile
    /// No buffer space.
    case nobufs
    /// No such device.
    case nodev
    /// No such file or directory.
    case noent
    /// Not an executable.
    case noexec
    /// No locks available.
    case nolck
    /// Reserved.
    case nolink
    /// Not enough memory.
    case nomem
    /// No message of that type.
    case nomsg
    /// Protocol not available.
    case noprotoopt
    /// No space left on the device.
    case nospc
    /// Function not supported.
    case nosys
    /// Socket is not connected.
    case notconn
    /// Not a directory.
    case notdir
    /// Directory not empty.
    case notempty
    /// State not recoverable.
    case notrecoverable
    /// Not a socket.
    case notsock
    /// Not supported.
    case notsup
    /// Not a terminal.
    case notty
    /// No such device or address.
    case nxio
    /// Value too large for its type.
    case overflow
    /// Previous owner died.
    case ownerdead
    /// Not permitted.
    case perm
    /// Nobody reads from the pipe.
    case pipe
    /// Protocol error.
    case proto
    /// Protocol not supported.
    case protonosupport
    /// Wrong type of protocol for the socket.
    case prototype
    /// Result too large.
    case range
    /// Read-only file system.
    case rofs
    /// Cannot be sought in.
    case spipe
    /// No such process.
    case srch
    /// Reserved.
    case stale
    /// Timed out.
    case timedout
    /// Text file busy.
    case txtbsy
    /// Other file system.
    case xdev
    /// Not enough rights.
    case notcapable
  }
}
