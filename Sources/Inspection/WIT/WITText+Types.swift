import ComponentModel
import WasmBinary

// What stands within a line. Types nest no deeper than `WITType` lets them.
extension WITText {
  /// Writes a function, with what stands before its type.
  mutating func function(
    _ entry: WITInterface.Entry<WITFunction>, of owner: WITInterface, named head: String
  ) throws(WITError) {
    try externalID(entry.externalID)
    try indent()
    try put(head)
    try signature(entry, of: owner)
    try put(";\n")
  }

  /// Writes the type of a function.
  mutating func signature(
    _ entry: WITInterface.Entry<WITFunction>, of owner: WITInterface
  ) throws(WITError) {
    let function = entry.item
    let parts = WITFunctionName(entry.name)
    var parameters = function.parameters[...]
    if parts.kind == .method {
      guard let receiver = parameters.popFirst(), receiver.label == "self",
        case .type(let type) = receiver.type, case .value(.borrow(let resource)) = type.kind,
        owner.name(of: resource) == parts.resource
      else { throw WITError("\(WITName.quoted(entry.name)) is not a method of its resource") }
    }
    try put(
      (function.isAsync ? "async " : "") + (parts.kind == .constructor ? "constructor(" : "func("))
    var names = WITNames()
    for (position, parameter) in parameters.enumerated() {
      try put((position > 0 ? ", " : "") + names.take(parameter.label) + ": ")
      try put(parameter.type, in: owner)
    }
    try put(")")
    if parts.kind == .constructor {
      // A constructor that cannot fail gives its resource, which goes without saying.
      guard let made = function.constructed, owner.name(of: made) == parts.resource,
        !function.isAsync
      else { throw WITError("\(WITName.quoted(entry.name)) does not make its resource") }
      if case .type(let type) = function.result, case .value(.own) = type.kind { return }
    }
    guard let result = function.result else { return }
    if result.hasBorrow {
      throw WITError("\(WITName.quoted(entry.name)) returns a borrowed handle")
    }
    try put(" -> ")
    try put(result, in: owner)
  }

  /// Writes a type where it is used.
  mutating func put(
    _ reference: WITType.Reference, in owner: WITInterface
  ) throws(WITError) {
    switch reference {
    case .primitive(let type): try put("\(type.keyword)")
    case .type(let type):
      if case .value(let value) = type.kind, !value.needsName,
        type.name == nil || owner.name(of: type) == nil
      {
        return try put(value, in: owner)
      }
      try name(of: type, in: owner)
    }
  }

  /// Writes the name that a type has in an interface or world.
  mutating func name(of type: WITType, in owner: WITInterface) throws(WITError) {
    guard let name = owner.name(of: type) else {
      let what =
        type.name.map { "the type \(WITName.quoted($0))" }
        ?? (type.origin.isResource ? "a resource without a name" : "a type without a name")
      let whose = type.owner.map { " of \($0.title)" } ?? ""
      throw WITError("\(owner.title) refers to \(what)\(whose), which has no name there")
    }
    try put(WITName.word(name))
  }

  private mutating func put(
    _ open: String, _ parts: [WITType.Reference?], _ close: String = ">", in owner: WITInterface
  ) throws(WITError) {
    try put(open)
    for (position, part) in parts.enumerated() {
      if position > 0 { try put(", ") }
      if let part { try put(part, in: owner) } else { try put("_") }
    }
    try put(close)
  }

  /// Writes what a type is made of.
  mutating func put(_ value: WITType.Value, in owner: WITInterface) throws(WITError) {
    switch value {
    case .primitive(let type): try put("\(type.keyword)")
    case .record, .variant, .enumeration, .flags:
      throw WITError("\(owner.title) uses \(value.article) that has no name there")
    case .list(let element): try put("list<", [element], in: owner)
    case .fixedList(let element, let count): try put("list<", [element], ", \(count)>", in: owner)
    case .map(let key, let value):
      guard key.isMapKey else {
        throw WITError("\(owner.title) has a map with keys of such a type")
      }
      try put("map<", [key, value], in: owner)
    case .tuple(let elements):
      guard !elements.isEmpty else { throw WITError("\(owner.title) uses an empty tuple") }
      try put("tuple<", elements, in: owner)
    case .option(let payload): try put("option<", [payload], in: owner)
    case .result(nil, nil): try put("result")
    case .result(let success?, nil): try put("result<", [success], in: owner)
    case .result(let success, let failure): try put("result<", [success, failure], in: owner)
    case .own(let resource): try name(of: resource, in: owner)
    case .borrow(let resource):
      try put("borrow<")
      try name(of: resource, in: owner)
      try put(">")
    case .stream(nil): try put("stream")
    case .stream(let element): try put("stream<", [element], in: owner)
    case .future(nil): try put("future")
    case .future(let value): try put("future<", [value], in: owner)
    }
  }
}

extension WITType.Value {
  fileprivate var article: String {
    switch self {
    case .record: "a record"
    case .variant: "a variant"
    case .enumeration: "an enumeration"
    case .flags: "flags"
    default: "a type"
    }
  }
}

extension WITType.Reference {
  /// Whether a borrowed handle is somewhere in it.
  fileprivate var hasBorrow: Bool {
    if case .type(let type) = self { type.hasBorrow } else { false }
  }

  /// Whether a map can have keys of this type.
  fileprivate var isMapKey: Bool {
    switch self {
    case .primitive(.f32), .primitive(.f64), .primitive(.errorContext): return false
    case .primitive: return true
    case .type(let type):
      guard case .value(.primitive(let primitive)) = type.origin.kind else { return false }
      return WITType.Reference.primitive(primitive).isMapKey
    }
  }
}

extension WITFunction {
  /// The resource that a constructor makes.
  fileprivate var constructed: WITType? {
    guard case .type(let type) = result, case .value(let value) = type.kind else { return nil }
    switch value {
    case .own(let resource): return resource
    case .result(.type(let success)?, _):
      if case .value(.own(let resource)) = success.kind { return resource }
      return nil
    default: return nil
    }
  }
}
