import CodeBuilder

// No function of Preview 1 makes a socket, and a WASI 0.2 host hands none out as a descriptor: what
// is open is something else. Nothing is read or written, so that addresses do not matter.
extension Preview1Adapter {
  /// Answers that the descriptor is no socket that listens.
  static let sockAccept = entry("sock_accept") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, flags: U32, _: GuestAddress<FileDescriptor>
    ) in
    f.return(f.call(refuse, fd, flags, Fdflags.all))
  }

  /// Answers that the descriptor is no socket.
  static let sockRecv = entry("sock_recv") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, _: GuestAddress<Iovec>, _: U32, flags: U32,
      _: GuestAddress<U32>, _: GuestAddress<U16>
    ) in
    f.return(f.call(refuse, fd, flags, SocketFlags.receiving))
  }

  /// Answers that the descriptor is no socket.
  static let sockSend = entry("sock_send") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, _: GuestAddress<Iovec>, _: U32, flags: U32,
      _: GuestAddress<U32>
    ) in
    f.return(f.call(refuse, fd, flags, SocketFlags.sending))
  }

  /// Answers that the descriptor is no socket.
  static let sockShutdown = entry("sock_shutdown") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, flags: U32) in
    f.return(f.call(refuse, fd, flags, SocketFlags.directions))
  }

  private static let refuse = Function("refuse_socket", parameters: ["fd", "flags", "known"]) {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, flags: U32, known: U32) in
    _ = f.descriptor(fd)
    f.guard(flags <= known, else: .inval)
    f.return(.notsock)
  }
}

/// All flags that there are for functions of sockets (witx).
private enum SocketFlags {
  /// `riflags`: to look at what comes without taking it, and to wait for all of it.
  static var receiving: U32 { 3 }
  /// `siflags`: a number without a meaning yet.
  static var sending: U32 { 0xffff }
  /// `sdflags`: receiving and sending.
  static var directions: U32 { 3 }
}
