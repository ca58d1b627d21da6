import WasmBinary

/// The labels around an instruction of one function, and what they are called.
///
/// A block that has a name is referred to by it, unless a block further in has the same. All others
/// are referred to by how many blocks further out they are, with a comment that says at which depth
/// they begin. Beginning and ending a block and referring to one take the same time at any depth.
struct LabelStack {
  /// What a block is called.
  struct Label {
    /// Empty where it has no name.
    var identifier: [UInt8] = []
    /// The block of the same identifier that cannot be referred to by it while this one is open,
    /// counted from the outermost.
    var hidden: Int?
  }

  /// The blocks that are open, the outermost first.
  private var open: [Label] = []
  /// The innermost open block of each identifier.
  private var innermost: [[UInt8]: Int] = [:]
  /// How many blocks have begun.
  private var begun = 0
  private let names: NameMap<CoreSpace.Labels>?
  /// Where in the names the next block's may be, which come in the same order.
  private var next = 0

  init(_ names: NameMap<CoreSpace.Labels>?) { self.names = names }

  /// How many blocks are open.
  var depth: Int { open.count }

  /// Takes the label of a block that begins, and writes what it is called behind a space.
  mutating func take(to writer: inout TextWriter) -> Label {
    defer { begun += 1 }
    guard let name = nextName() else { return Label() }
    var label = Label()
    let isMadeUp = name.isEmpty || name.utf8.first == UInt8(ascii: "#")
    Spelling.identifier(
      isMadeUp ? "#label\(begun) \(name)" : name.text, to: &label.identifier)
    writer.space()
    writer.bytes(label.identifier[...])
    if isMadeUp {
      writer.text(" (@name ")
      writer.string(name)
      writer.close()
    }
    return label
  }

  /// Notes that what follows is inside of a block.
  mutating func enter(_ label: Label) {
    var label = label
    if !label.identifier.isEmpty {
      label.hidden = innermost.updateValue(open.count, forKey: label.identifier)
    }
    open.append(label)
  }

  private mutating func nextName() -> Name? {
    guard let names else { return nil }
    while next < names.entries.count, names.entries[next].index.rawValue < begun { next += 1 }
    guard next < names.entries.count, names.entries[next].index.rawValue == begun else {
      return nil
    }
    return names.entries[next].name
  }

  /// Notes that the innermost block ends.
  mutating func end() {
    guard let label = open.popLast(), !label.identifier.isEmpty else { return }
    innermost[label.identifier] = label.hidden
  }

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
    let identifier = open[position].identifier
    if !identifier.isEmpty, innermost[identifier] == position {
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
