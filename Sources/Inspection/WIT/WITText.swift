import ComponentModel
import WasmBinary

/// Lays out WIT: blocks in braces, and items with an empty line between them.
struct WITText {
  private(set) var text = ""
  private var depth = 0
  /// Whether the block that is being written has items already.
  var hasItems = false

  mutating func line(_ line: String) {
    if !line.isEmpty { text += String(repeating: "  ", count: depth) + line }
    text += "\n"
  }

  mutating func block(_ head: String, _ body: (inout WITText) -> Void) {
    line("\(head) {")
    let outer = hasItems
    hasItems = false
    depth += 1
    body(&self)
    depth -= 1
    hasItems = outer
    line("}")
  }

  /// Begins an item: an empty line stands between it and the one before.
  mutating func newItem() {
    if hasItems { line("") }
    hasItems = true
  }

  /// Writes that an interface is imported or exported.
  mutating func item(_ keyword: String, _ interface: WITInterface, as name: ExternalName) {
    externalID(name.externalID)
    guard !interface.name.contains("/") else {
      let label = name.label.map { "\(WITPrinter.word($0)): " } ?? ""
      return line("\(keyword) \(label)\(Self.path(of: interface, from: nil));")
    }
    block("\(keyword) \(WITPrinter.word(interface.name)): interface") {
      $0.interface(interface, in: nil)
    }
  }

  /// Writes that a function is imported or exported.
  mutating func item(_ keyword: String, _ entry: WITInterface.Entry<WITFunction>) {
    externalID(entry.externalID)
    let signature = Self.function(entry.item, named: entry.name)
    line("\(keyword) \(WITPrinter.word(entry.name)): \(signature);")
  }

  /// Writes what the item below is called elsewhere.
  private mutating func externalID(_ id: Name?) {
    if let id { line("@external-id(\"\(id)\")") }
  }

  /// Writes what is in an interface.
  mutating func interface(_ interface: WITInterface, in package: String?) {
    types(of: interface, in: package, functions: interface.functions)
    let types = Set(interface.types.map(\.name))
    for entry in interface.functions {
      let parts = WITFunctionName(entry.name)
      if let resource = parts.resource, types.contains(resource) { continue }
      newItem()
      member(entry)
    }
  }

  /// Writes the types of an interface or world: those that it uses, then those that it defines.
  mutating func types(
    of owner: WITInterface, in package: String?, functions: [WITInterface.Entry<WITFunction>]
  ) {
    var uses: [(from: WITInterface, id: Name?, names: [String])] = []
    var definitions: [WITInterface.Entry<WITType>] = []
    for entry in owner.types {
      guard case .alias(let other) = entry.item.kind, let from = other.owner, from !== owner else {
        definitions.append(entry)
        continue
      }
      let original = other.name ?? entry.name
      let word = WITPrinter.word(entry.name)
      let spelled = original == entry.name ? word : "\(WITPrinter.word(original)) as \(word)"
      // What is said of one name would be said of all names of a statement.
      if let last = uses.last, last.from === from, last.id == nil, entry.externalID == nil {
        uses[uses.count - 1].names.append(spelled)
      } else {
        uses.append((from, entry.externalID, [spelled]))
      }
    }
    for use in uses {
      hasItems = true
      externalID(use.id)
      let names = use.names.joined(separator: ", ")
      line("use \(Self.path(of: use.from, from: package)).{\(names)};")
    }
    let members = Dictionary(grouping: functions) { WITFunctionName($0.name).resource }
    for entry in definitions {
      newItem()
      externalID(entry.externalID)
      define(entry.name, entry.item, functions: members[entry.name] ?? [])
    }
  }

  private mutating func define(
    _ name: Name, _ type: WITType, functions: [WITInterface.Entry<WITFunction>]
  ) {
    let word = WITPrinter.word(name)
    switch type.kind {
    case .alias(let other): line("type \(word) = \(Self.name(of: other));")
    case .resource:
      guard !functions.isEmpty else { return line("resource \(word);") }
      block("resource \(word)") { for function in functions { $0.member(function) } }
    case .value(.record(let fields)):
      members(
        "record \(word)", fields.map { "\(WITPrinter.word($0.label)): \(Self.type($0.type))" })
    case .value(.variant(let cases)):
      members(
        "variant \(word)",
        cases.map { WITPrinter.word($0.label) + ($0.type.map { "(\(Self.type($0)))" } ?? "") })
    case .value(.enumeration(let labels)): members("enum \(word)", labels.map(WITPrinter.word))
    case .value(.flags(let labels)): members("flags \(word)", labels.map(WITPrinter.word))
    case .value(let value): line("type \(word) = \(Self.value(value));")
    }
  }

