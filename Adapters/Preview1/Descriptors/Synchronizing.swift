import CodeBuilder

extension Preview1Adapter {
  /// Waits until the data of a file are stored.
  static let fdDatasync = entry("fd_datasync") { (f: FunctionBuilder<Errno>, fd: FileDescriptor) in
    f.onFile(fd) { slot, result in f.call(Descriptor.syncData, slot.handle, result) }
  }

  /// Waits until the data of a file, and what is known of it, are stored.
  static let fdSync = entry("fd_sync") { (f: FunctionBuilder<Errno>, fd: FileDescriptor) in
    f.onFile(fd) { slot, result in f.call(Descriptor.sync, slot.handle, result) }
  }

  /// Tells the host how a file will be read.
  static let fdAdvise = entry("fd_advise") {
    (f: FunctionBuilder<Errno>, fd: FileDescriptor, offset: U64, length: U64, advice: U32) in
    f.onFile(fd) { slot, result in
      f.guard(advice <= Advice.last, else: .inval)
      f.call(Descriptor.advise, slot.handle, offset, length, advice, result)
    }
  }
}

/// How a file will be read (witx, `advice`). WASI 0.2 has the same, in the same order.
enum Advice {
  static var last: U32 { 5 }
}
