import WasmBinary

/// The identifiers of one index space: what stands in the text for those of its entries that have a
/// name.
///
/// An identifier is the name itself, between quotes where the format asks for them. Where that
/// cannot be, because the name is empty or another entry has it, the identifier is `#`, the kind and
/// index, and the name, which no other identifier is: names that begin with `#` get one like this as
/// well. The name then stands beside it as an annotation, so that reading the text gives it back.
struct Identifiers<Space>: Sendable {
  /// All identifiers, one behind another.
  fileprivate var bytes: [UInt8] = []
  /// Where the identifier of each entry ends. It begins where the one before it ends, and is empty
  /// where there is no name.
  fileprivate var ends: [Int] = []
  /// The names that are not what their identifiers say.
  fileprivate var annotations: [Int: Name] = [:]

  /// Makes identifiers for an index space where nothing has a name.
  init() {}

  /// Makes identifiers for names.
  ///
  /// - Parameters:
  ///   - entries: The names. Those of entries that do not exist are left out.
  ///   - count: How many entries there are.
  ///   - kind: What an entry is called in an identifier that is made up.
  init(_ entries: [NameMap<Space>.Entry], count: Int, kind: StaticString) {
    var used: Set<Name> = []
    let isInOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.index < $1.index }
    for entry in isInOrder ? entries : entries.sorted(by: { $0.index < $1.index }) {
      let index = Int(entry.index.rawValue)
      // The second of two names of one entry is none.
      guard index < count, index >= ends.count else { continue }
      while ends.count < index { ends.append(bytes.count) }
      if entry.name.isEmpty || entry.name.utf8.first == UInt8(ascii: "#")
        || !used.insert(entry.name).inserted
      {
        Spelling.identifier("#\(kind)\(index) \(entry.name)", to: &bytes)
        annotations[index] = entry.name
      } else {
        Spelling.identifier(entry.name.text, to: &bytes)
      }
      ends.append(bytes.count)
    }
  }

  /// Whether nothing has a name.
  var isEmpty: Bool { ends.isEmpty }

  /// Whether an entry has a name.
  func contains(_ index: Index<Space>) -> Bool { !range(Int(index.rawValue)).isEmpty }

  /// Where the identifier of an entry is; nowhere where it has no name.
  private func range(_ index: Int) -> Range<Int> {
    guard index < ends.count else { return 0..<0 }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Writes what refers to an entry: its identifier, or its index.
  func writeReference(_ index: Index<Space>, to writer: inout TextWriter) {
    let range = range(Int(index.rawValue))
    if range.isEmpty {
      writer.decimal(index.rawValue)
    } else {
      writer.bytes(bytes[range])
    }
  }

  /// Writes the identifier of an entry behind a space, and its name where that is another. Nothing
  /// where it has no name.
  func writeDefinition(_ index: Index<Space>, to writer: inout TextWriter) {
    let range = range(Int(index.rawValue))
    guard !range.isEmpty else { return }
    writer.space()
    writer.bytes(bytes[range])
    guard let name = annotations[Int(index.rawValue)] else { return }
    writer.text(" (@name ")
    writer.string(name)
    writer.close()
  }

  /// Writes the identifier of an entry behind a space, as where it is defined, and its index as a
  /// comment.
  func writeHead(_ index: Index<Space>, to writer: inout TextWriter) {
    writeDefinition(index, to: &writer)
    writer.text(" (;")
    writer.decimal(index.rawValue)
    writer.text(";)")
  }

  /// The same identifiers for the same things, counted as what they are in another place.
  func rebound<Other>(to: Other.Type) -> Identifiers<Other> {
    var identifiers = Identifiers<Other>()
    identifiers.bytes = bytes
    identifiers.ends = ends
    identifiers.annotations = annotations
    return identifiers
  }
}