  /// Writes a function of an interface or resource.
  private mutating func member(_ entry: WITInterface.Entry<WITFunction>) {
    externalID(entry.externalID)
    let parts = WITFunctionName(entry.name)
    let signature = Self.function(entry.item, named: entry.name)
    switch parts.kind {
    case .constructor: line("\(signature);")
    case .static: line("\(WITPrinter.word(parts.name)): static \(signature);")
    case .method, .free: line("\(WITPrinter.word(parts.name)): \(signature);")
    }
  }

  private mutating func members(_ head: String, _ members: [String]) {
    block(head) { for member in members { $0.line("\(member),") } }
  }
}

// What stands within a line.
extension WITText {
  /// How an interface is referred to from a package: by its name alone in the same one.
  static func path(of interface: WITInterface, from package: String?) -> String {
    let path = interface.path
    guard path.package != package else { return WITPrinter.word(path.interface) }
    let halves = path.package.split(separator: "@", maxSplits: 1)
    // One without a name of its own, which WIT has no way to refer to.
    guard let name = halves.first else { return WITPrinter.word(path.interface) }
    let package = name.split(separator: ":").map { WITPrinter.word(String($0)) }
      .joined(separator: ":")
    return "\(package)/\(WITPrinter.word(path.interface))"
      + (halves.count == 2 ? "@\(halves[1])" : "")
  }

  static func function(_ function: WITFunction, named name: Name) -> String {
    let kind = WITFunctionName(name).kind
    let parameters = (kind == .method ? function.parameters.dropFirst() : function.parameters[...])
      .map { "\(WITPrinter.word($0.label)): \(type($0.type))" }.joined(separator: ", ")
    let head = (function.isAsync ? "async " : "") + (kind == .constructor ? "constructor" : "func")
    let start = "\(head)(\(parameters))"
    guard let result = function.result else { return start }
    // A constructor that cannot fail gives its resource, which goes without saying.
    if kind == .constructor, case .type(let type) = result, case .value(.own) = type.kind {
      return start
    }
    return "\(start) -> \(type(result))"
  }

  static func type(_ reference: WITType.Reference) -> String {
    switch reference {
    case .primitive(let type): "\(type.keyword)"
    case .type(let type): name(of: type)
    }
  }

  private static func type(_ reference: WITType.Reference?) -> String {
    reference.map { type($0) } ?? "_"
  }

  /// The name of a type, or what it is made of where it has none.
  static func name(of type: WITType) -> String {
    if let name = type.name { return WITPrinter.word(name) }
    switch type.kind {
    case .alias(let other): return name(of: other)
    case .resource: return type.named?.name.map(WITPrinter.word) ?? "resource"
    case .value(let value):
      if let named = type.named?.name, value.needsName { return WITPrinter.word(named) }
      return self.value(value)
    }
  }

  static func value(_ value: WITType.Value) -> String {
    switch value {
    case .primitive(let type): "\(type.keyword)"
    case .record: "record"
    case .variant: "variant"
    case .enumeration: "enum"
    case .flags: "flags"
    case .list(let element): "list<\(type(element))>"
    case .fixedList(let element, let count): "list<\(type(element)), \(count)>"
    case .map(let key, let value): "map<\(type(key)), \(type(value))>"
    case .tuple(let elements): "tuple<\(elements.map { type($0) }.joined(separator: ", "))>"
    case .option(let payload): "option<\(type(payload))>"
    case .result(nil, nil): "result"
    case .result(let success?, nil): "result<\(type(success))>"
    case .result(let success, let failure): "result<\(type(success)), \(type(failure))>"
    case .own(let resource): name(of: resource)
    case .borrow(let resource): "borrow<\(name(of: resource))>"
    case .stream(let element): element.map { "stream<\(type($0))>" } ?? "stream"
    case .future(let value): value.map { "future<\(type($0))>" } ?? "future"
    }
  }
}

extension WITType.Value {
  /// Whether WIT cannot write it where it is used.
  fileprivate var needsName: Bool {
    switch self {
    case .record, .variant, .enumeration, .flags: true
    default: false
    }
  }
}
