import ComponentModel
import WasmBinary

extension WITText {
  /// Writes what is in an interface.
  mutating func interface(_ interface: WITInterface) throws(WITError) {
    if let other = interface.others.first {
      throw WITError(
        "\(interface.title) has \(other.item.article) called \(WITName.quoted(other.name)), and "
          + "interfaces have types and functions alone")
    }
    var names = WITNames()
    let rest = try types(of: interface, functions: interface.functions, &names)
    for entry in rest {
      try newItem()
      try function(entry, of: interface, named: names.take(entry.name) + ": ")
    }
  }

  /// Writes the types of an interface or world: those that it uses, then those that it defines, with
  /// the functions that belong to resources.
  ///
  /// - Returns: The functions that belong to none.
  mutating func types(
    of owner: WITInterface, functions: [WITInterface.Entry<WITFunction>],
    _ names: inout WITNames
  ) throws(WITError) -> [WITInterface.Entry<WITFunction>] {
    var uses: [Use] = []
    var definitions: [WITInterface.Entry<WITType>] = []
    for entry in owner.types {
      guard case .alias(let other) = entry.item.kind, let from = other.owner, from !== owner else {
        definitions.append(entry)
        continue
      }
      let word = try names.take(entry.name)
      let path = try path(of: from, for: entry.name, in: owner)
      guard let original = from.name(of: other) else {
        throw WITError("\(owner.title) uses a type of \(from.title) that has no name there")
      }
      let spelled =
        original == entry.name ? word : "\(try WITName.word(original)) as \(word)"
      // What is said of one name would be said of all names of a statement.
      if let last = uses.last, last.path == path, last.id == nil, entry.externalID == nil {
        uses[uses.count - 1].names.append(spelled)
      } else {
        uses.append(Use(path: path, id: entry.externalID, names: [spelled]))
      }
    }
    for use in uses {
      hasItems = true
      try externalID(use.id)
      try line("use \(use.path).{\(use.names.joined(separator: ", "))};")
    }
    var members = Dictionary(grouping: functions) { WITFunctionName($0.name).resource }
    for entry in definitions {
      try newItem()
      try externalID(entry.externalID)
      let word = try names.take(entry.name)
      let own = entry.item.isResource ? members.removeValue(forKey: entry.name) ?? [] : []
      try define(word, entry.item, of: owner, functions: own)
    }
    let rest = members.removeValue(forKey: nil) ?? []
    if let stray = members.values.joined().first {
      throw WITError(
        "\(owner.title) has \(WITName.quoted(stray.name)), which belongs to no resource there")
    }
    return rest
  }

  /// A statement that takes over types of another interface.
  private struct Use {
    var path: String
    var id: Name?
    var names: [String]
  }

  private func path(
    of from: WITInterface, for type: Name, in owner: WITInterface
  ) throws(WITError) -> String {
    guard let path = from.path else {
      throw WITError(
        "\(owner.title) uses the type \(WITName.quoted(type)) of \(from.title), and WIT can only "
          + "use types of interfaces that belong to a package")
    }
    return path.spelled(in: package)
  }

  private mutating func define(
    _ word: String, _ type: WITType, of owner: WITInterface,
    functions: [WITInterface.Entry<WITFunction>]
  ) throws(WITError) {
    switch type.kind {
    case .resource:
      guard !functions.isEmpty else { return try line("resource \(word);") }
      try block("resource \(word)") { text throws(WITError) in
        var names = WITNames()
        var hasConstructor = false
        for entry in functions {
          let parts = WITFunctionName(entry.name)
          switch parts.kind {
          case .constructor where hasConstructor:
            throw WITError("the resource \(word) has two constructors")
          case .constructor:
            hasConstructor = true
            try text.function(entry, of: owner, named: "")
          case .static:
            try text.function(entry, of: owner, named: names.take(parts.name) + ": static ")
          case .method, .free:
            try text.function(entry, of: owner, named: names.take(parts.name) + ": ")
          }
        }
      }
    case .value(.record(let fields)):
      try block("record \(word)", count: fields.count) { text throws(WITError) in
        var names = WITNames()
        for field in fields {
          try text.indent()
          try text.put(names.take(field.label) + ": ")
          try text.put(field.type, in: owner)
          try text.put(",\n")
        }
      }
    case .value(.variant(let cases)):
      try block("variant \(word)", count: cases.count) { text throws(WITError) in
        var names = WITNames()
        for item in cases {
          try text.indent()
          try text.put(names.take(item.label))
          if let type = item.type {
            try text.put("(")
            try text.put(type, in: owner)
            try text.put(")")
          }
          try text.put(",\n")
        }
      }
    case .value(.enumeration(let labels)): try block("enum \(word)", labels)
    case .value(.flags(let labels)): try block("flags \(word)", labels)
    case .alias(let other):
      try typeLine(word) { text throws(WITError) in try text.name(of: other, in: owner) }
    case .value(let value):
      try typeLine(word) { text throws(WITError) in
        // Where a type is used, the resource alone is an owned handle; where it is defined, it would
        // be another name for the resource.
        guard case .own(let resource) = value else { return try text.put(value, in: owner) }
        try text.put("own<")
        try text.name(of: resource, in: owner)
        try text.put(">")
      }
    }
  }

  private mutating func typeLine(
    _ word: String, _ type: (inout WITText) throws(WITError) -> Void
  ) throws(WITError) {
    try indent()
    try put("type \(word) = ")
    try type(&self)
    try put(";\n")
  }

  private mutating func block(
    _ head: String, count: Int, _ members: (inout WITText) throws(WITError) -> Void
  ) throws(WITError) {
    guard count > 0 else { throw WITError("\(head) is empty, and WIT has no such types") }
    try block(head, members)
  }

  private mutating func block(_ head: String, _ labels: [Name]) throws(WITError) {
    try block(head, count: labels.count) { text throws(WITError) in
      var names = WITNames()
      for label in labels { try text.line(names.take(label) + ",") }
    }
  }
}

extension ComponentSort {
  /// What a thing of this kind is called.
  var article: String {
    switch self {
    case .core(let sort): "a core \(sort)"
    case .function: "a function"
    case .value: "a value"
    case .type: "a type"
    case .component: "a component"
    case .instance: "an instance"
    }
  }
}
