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
/// ```
///      0          4      8       12      16         24
///      ┌──────────┬──────┬───────┬───────┬──────────┬─────────────────────┐
///      │ size log2│ end  │ count │ place │ cookie   │ dirent, name, … ↑end│
///      └──────────┴──────┴───────┴───────┴──────────┴─────────────────────┘
/// ```
package struct Listing: Record {
  /// The size of the block, as a power of two.
  package let sizeLog2 = Field<U32>(at: 0)
  /// Where the entries end, counted from here.
  package let end = Field<U32>(at: 4)
  /// How many entries there are.
  package let count = Field<U32>(at: 8)
  /// Where the entry is that was looked for last, counted from here.
  package let place = Field<U32>(at: 12)
  /// The cookie of that entry.
  package let cookie = Field<U64>(at: 16)
  package static let layout = Listing()
  package static let size: UInt32 = 24

  /// Enough for a directory of some thirty files.
  static var firstSizeLog2: U32 { 10 }
}

// What only touches private memory.
extension Listing {
  /// Begins a listing without entries.
  static let make = Function(inStore: "make_listing") {
    (f: FunctionBuilder<Private<Listing>>) in
    let listing: Private<Listing> = f.call(Blocks.take, firstSizeLog2).bound()
    listing.sizeLog2 = firstSizeLog2
    listing.end = U32(constant: size)
    listing.count = 0
    listing.place = U32(constant: size)
    listing.cookie = 0
    f.return(listing)
  }

  /// Adds an entry, whose inode is left to the caller, and gives its place.
  static let append = Function(
    inStore: "append_entry", parameters: ["slot", "name", "count", "type"]
  ) {
    (
      f: FunctionBuilder<Private<Dirent>>, slot: Private<Slot>, name: Private<U8>, count: U32,
      type: U32
    ) in
    let old = f.let("old", slot.listing)
    let start = f.let("start", old.end)
    let end = f.let("end", start + U32(constant: Dirent.size) + count)
    // More than private memory holds besides.
    f.if(end > 0x8000_0000) { f.trap() }
    @Local(f, "size_log2") var sizeLog2 = old.sizeLog2
    f.while((end - 1) >> sizeLog2 != 0) { sizeLog2 += 1 }
    @Local(f, "listing") var listing = old
    f.if(sizeLog2 != old.sizeLog2) {
      listing = f.call(Blocks.take, sizeLog2).bound()
      f.copyPrivate(from: old.bound(), to: listing.bound(), count: start)
      f.call(Blocks.give, old.bound(), old.sizeLog2)
      listing.sizeLog2 = sizeLog2
      slot.listing = listing
    }
    listing.end = end
    listing.count = listing.count + 1
    let dirent: Private<Dirent> = f.let("dirent", listing.advanced(by: start).bound())
    dirent.next = listing.count.extended
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
      listing.cookie = 0
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
