import CodeBuilder
import WasmBinary

/// What moving bytes leaves behind besides an errno.
enum Transfer {
  /// How many bytes were moved.
  static let count = GlobalVariable<U32>("transferred", in: .adapter)

  /// Up to this size several buffers are moved with one call of the host, through private memory.
  /// Beyond it, a call for each costs less than the copy.
  static var gathered: U32 { 4096 }
}

/// A memory that the host moves bytes from and to, with the functions that are lowered into it.
protocol TransferSpace: AddressSpace {
  static var fileWrite:
    Function<
      Nothing, Handle<Descriptor>, Pointer<Self, U8>, U32, U64, Pointer<Self, FileResult<U64>>
    >
  { get }
  static var streamWrite:
    Function<Nothing, Handle<OutputStream>, Pointer<Self, U8>, U32, Pointer<Self, StreamResult>>
  { get }
  static var blockingWriteAndFlush:
    Function<Nothing, Handle<OutputStream>, Pointer<Self, U8>, U32, Pointer<Self, StreamResult>>
  { get }

  /// Gives `body` a place for a result of a call that writes bytes out of this memory.
  static func withResult<R: Record>(
    _ f: CodeBuilder, of: R.Type, _ body: (Pointer<Self, R>) -> Void)
}

extension GuestSpace: TransferSpace {
  static var fileWrite:
    Function<Nothing, Handle<Descriptor>, Guest<U8>, U32, U64, Guest<FileResult<U64>>>
  { Descriptor.write }
  static var streamWrite:
    Function<Nothing, Handle<OutputStream>, Guest<U8>, U32, Guest<StreamResult>>
  { OutputStream.write }
  static var blockingWriteAndFlush:
    Function<Nothing, Handle<OutputStream>, Guest<U8>, U32, Guest<StreamResult>>
  { OutputStream.blockingWriteAndFlush }

  // The host has read all bytes before it writes the result, so that it may lie among them.
  static func withResult<R: Record>(
    _ f: CodeBuilder, of _: R.Type, _ body: (Guest<R>) -> Void
  ) {
    f.borrowing(f.guestPointer(to: 0), body)
  }
}

extension PrivateSpace: TransferSpace {
  static var fileWrite:
    Function<Nothing, Handle<Descriptor>, Private<U8>, U32, U64, Private<FileResult<U64>>>
  { Descriptor.writeFromPrivate }
  static var streamWrite:
    Function<Nothing, Handle<OutputStream>, Private<U8>, U32, Private<StreamResult>>
  { OutputStream.writeFromPrivate }
  static var blockingWriteAndFlush:
    Function<Nothing, Handle<OutputStream>, Private<U8>, U32, Private<StreamResult>>
  { OutputStream.blockingWriteAndFlushFromPrivate }

  static func withResult<R: Record>(
    _ f: CodeBuilder, of _: R.Type, _ body: (Private<R>) -> Void
  ) {
    body(f.returnArea())
  }
}

extension CodeBuilder {
  /// Whether the guest's memory can be too small to borrow from. Then everything goes through
  /// private memory while it is.
  var guestMemoryMayBeSmall: Bool { (target.guestMemory?.minimumBytes ?? 0) < 64 }

  /// Whether the guest's memory is too small to borrow from.
  var guestMemoryIsSmall: Condition { guestMemorySize < 64 }
}
