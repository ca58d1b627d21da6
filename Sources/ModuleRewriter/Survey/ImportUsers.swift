import Diagnostics
import WasmBinary

/// Who in a module uses functions that it imports, by name. To find out, all of its code is looked
/// through: that is for messages about what is wrong.
struct ImportUsers {
  private var users: [FunctionIndex: [Name]] = [:]

  /// No more of them are named.
  private static let named = 3

  /// Reads the code, the elements and the exports of a module. What cannot be read uses nothing.
  init(of wanted: Set<FunctionIndex>, in module: CoreModule) {
    guard !wanted.isEmpty else { return }
    let names = FunctionNames(of: module)
    let imported = (module.imports?.entries ?? []).filter {
      if case .function = $0.type { true } else { false }
    }.count
    var found: [FunctionIndex: [FunctionIndex]] = [:]
    for (position, body) in module.bodies.enumerated() {
      guard (try? body.canMention(wanted)) == true, let code = try? body.code() else { continue }
      let used = Set(
        code.instructions.compactMap { instruction -> FunctionIndex? in
          if case .function(let index) = instruction.immediate { index } else { nil }
        })
      for index in used.intersection(wanted) {
        found[index, default: []].append(FunctionIndex(imported + position))
      }
    }
    users = found.mapValues { $0.map(names.name(of:)) }
    for index in module.functionsInElements.intersection(wanted) {
      users[index, default: []].append("a table")
    }
    for export in module.exports?.entries ?? [] {
      guard case .function(let index) = export.item, wanted.contains(index) else { continue }
      users[index, default: []].append("the export \(export.name.shortName)")
    }
  }

  /// Who uses one of these functions, as part of a sentence; nothing where nobody does.
  func text(for functions: [FunctionIndex]) -> String? {
    var seen: Set<Name> = []
    let users: [Name] = functions.flatMap { self.users[$0] ?? [] }.filter {
      seen.insert($0).inserted
    }
    guard let last = users.last else { return nil }
    guard users.count > 1 else { return last.text }
    guard users.count > Self.named else {
      return "\(users.dropLast().joined(separator: ", ")) and \(last)"
    }
    let rest = users.count - Self.named
    return "\(users.prefix(Self.named).joined(separator: ", ")) and \(rest) more"
  }
}

/// What functions of a module are called: by the name section, else by an export.
struct FunctionNames {
  private var names: [FunctionIndex: Name] = [:]

  init(of module: CoreModule) {
    for export in module.exports?.entries ?? [] {
      if case .function(let index) = export.item, names[index] == nil { names[index] = export.name }
    }
    for entry in module.names?.functions?.entries ?? [] { names[entry.index] = entry.name }
  }

  /// The name of a function, or its number.
  func name(of function: FunctionIndex) -> Name {
    Name(names[function]?.shortName ?? "function \(function.rawValue)")
  }
}

extension CoreModule {
  /// The bodies of its functions, also where the code stayed bytes.
  var bodies: [FunctionBody] {
    if case .code(let section) = whole(.code) { section.bodies } else { [] }
  }

  /// The functions that its element segments name, other than for `ref.func` to be valid.
  fileprivate var functionsInElements: Set<FunctionIndex> {
    guard case .element(let section) = whole(.element) else { return [] }
    return Set(section.segments.filter { $0.mode != .declarative }.flatMap(\.functions))
  }

  /// The section of a kind, looked into; nothing where there is none that can be read.
  private func whole(_ id: CoreSectionID) -> CoreSection? {
    guard let section = sections.first(where: { $0.id == id }) else { return nil }
    guard case .opaque(let opaque) = section else { return section }
    return try? opaque.decoded()
  }
}

extension ElementSegment {
  fileprivate var functions: [FunctionIndex] {
    switch elements {
    case .functions(let functions): functions
    case .expressions(_, let expressions):
      expressions.flatMap(\.instructions).compactMap {
        if case .function(let index) = $0.immediate { index } else { nil }
      }
    }
  }
}
