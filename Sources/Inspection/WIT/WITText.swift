import ComponentModel
import WasmBinary

/// Lays out WIT: blocks in braces, and items with an empty line between them.
///
/// Nothing is written that WIT would not read as what it is: names that are no names, types without
/// a name where one is needed, and what WIT has no words for are errors that say so. Types are written
/// out where they are used, as often as they are; so there is a limit to the text.
struct WITText {
  private(set) var text = ""
  private var depth = 0
  private let limit: Int
  /// The package whose interfaces go by their name alone.
  var package: String?
  /// Whether the block that is being written has items already.
  var hasItems = false

  init(limit: Int, package: String? = nil) {
    self.limit = limit
    self.package = package
  }

  /// Writes something within a line.
  mutating func put(_ part: String) throws(WITError) {
    text += part
    guard text.utf8.count <= limit else {
      throw WITError("written out, its types are many times as long as the component")
    }
  }

  /// Begins a line.
  mutating func indent() throws(WITError) { try put(String(repeating: "  ", count: depth)) }

  mutating func line(_ line: String) throws(WITError) {
    if !line.isEmpty {
      try indent()
      try put(line)
    }
    try put("\n")
  }

  mutating func block(
    _ head: String, _ body: (inout WITText) throws(WITError) -> Void
  ) throws(WITError) {
    try line("\(head) {")
    let outer = hasItems
    hasItems = false
    depth += 1
    try body(&self)
    depth -= 1
    hasItems = outer
    try line("}")
  }

  /// Begins an item: an empty line stands between it and the one before.
  mutating func newItem() throws(WITError) {
    if hasItems { try line("") }
    hasItems = true
  }

  /// Writes what the item below is called elsewhere.
  mutating func externalID(_ id: Name?) throws(WITError) {
    if let id { try line("@external-id(\"\(WITName.escaped(id.text))\")") }
  }
}

/// The names of one block, of which no two may differ in hyphens and case alone.
struct WITNames {
  fileprivate var labels: [UniqueName: Name] = [:]
  fileprivate var paths: Set<Name> = []

  /// Takes a name, and spells it.
  ///
  /// - Throws: That it is no name, or that another one is like it.
  mutating func take(_ name: Name) throws(WITError) -> String {
    let word = try WITName.word(name)
    if let other = labels.updateValue(name, forKey: UniqueName(label: name)) {
      throw WITError(
        other == name
          ? "the name \(name) is there twice in one place"
          : "WIT does not tell the names \(other) and \(name) apart")
    }
    return word
  }
}

extension WITNames {
  /// Takes the name of an interface in a package, which no label is like.
  mutating func take(path: Name) throws(WITError) {
    guard paths.insert(path).inserted else {
      throw WITError("the interface \(path) is there twice in one place")
    }
  }
}
