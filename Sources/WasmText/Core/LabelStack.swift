import WasmBinary

/// The labels around an instruction of one function, and what they are called.
///
/// A block that has a name is referred to by it, unless a block further in has the same. All others
/// are referred to by how many blocks further out they are, with a comment that says at which depth
/// they begin.
struct LabelStack {
  /// The identifiers of the blocks that are open, the outermost first; empty where there is none.
  private var open: [[UInt8]] = []
  /// How many blocks have begun.
  private var begun = 0
  private let names: NameMap<CoreSpace.Labels>?
  /// Where in the names the next block's may be, which come in the same order.
  private var next = 0

  init(_ names: NameMap<CoreSpace.Labels>?) { self.names = names }

  /// How many blocks are open.
  var depth: Int { open.count }

  /// Notes that a block begins, and writes what it is called behind a space.
  mutating func begin(to writer: inout TextWriter) {
    defer { begun += 1 }
    guard let name = nextName() else {
      open.append([])
      return
    }
    var identifier: [UInt8] = []
    let isMadeUp = name.isEmpty || name.utf8.first == UInt8(ascii: "#")
    Spelling.identifier(isMadeUp ? "#label\(begun) \(name)" : name.text, to: &identifier)
    writer.space()
    writer.bytes(identifier[...])
    if isMadeUp {
      writer.text(" (@name ")
      writer.string(name)
      writer.close()
    }
    open.append(identifier)
  }

  private mutating func nextName() -> Name? {
    guard let names else { return nil }
    while next < names.entries.count, names.entries[next].index.rawValue < begun { next += 1 }
    guard next < names.entries.count, names.entries[next].index.rawValue == begun else {
      return nil
    }
    return names.entries[next].name
  }

  /// Whether the innermost block has a name.
  var innermostIsNamed: Bool { open.last?.isEmpty == false }

  /// Notes that the innermost block ends.
  mutating func end() { if !open.isEmpty { open.removeLast() } }

  /// Writes what refers to a label.
  func writeReference(_ label: LabelIndex, to writer: inout TextWriter) {
    let outwards = Int(label.rawValue)
    guard outwards < open.count else {
      writer.decimal(label.rawValue)
      // The label of the function itself.
      if outwards == open.count { writer.text(" (;@0;)") }
      return
    }
    let position = open.count - 1 - outwards
    let identifier = open[position]
    if !identifier.isEmpty, !open[(position + 1)...].contains(identifier) {
      writer.bytes(identifier[...])
      return
    }
    writer.decimal(label.rawValue)
    guard identifier.isEmpty else { return }
    writer.text(" (;@")
    writer.decimal(UInt64(position + 1))
    writer.text(";)")
  }
}
