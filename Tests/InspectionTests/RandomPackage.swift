/// A package of WIT by lot, of which the same number makes the same.
struct RandomPackage {
  private var state: UInt64
  private(set) var text = ""
  /// The names of the types of each interface, and which are resources, which hold handles.
  private var types: [[(name: String, isResource: Bool)]] = []
  private var counter = 0

  /// Words that WIT needs a percent sign before, among others.
  private static let words = [
    "as", "async", "bool", "borrow", "char", "constructor", "enum", "export", "f32", "f64",
    "flags", "from", "func", "future", "import", "include", "interface", "list", "map", "option",
    "own", "package", "record", "resource", "result", "s16", "s32", "s64", "s8", "static",
    "stream", "string", "tuple", "type", "u16", "u32", "u64", "u8", "use", "variant", "with",
    "world", "error-context", "x", "HTTP", "get-URL", "a1-2b", "errno", "gate", "since",
  ]
  private static let primitives = [
    "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char", "string",
    "error-context",
  ]

  init(seed: Int) {
    state = UInt64(seed)
    text = "package t:%\(Self.words[seed % 42])@1.\(seed).0-rc.1;\n"
    for index in 0..<(1 + number(3)) { interface(index) }
    text += "interface empty {}\n"
    world()
  }

  private mutating func number(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(count))
  }

  /// A name that is not there yet.
  private mutating func name() -> String {
    counter += 1
    return "%\(Self.words[number(Self.words.count)])-n\(counter)"
  }

  private mutating func names(_ count: Int) -> [String] {
    var words = Self.words
    return (0..<count).map { _ in "%" + words.remove(at: number(words.count)) }
  }

  /// A type where it is used: handles that are borrowed only where parameters are.
  private mutating func type(_ known: [(name: String, isResource: Bool)], depth: Int = 0) -> String
  {
    switch number(depth < 3 ? 16 : 6) {
    case 0...2: return Self.primitives[number(Self.primitives.count)]
    case 3...5:
      guard let some = known.isEmpty ? nil : known[number(known.count)] else { return "u8" }
      return some.isResource && number(3) == 0 ? "own<\(some.name)>" : some.name
    case 6: return "list<\(type(known, depth: depth + 1))>"
    case 7: return "list<\(type(known, depth: depth + 1)), \(number(9) + 1)>"
    case 8: return "option<\(type(known, depth: depth + 1))>"
    case 9: return "tuple<\(type(known, depth: depth + 1)), \(type(known, depth: depth + 1))>"
    case 10: return "result<\(type(known, depth: depth + 1)), \(type(known, depth: depth + 1))>"
    case 11: return "result<_, \(type(known, depth: depth + 1))>"
    case 12: return ["result", "stream", "future"][number(3)]
    case 13: return "stream<\(type(known, depth: depth + 1))>"
    case 14: return "future<\(type(known, depth: depth + 1))>"
    default: return "map<string, \(type(known, depth: depth + 1))>"
    }
  }

  private mutating func function(_ known: [(name: String, isResource: Bool)]) -> String {
    let parameters = names(number(4)).map { label in
      if let some = known.isEmpty ? nil : known[number(known.count)], some.isResource {
        return "\(label): borrow<\(some.name)>"
      }
      return "\(label): \(type(known))"
    }
    let result = number(2) == 0 ? "" : " -> \(type(known))"
    return
      "\(number(4) == 0 ? "async " : "")func(\(parameters.joined(separator: ", ")))\(result);\n"
  }

  private mutating func definitions(
    _ known: inout [(name: String, isResource: Bool)], count: Int
  ) {
    for _ in 0..<count {
      let name = name()
      var isResource = false
      switch number(8) {
      case 0:
        text += "record \(name) { "
        for label in names(1 + number(3)) { text += "\(label): \(type(known)), " }
        text += "}\n"
      case 1:
        text += "variant \(name) { "
        for label in names(1 + number(3)) {
          text += label + (number(2) == 0 ? "" : "(\(type(known)))") + ", "
        }
        text += "}\n"
      case 2: text += "enum \(name) { \(names(1 + number(3)).joined(separator: ", ")) }\n"
      case 3: text += "flags \(name) { \(names(1 + number(3)).joined(separator: ", ")) }\n"
      case 4, 5:
        isResource = true
        text += "resource \(name) {\n"
        if number(2) == 0 { text += "constructor(a: \(type(known)));\n" }
        for label in names(number(4)) {
          text += "\(label): \(number(3) == 0 ? "static " : "")" + function(known)
        }
        text += "}\n"
      default: text += "type \(name) = \(type(known));\n"
      }
      known.append((name, isResource))
    }
  }

  private mutating func interface(_ index: Int) {
    text += "interface i\(index) {\n"
    var known: [(name: String, isResource: Bool)] = []
    if index > 0, !types[index - 1].isEmpty {
      for _ in 0..<number(3) {
        let used = types[index - 1][number(types[index - 1].count)]
        guard !known.contains(where: { $0.name == used.name }) else { continue }
        if number(2) == 0 {
          text += "use i\(index - 1).{\(used.name)};\n"
          known.append(used)
        } else {
          let name = name()
          text += "use i\(index - 1).{\(used.name) as \(name)};\n"
          known.append((name, used.isResource))
        }
      }
    }
    definitions(&known, count: 1 + number(6))
    for label in names(number(5)) { text += "\(label): " + function(known) }
    text += "}\n"
    types.append(known)
  }

  private mutating func world() {
    text += "world w {\n"
    var known: [(name: String, isResource: Bool)] = []
    for (index, types) in types.enumerated() {
      if number(2) == 0 { text += "import i\(index);\n" }
      if let first = types.first, number(2) == 0 {
        let name = name()
        text += "use i\(index).{\(first.name) as \(name)};\n"
        known.append((name, first.isResource))
      }
      if number(3) == 0 { text += "import \(name()): i\(index);\n" }
    }
    definitions(&known, count: number(3))
    for label in names(number(4)) { text += "import \(label): " + function(known) }
    for label in names(number(3)) { text += "export \(label): " + function(known) }
    text += "import \(name()): interface {\n"
    if let first = types[0].first { text += "use i0.{\(first.name) as q};\nf: func(a: q);\n" }
    text += "}\nexport empty;\n}\n"
  }
}
