package import CodeBuilder

/// What is known of one descriptor.
///
/// ```
///      0     1     2      3      4        8        12      16        24     32
///      ┌─────┬─────┬──────┬──────┬────────┬────────┬───────┬─────────┬──────┐
///      │kind │type │flags │access│ handle │ stream │listing│ position│ name │
///      └─────┴─────┴──────┴──────┴────────┴────────┴───────┴─────────┴──────┘
/// ```
package struct Slot: Record {
  /// The first four fields at once: what every call asks for. See ``SlotHeader``.
  package let header = Field<SlotHeader>(at: 0)
  /// One of ``SlotKind``.
  package let kind = Field<U8>(at: 0)
  /// The Preview 1 file type; 0 while nobody has asked for it.
  package let filetype = Field<U8>(at: 1)
  /// The Preview 1 `fdflags`.
  package let flags = Field<U8>(at: 2)
  /// The `descriptor-flags` that it was opened with.
  package let access = Field<U8>(at: 3)
  /// The descriptor of the host.
  package let handle = Field<Handle<Descriptor>>(at: 4)
  /// A standard stream, once it was asked for.
  package let input = Field<Handle<InputStream>>(at: 8)
  /// A standard stream once it was asked for, or the stream that appends to a file.
  package let output = Field<Handle<OutputStream>>(at: 8)
  /// The entries of a directory that the host has not listed yet.
  package let entries = Field<Handle<DirectoryEntryStream>>(at: 8)
  /// The entries of a directory that were listed, once it was read.
  package let listing = Field<Private<Listing>>(at: 12)
  /// Where the next read or write begins.
  package let position = Field<U64>(at: 16)
  /// The name of a preopened directory; none otherwise.
  package let name = Field<Private<U8>>(at: 24)
  package let nameCount = Field<U32>(at: 28)
  package static let layout = Slot()
  package static let size: UInt32 = 32

  /// Stands for the end of a file that was appended to: it is asked for when somebody asks.
  static var positionAtEnd: U64 { -1 }
}

/// What every call on a descriptor asks for, read with one access.
package struct SlotHeader: Operand {
  package var node: Node
  package init(node: Node) { self.node = node }
  private var bits: U32 { U32(node: node) }

  /// One of ``SlotKind``.
  var kind: U32 { bits & 7 }
  /// Whether the file type is known.
  var hasFiletype: Condition { bits & Stat.known << 8 != 0 }
  /// The Preview 1 file type, and whether it is known.
  var filetype: U32 { bits >> 8 & 0xff }
  /// The Preview 1 `fdflags`.
  var flags: U32 { bits >> 16 & 0xff }
  /// Whether it is a file, where it is one or a standard stream.
  var isFile: Condition { bits & SlotKind.file.extended != 0 }
  /// Whether reads and writes go to a position: it is a file, and not in append mode.
  var isPositioned: Condition {
    bits & (7 | Fdflags.append << 16) == SlotKind.file.extended
  }
  /// Whether it is a standard stream that nobody wants to wait for. Files are always ready, and all
  /// kinds from theirs on have the same bit.
  var isNonblocking: Condition {
    bits & (SlotKind.file.extended | Fdflags.nonblock << 16) == Fdflags.nonblock << 16
  }
  /// Whether it is a file whose type is known, so that nobody has to be asked what it is.
  var isKnownFile: Condition {
    bits & (7 | Stat.known << 8) == SlotKind.file.extended | Stat.known << 8
  }
}

/// What a descriptor refers to. Standard streams come first, then what the host has a descriptor of.
enum SlotKind {
  static var closed: U8 { 0 }
  static var stdin: U8 { 1 }
  static var stdout: U8 { 2 }
  static var stderr: U8 { 3 }
  /// Anything but a directory, as far as is known.
  static var file: U8 { 4 }
  static var directory: U8 { 5 }
  /// Nothing: the guest keeps the number for itself.
  static var reserved: U8 { 6 }
}

/// `descriptor-flags` of WASI 0.2.
enum Access {
  static var read: U32 { 1 }
  static var write: U32 { 2 }
}

/// All descriptors of the guest, by number. The table grows as it has to.
enum DescriptorTable {
  /// The table before anything is opened: the standard streams.
  private static let initial = StaticArea(
    "descriptors", size: 3 * Slot.size,
    bytes: [1] + [UInt8](repeating: 0, count: 31) + [2] + [UInt8](repeating: 0, count: 31) + [3])

  /// Where the table is now.
  static let table = GlobalVariable<Private<Slot>>(
    "descriptors", in: .store, initial: .address(initial))
  /// How many numbers there are, open and closed.
  static let count = GlobalVariable<U32>(
    "descriptors_count", in: .store, initial: .constant(3))
  /// How many numbers there is room for.
  private static let capacity = GlobalVariable<U32>(
    "descriptors_capacity", in: .store, initial: .constant(3))

