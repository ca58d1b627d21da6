package import CodeBuilder

/// The entries of an open directory that were handed out, as the guest reads them: one ``Dirent``
/// and its name after another, without gaps. It begins with this record, in a block that is replaced
/// by one of twice the size when it is full.
///
/// Entries are taken from the host's stream when the guest gets to them, and stay until the guest
/// begins anew or closes the directory. A cookie is the number of entries before the one that it
/// stands for. So one that was handed out can be used again, in any order, and whatever the guest
/// removed or made since, no entry moves to another number: none is skipped, none comes twice.
/// Preview 1 on its own has no such memory, and reads the whole directory in each call.
///
/// Where private memory is full, entries that the guest was given make room for those that it was
/// not. A cookie of one that is gone has the directory read from its beginning, as without conversion.
///
/// ```
///      0          4      8       12       16       24      32     40
///      ┌──────────┬──────┬───────┬────────┬────────┬───────┬──────┬─────────────────────┐
///      │ size log2│ end  │ place │ newest │ cookie │ first │ last │ dirent, name, … ↑end│
///      └──────────┴──────┴───────┴────────┴────────┴───────┴──────┴─────────────────────┘
/// ```
package struct Listing: Record {
  /// The size of the block, as a power of two.
  package let sizeLog2 = Field<U32>(at: 0)
  /// Where the entries end, counted from here.
  package let end = Field<U32>(at: 4)
  /// Where the entry is that was looked for last, counted from here.
  package let place = Field<U32>(at: 8)
  /// Where the entry is that came last, counted from here.
  package let newest = Field<U32>(at: 12)
  /// The cookie of the entry that was looked for last.
  package let cookie = Field<U64>(at: 16)
  /// The cookie of the first entry that is still there.
  package let first = Field<U64>(at: 24)
  /// The cookie of the next entry that comes.
  package let last = Field<U64>(at: 32)
  package static let layout = Listing()
  package static let size: UInt32 = 40

  /// Enough for a directory of some thirty files.
  static var firstSizeLog2: U32 { 10 }
}

// What only touches private memory.
extension Listing {
  /// Begins a listing without entries; no pointer where there is no memory.
  static let make = Function(inStore: "make_listing") {
    (f: FunctionBuilder<Private<Listing>>) in
    let listing: Private<Listing> = f.call(Blocks.take, firstSizeLog2, 0).bound()
    f.if(listing.exists) {
      listing.sizeLog2 = firstSizeLog2
      listing.end = U32(constant: size)
      listing.place = U32(constant: size)
      listing.cookie = 0
      listing.first = 0
      listing.last = 0
    }
    f.return(listing)
  }

  /// Adds an entry, whose inode is left to the caller, and gives its place; none where there is no
  /// memory for it. The guest needs no entry before it in this call any more: where there is no larger
  /// block, or not as much memory again besides and the next name, they go.
  static let append = Function(
    inStore: "append_entry", parameters: ["slot", "name", "count", "type"]
  ) {
    (
      f: FunctionBuilder<Private<Dirent>>, slot: Private<Slot>, name: Private<U8>, count: U32,
      type: U32
    ) in
    let old = f.let("old", slot.listing)
    let length = f.let("length", U32(constant: Dirent.size) + count)
    @Local(f, "listing") var listing = old
    @Local(f, "start") var start = old.end
    @Local(f, "size_log2") var sizeLog2 = old.sizeLog2
    f.while((start + length - 1) >> sizeLog2 != 0) { sizeLog2 += 1 }
    f.if(sizeLog2 != old.sizeLog2) {
      let spare = ((1 as U32) << sizeLog2) + longestName
      listing = f.call(Blocks.take, sizeLog2, spare).bound()
      f.if(listing.exists) {
        f.copyPrivate(from: old.bound(), to: listing.bound(), count: start)
        f.call(Blocks.give, old.bound(), old.sizeLog2)
        listing.sizeLog2 = sizeLog2
        slot.listing = listing
      } else: {
        listing = old
        start = U32(constant: size)
        f.guard((start + length - 1) >> old.sizeLog2 == 0, else: f.noPointer())
        old.place = start
        old.cookie = old.last
        old.first = old.last
      }
    }
    listing.newest = start
    listing.end = start + length
    listing.last = listing.last + 1
    let dirent: Private<Dirent> = f.let("dirent", listing.advanced(by: start).bound())
    dirent.next = listing.last
    dirent.nameLength = count
    dirent.type = type
    f.copyPrivate(from: name, to: dirent.successor.bound(), count: count)
    f.return(dirent)
  }

  /// Looks for the entry that a cookie stands for, on from where the last one was found. Leaves its
  /// place, or the end where it is not there yet, and gives how many bytes are there from it on.
  static let seek = Function(inStore: "seek_entry", parameters: ["listing", "cookie"]) {
    (f: FunctionBuilder<U32>, listing: Private<Listing>, cookie: U64) in
    f.if(cookie < listing.cookie) {
      listing.place = U32(constant: size)
      listing.cookie = listing.first
    }
    @Local(f, "place") var place = listing.place
    @Local(f, "number") var number = listing.cookie
    let end = f.let("end", listing.end)
    f.while(number != cookie && place != end) {
      let dirent: Private<Dirent> = listing.advanced(by: place).bound()
      place += U32(constant: Dirent.size) + dirent.nameLength
      number += 1
    }
    listing.place = place
    listing.cookie = number
    f.return(end - place)
  }
}
