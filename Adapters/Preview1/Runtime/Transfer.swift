import CodeBuilder
import WasmBinary

/// What moving bytes leaves behind besides an errno.
enum Transfer {
  /// How many bytes were moved.
  static let count = GlobalVariable<U32>("transferred", in: .adapter)

  /// Up to this size several buffers are moved with one call of the host, through private memory.
  /// Beyond it, a call for each costs less than the copy.
  static var gathered: U32 { U32(constant: gatheredSize) }
  /// The same.
  static var gatheredSize: UInt32 { 4096 }

  /// No more is handed to the host at once: it copies what it is handed, and ends programs that hand
  /// it too much (Wasmtime beyond 128 MiB, or what `-S hostcall-fuel` says). Larger pieces are not
  /// faster.
  static var largest: U32 { 0x8_0000 }

  /// A count that is this large is not added to any more: it has to fit 32 bits.
  private static var mostLog2: U32 { 30 }

  /// What all functions that move bytes are given first.
  static let arguments = ["slot", "iovs", "count", "moved"]

  /// Builds a function that moves bytes: `move` does it, with the list of buffers, and the guest is
  /// told how many those were.
  static func moving(
    _ f: FunctionBuilder<Errno>, _ iovs: GuestAddress<Iovec>, _ listCount: U32,
    _ moved: GuestAddress<U32>, _ move: (Guest<Iovec>) -> Void
  ) {
    let vectors = f.checkedInPlace(iovs, count: listCount, size: Iovec.size)
    let result = f.checkedInPlace(moved)
    move(vectors)
    result.pointee = f[count]
    f.return(.success)
  }

  /// Moves the bytes of a list of buffers, to or from `position` on where the descriptor has
  /// positions, and leaves in ``count`` how many that were.
  typealias AllBuffers = Function<Errno, Private<Slot>, SlotHeader, U64, Guest<Iovec>, U32>

  /// A function that moves bytes to or from a standard stream, as `move` does, and tells the guest how
  /// many those were.
  static func ofStream(
    _ name: String, _ move: AllBuffers
  ) -> Function<
    Errno, Private<Slot>, GuestAddress<Iovec>, U32, GuestAddress<U32>, SlotHeader
  > {
    Function(name, parameters: arguments + ["header"]) {
      (
        f: FunctionBuilder<Errno>, slot: Private<Slot>, iovs: GuestAddress<Iovec>, count: U32,
        moved: GuestAddress<U32>, header: SlotHeader
      ) in
      moving(f, iovs, count, moved) { vectors in
        let errno = f.call(move, slot, header, 0, vectors, count)
        f.guard(errno == .success, else: errno)
      }
    }
  }

  /// What moving bytes to or from an offset answers that no file reaches.
  static let refuseOffset = Function("refuse_transfer", parameters: arguments) {
    (
      f: FunctionBuilder<Errno>, slot: Private<Slot>, iovs: GuestAddress<Iovec>, count: U32,
      moved: GuestAddress<U32>
    ) in
    _ = (f.checked(iovs, count: count), f.checked(moved))
    f.return(f.call(Stat.refuseOffset, slot))
  }

  /// Ends the function with EBADF where a descriptor was not opened for this: also where no bytes
  /// are to be moved, so that the host is not asked for any.
  static func checkAccess(_ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ access: U32) {
    guard f.hasFilesystem else { return }
    let errno = f.call(Stat.checkAccess, slot, access)
    f.guard(errno == .success, else: errno)
  }

  /// Moves at most ``largest`` bytes of one buffer, which are in the guest's memory, to or from
  /// `position` on where the descriptor has positions, and leaves in ``count`` how many that were.
  typealias OneBuffer = Function<Errno, Private<Slot>, SlotHeader, U64, Guest<U8>, U32>

  /// Ends the function with what comes of moving one buffer after another. It ends early where less
  /// was moved than a buffer has; an error that comes after some bytes is left for the next call.
  static func each(
    _ f: FunctionBuilder<Errno>, _ move: OneBuffer, _ slot: Private<Slot>, _ header: SlotHeader,
    _ position: U64, _ iovs: Guest<Iovec>, end: Guest<Iovec>, access: U32
  ) {
    @Local(f, "iovec") var iovec = iovs
    @Local(f, "done") var done: U32 = 0
    // How many bytes of the buffer were moved.
    @Local(f, "begun") var begun: U32 = 0
    f.loop { again, finished in
      f.leave(finished, if: iovec == end)
      let left = f.let("left", iovec.bufLen - begun)
      f.if(left != 0) {
        let address = f.let("address", iovec.buf.address + begun)
        @Local(f, "errno") var errno: Errno = .fault
        f.if(!Bounds.isExceeded(f, address, left.extended)) {
          let start: Guest<U8> = address.reinterpreted()
          let size = f.let("size", minimum(left, largest))
          errno = f.call(move, slot, header, position + done.extended, start, size)
        }
        f.if(errno != .success) {
          f.guard(done != 0, else: errno)
          f.leave(finished)
        }
        done += f[count]
        begun += f[count]
        f.leave(finished, if: f[count] != minimum(left, largest))
        // The same bytes may be named often: a count beyond 32 bits is left for the next call.
        f.leave(finished, if: done >> mostLog2 != 0)
        f.repeat(again, if: begun != iovec.bufLen)
      } else: {
        checkAccess(f, slot, access)
      }
      begun = 0
      iovec = iovec.successor
      f.repeat(again)
    }
    f[count] = done
    f.return(.success)
  }
}

extension CodeBuilder {
  /// Whether the guest's memory can be too small to borrow from. Then everything goes through
  /// private memory while it is.
  var guestMemoryMayBeSmall: Bool { (target.guestMemory?.minimumBytes ?? 0) < 64 }

  /// Whether the guest's memory is too small to borrow from.
  var guestMemoryIsSmall: Condition { guestMemorySize < 64 }
}
