/// What a witx document declares, as far as the tests compare it.
struct WitxDocument {
  /// The types, by name.
  private(set) var types: [String: Expression] = [:]
  /// The functions, in order.
  private(set) var functions: [Function] = []

  /// A function: witx says in terms of types what a core module sees as parameters and results.
  struct Function {
    var name: String
    var parameters: [(name: String, type: Expression)]
    /// What it answers besides an errno.
    var answers: [Expression]
    var returns: Bool
  }

  init(_ text: String) throws {
    for declaration in try Expression.parse(text) {
      switch declaration.head {
      case "typename": types[declaration[1].name] = declaration[2]
      case "module": functions = declaration.items.dropFirst(2).compactMap(Function.init)
      default: continue
      }
    }
  }

  /// The type that a name stands for in the end.
  func resolved(_ type: Expression) -> Expression {
    if case .atom(let atom) = type, let definition = types[String(atom.dropFirst())] {
      resolved(definition)
    } else {
      type
    }
  }

  /// The cases of an enumeration, or the names of flags.
  func labels(of name: String) -> [String] {
    types[name]?.items.dropFirst(2).map(\.name) ?? []
  }
}

extension WitxDocument.Function {
  fileprivate init?(_ declaration: Expression) {
    guard declaration.head == "@interface" else { return nil }
    name = declaration[2][1].name
    parameters = []
    answers = []
    returns = false
    for item in declaration.items.dropFirst(3) {
      switch item.head {
      case "param": parameters.append((item[1].name, item[2]))
      case "result":
        returns = true
        // (result $error (expected ANSWER? (error $errno)))
        let answer = item[2].items.dropFirst().first { $0.head != "error" }
        answers = answer.map { $0.head == "tuple" ? Array($0.items.dropFirst()) : [$0] } ?? []
      default: continue
      }
    }
  }
}

/// An s-expression.
enum Expression {
  case atom(String)
  case list([Expression])

  /// The first atom of a list.
  var head: String? {
    if case .list(let items) = self, case .atom(let atom) = items.first { atom } else { nil }
  }

  var items: [Expression] { if case .list(let items) = self { items } else { [] } }

  /// An atom without the sigil or quotation marks around it.
  var name: String {
    if case .atom(let atom) = self { atom.filter { $0 != "$" && $0 != "\"" } } else { "" }
  }

  subscript(position: Int) -> Expression { items[position] }

  /// Reads all expressions of a text.
  static func parse(_ text: String) throws -> [Expression] {
    var open: [[Expression]] = [[]]
    for line in text.split(separator: "\n") where !line.hasPrefix(";;") {
      let spaced = line.replacing("(", with: " ( ").replacing(")", with: " ) ")
      for token in spaced.split(separator: " ") {
        switch token {
        case "(": open.append([])
        case ")":
          let list = open.removeLast()
          guard !open.isEmpty else { throw Unbalanced() }
          open[open.count - 1].append(.list(list))
        default: open[open.count - 1].append(.atom(String(token)))
        }
      }
    }
    guard open.count == 1 else { throw Unbalanced() }
    return open[0]
  }

  struct Unbalanced: Error {}
}