  /// The number that was taken last.
  static let added = GlobalVariable<FileDescriptor>("descriptor_added", in: .store)

  /// The slot of a number below the count.
  private static func locate(_ f: CodeBuilder, _ number: U32) -> Private<Slot> {
    // Where nothing can be opened the table never moves.
    let start: Private<Slot> = f.tableGrows ? f[table] : f.address(of: initial)
    return f.let("slot", start.advanced(by: number * U32(constant: Slot.size)))
  }

  /// The slot of an open descriptor, or no pointer.
  static let find = Function(inStore: "find_descriptor", parameters: ["fd"]) {
    (f: FunctionBuilder<Private<Slot>>, fd: FileDescriptor) in
    f.guard(fd.number < (f.tableGrows ? f[count] : 3), else: f.noPointer())
    let slot = locate(f, fd.number)
    f.guard(slot.kind != SlotKind.closed, else: f.noPointer())
    if f.has(.reservesDescriptors) {
      f.guard(slot.kind != SlotKind.reserved, else: f.noPointer())
    }
    f.return(slot)
  }

  /// The slot of a number that the guest keeps for itself, or no pointer.
  static let findReserved = Function(inStore: "find_reserved", parameters: ["fd"]) {
    (f: FunctionBuilder<Private<Slot>>, fd: FileDescriptor) in
    f.guard(fd.number < f[count], else: f.noPointer())
    let slot = locate(f, fd.number)
    f.guard(slot.kind == SlotKind.reserved, else: f.noPointer())
    f.return(slot)
  }

  /// Builds what happens where a number is below the count, with its slot. The descriptor can be
  /// closed. It is built in place, so that nothing has to be kept across a call.
  static func ifInTable(_ f: CodeBuilder, _ fd: FileDescriptor, _ body: (Private<Slot>) -> Void) {
    f.if(fd.number < (f.tableGrows ? f[count] : 3)) { body(locate(f, fd.number)) }
  }

  /// Takes the lowest number that is free, from `lowest` on, for a descriptor of a kind, and says
  /// where its slot is. No pointer where there is no memory.
  static let add = Function(inStore: "add_descriptor", parameters: ["kind", "lowest"]) {
    (f: FunctionBuilder<Private<Slot>>, kind: U32, lowest: U32) in
    @Local(f, "number") var number = lowest
    f.loop { again, done in
      f.if(number == f[count]) {
        f.if(number == f[capacity]) { grow(f) { f.return(f.noPointer()) } }
        f[count] = number + 1
        f.leave(done)
      }
      f.leave(done, if: locate(f, number).kind == SlotKind.closed)
      number += 1
      f.repeat(again)
    }
    let slot = locate(f, number)
    f.fillPrivate(slot.bound(), count: U32(constant: Slot.size))
    slot.kind = kind.lowByte
    f[added] = FileDescriptor(number)
    f.return(slot)
  }

  /// Moves what a descriptor refers to to another number. What that one referred to is forgotten:
  /// its handles were dropped before.
  static let move = Function(inStore: "move_descriptor", parameters: ["source", "target"]) {
    (f: FunctionBuilder<Nothing>, source: Private<Slot>, target: Private<Slot>) in
    f.copyPrivate(from: source.bound(), to: target.bound(), count: U32(constant: Slot.size))
    source.kind = SlotKind.closed
  }

  /// Forgets everything but the standard streams. All handles were dropped before.
  static let reset = Function(inStore: "reset_descriptors") { (f: FunctionBuilder<Nothing>) in
    let start = f.let("table", f[table])
    f.fillPrivate(start.bound(), count: f[count] * U32(constant: Slot.size))
    f[count] = 3
    start.kind = SlotKind.stdin
    start.successor.kind = SlotKind.stdout
    start.successor.successor.kind = SlotKind.stderr
  }

  /// Moves the table to where there is room for more than twice as many, and does what `body` does
  /// where there is no memory.
  private static func grow(_ f: CodeBuilder, orElse body: () -> Void) {
    let old = f.let("old", f[table])
    let bytes = f.let("bytes", f[capacity] * U32(constant: Slot.size))
    let larger = f.let("larger", f[capacity] * 2 + 10)
    let new = f.call(Heap.allocate, larger * U32(constant: Slot.size))
    f.if(!new.exists, body)
    f[capacity] = larger
    Heap.keepScratch(f)
    f.copyPrivate(from: old.bound(), to: new, count: bytes)
    f[table] = new.bound()
  }
}
