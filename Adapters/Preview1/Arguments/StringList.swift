import CodeBuilder

/// The arguments or the environment in private memory, as the guest wants them.
///
/// ```
///      0       4      8        8 + 4 × count
///      ┌───────┬──────┬────────┬──────┐
///      │ count │ size │ places │ text │
///      └───────┴──────┴────────┴──────┘
/// ```
///
/// The text is all entries with a 0 behind each; places say where in it each begins.
struct PackedStrings: Record {
  /// How many entries there are.
  let count = Field<U32>(at: 0)
  /// How many bytes the text has.
  let size = Field<U32>(at: 4)
  static let layout = PackedStrings()
  static let size: UInt32 = 8
}

/// One of the two lists of strings that the host gives.
struct StringList: Sendable {
  /// The function that makes sure that the list is there.
  private let load: Function<Nothing>
  /// Where it is once the host was asked for it: every program asks twice, for the sizes and for the
  /// strings.
  private let packed: GlobalVariable<Private<PackedStrings>>

  /// The arguments.
  static let arguments = StringList("arguments", entrySize: HostList<U8>.size, nameEnd: 0) {
    $0.call(CommandLine.getArguments, $1.bound())
  }

  /// The environment, of which an entry is two strings.
  static let variables = StringList(
    "variables", entrySize: HostPair.size, nameEnd: UInt8(ascii: "=")
  ) {
    $0.call(CommandLine.getEnvironment, $1.bound())
  }

  private init(
    _ name: String, entrySize: UInt32, nameEnd: UInt8,
    _ ask: @escaping @Sendable (CodeBuilder, Private<HostList<HostList<U8>>>) -> Void
  ) {
    let packed = GlobalVariable<Private<PackedStrings>>(name, in: .adapter)
    self.packed = packed
    load = Function("load_" + name) { (f: FunctionBuilder<Nothing>) in
      f.if(f[packed].exists) { f.return() }
      let list: Private<HostList<HostList<U8>>> = f.returnArea()
      Heap.beginScratch(f)
      ask(f, list)
      let strings = f.let("strings", list.pointer)
      let count = f.let("count", list.count)
      let end = f.let("end", strings.advanced(by: count * U32(constant: entrySize)))
      f[packed] = f.call(Self.pack, strings, end, count, U32(constant: nameEnd))
    }
  }

  /// The list, for which the host is asked the first time. The function ends with ENOMEM where there
  /// is no room for it.
  func strings(_ f: FunctionBuilder<Errno>) -> Private<PackedStrings> {
    f.call(load)
    let strings = f.let("packed", f[packed])
    f.guard(strings.exists, else: .nomem)
    return strings
  }

  /// Packs strings into memory that is kept; no pointer where there is none. With a `nameEnd` two make an entry, a name and a value,
  /// and that stands between them.
  private static let pack = Function(
    inStore: "pack_strings", parameters: ["strings", "end", "count", "name_end"]
  ) {
    (
      f: FunctionBuilder<Private<PackedStrings>>, strings: Private<HostList<U8>>,
      end: Private<HostList<U8>>, count: U32, nameEnd: U32
    ) in
    let headSize = f.let("head_size", (count << 2) + U32(constant: PackedStrings.size))
    // The host has taken eight bytes for each string and its bytes, which is room enough.
    let room = f[Heap.next] - f[Heap.keptEnd]
    let packed: Private<PackedStrings> = f.call(Heap.allocate, headSize + room).bound()
    f.guard(packed.exists, else: f.noPointer())
    let text = f.let("text", packed.bound(to: U8.self).advanced(by: headSize))
    @Local(f, "place") var place: Private<U32> = packed.successor.bound()
    @Local(f, "to") var to = text
    @Local(f, "next") var next = strings
    @Local(f, "terminator") var terminator: U32 = 0
    f.while(next != end) {
      // What is behind a 0 begins an entry.
      f.if(terminator == 0) {
        place.pointee = to.address - text.address
        place = place.advanced(by: 4)
      }
      terminator = nameEnd - terminator
      f.copyPrivate(from: next.pointer, to: to, count: next.count)
      to = to.advanced(by: next.count)
      to.pointee = terminator.lowByte
      to = to.advanced(by: 1)
      next = next.successor
    }
    packed.count = count
    packed.size = to.address - text.address
    f[Heap.next] = to.address
    Heap.keepScratch(f)
    f.return(packed)
  }
}
