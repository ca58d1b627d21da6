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
    let listing = f.let("listing", slot.listing)
    f.if(cookie == 0 || !listing.exists || cookie < listing.first) {
      let errno = f.call(Listing.begin, slot)
      f.guard(errno == .success, else: errno)
    }
    // To where the cookie leads, or to the end.
    f.loop { again, done in
      let listing = f.let("listing", slot.listing)
      f.call(Listing.seek, listing, cookie)
      f.leave(done, if: listing.cookie == cookie || slot.entries == .none)
      let errno = f.call(Listing.next, slot)
      f.guard(errno == .success, else: errno)
      f.repeat(again)
    }
    @Local(f, "place") var place = slot.listing.place
    @Local(f, "count") var count: U32 = 0
    f.loop { again, done in
      let listing = f.let("listing", slot.listing)
      let size = f.let("size", minimum(listing.end - place, bufLen - count))
      f.call(Copying.toGuest, listing.advanced(by: place).bound(), buffer.advanced(by: count), size)
      count += size
      f.leave(done, if: count == bufLen || slot.entries == .none)
      let errno = f.call(Listing.next, slot)
      f.guard(errno == .success, else: errno)
      let longer = f.let("longer", slot.listing)
      place = choose(slot.entries == .none, longer.end, longer.newest)
      f.repeat(again)
    }
    used.pointee = count
    f.return(.success)
  }
}
