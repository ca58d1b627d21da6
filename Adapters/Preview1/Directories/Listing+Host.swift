import CodeBuilder

// What the host is asked for.
extension Listing {
  /// What the two entries are called that no host lists. Both have the inode of the directory
  /// itself, as natively.
  private static let dots = StaticArea(
    "dots", size: 2, alignment: 1, bytes: [UInt8](repeating: UInt8(ascii: "."), count: 2))

  /// Begins to list a directory, as it is now.
  static let begin = Function("begin_listing", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    f.call(forget, slot)
    let handle = f.let("handle", slot.handle)
    let result: Private<FileResult<Handle<DirectoryEntryStream>>> = f.returnArea()
    f.call(Descriptor.readDirectory, handle, result)
    f.guardSuccess(result)
    slot.entries = result.value
    slot.listing = f.call(make)
    f.if(!slot.listing.exists) { f.return(f.call(giveUp, slot)) }
    let hash: Private<MetadataHashResult> = f.returnArea()
    f.call(Descriptor.metadataHash, handle, hash)
    let inode = f.let("inode", inode(hash))
    for count in 1...2 as ClosedRange<UInt32> {
      let dirent = f.call(
        append, slot, f.address(of: dots), U32(constant: count), Filetype.directory.extended)
      dirent.ino = inode
    }
    f.return(.success)
  }

  /// How much room there is at least for a name: more than any system's names are long.
  static var longestName: U32 { 0x1000 }

  /// Answers that there is no memory for the next entry. The host does not give it again: the next
  /// call begins anew, and finds it by its cookie.
  private static let giveUp = Function("give_up_listing", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    f.call(forget, slot)
    f.return(.nomem)
  }

  /// Takes the next entry from the host, or learns that there is none.
  static let next = Function("next_entry", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    let entries = f.let("entries", slot.entries)
    let result: Private<DirectoryEntryResult> = f.returnArea()
    Heap.beginScratch(f)
    f.guard(f.call(Heap.reserve, longestName) != 0, else: .nomem)
    f.call(DirectoryEntryStream.readDirectoryEntry, entries, result)
    f.guardSuccess(result)
    f.if(result.isPresent == 0) {
      f.call(DirectoryEntryStream.drop, entries)
      slot.entries = .none
      f.return(.success)
    }
    let name = f.let("name", result.name)
    let count = f.let("count", result.nameCount)
    let type = f.call(Stat.filetype, result.type.extended)
    let dirent = f.call(append, slot, name, count, type.extended)
    f.if(!dirent.exists) { f.return(f.call(giveUp, slot)) }
    // Links are not followed: the inode is that of the entry.
    let hash: Private<MetadataHashResult> = f.returnArea()
    f.call(Descriptor.metadataHashAt, slot.handle, 0, name, count, hash)
    dirent.ino = inode(hash)
    f.return(.success)
  }

  /// The inode that a hash stands for, and 0 where there is none: an entry may be gone before it is
  /// asked for its inode. A libc then asks itself, and leaves out what is gone.
  private static func inode(_ hash: Private<MetadataHashResult>) -> U64 {
    choose(hash.isError == 0, hash.lower, 0)
  }

  /// Gives up what is known of a directory's entries: the stream, which has to go before its
  /// directory, and the memory.
  static let forget = Function("forget_listing", parameters: ["slot"]) {
    (f: FunctionBuilder<Nothing>, slot: Private<Slot>) in
    f.if(slot.entries != .none) {
      f.call(DirectoryEntryStream.drop, slot.entries)
      slot.entries = .none
    }
    let listing = f.let("listing", slot.listing)
    f.if(listing.exists) {
      f.call(Blocks.give, listing.bound(), listing.sizeLog2)
      slot.listing = f.noPointer()
    }
  }
}
