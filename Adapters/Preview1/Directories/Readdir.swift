import CodeBuilder

extension Preview1Adapter {
  /// Reads entries of a directory: as many as fit, the last one cut off where it does not. That one
  /// comes again, whole, with the cookie of the entry before it. Fewer bytes than there is room for
  /// mean that there are no more entries. A cookie of 0 begins anew.
  static let fdReaddir = entry("fd_readdir") {
    (
      f: FunctionBuilder<Errno>, fd: FileDescriptor, buf: GuestAddress<U8>, bufLen: U32,
      cookie: U64, bufused: GuestAddress<U32>
    ) in
    f.findDirectory(fd)
    let slot = f.let("slot", f[OpenFiles.found])
    let buffer = f.checked(buf, count: bufLen)
    let used = f.checked(bufused)
    f.if(cookie == 0 || !slot.listing.exists) {
      let errno = f.call(Listing.begin, slot)
      f.guard(errno == .success, else: errno)
    }
    @Local(f, "available") var available: U32 = 0
    f.loop { again, done in
      let listing = f.let("listing", slot.listing)
      available = f.call(Listing.seek, listing, cookie)
      let isEnough = listing.cookie == cookie && available >= bufLen
      f.leave(done, if: isEnough || slot.entries == .none)
      let errno = f.call(Listing.next, slot)
      f.guard(errno == .success, else: errno)
      f.repeat(again)
    }
    let listing = f.let("listing", slot.listing)
    let count = f.let("count", minimum(available, bufLen))
    f.call(Copying.toGuest, listing.advanced(by: listing.place).bound(), buffer, count)
    used.pointee = count
    f.return(.success)
  }
}
