import Diagnostics
package import WasmBinary

extension Survey: CustomStringConvertible {
  /// The survey as text, a line for each thing found.
  package var description: String {
    var lines: [String] = []
    for entry in preview1 {
      lines.append(
        "import \(entry.position): \(entry.edition.rawValue).\(entry.name) \(entry.type.text)")
    }
    for entry in foreign { lines.append("import \(entry.position): \(entry), foreign") }
    lines.append(memory.map { "\($0)" } ?? "no memory")
    lines.append("\(entry)")
    for export in exports { lines.append("export \(export.name)") }
    for name in customSections { lines.append("custom section \(name)") }
    return lines.joined(separator: "\n")
  }
}

extension ForeignImport: CustomStringConvertible {
  /// The two names, and what it is: `env.table (table)`.
  package var description: String { "\(displayName) (\(kind))" }

  /// What it is, in a word.
  var kind: String {
    switch type {
    case .function: "function"
    case .table: "table"
    case .memory: "memory"
    case .global: "global"
    case .tag: "tag"
    }
  }
}

extension MemorySurvey: CustomStringConvertible {
  /// Which memory it is, how large, and how it is reached.
  package var description: String {
    let maximum = type.limits.maximum.map { " to \($0)" } ?? ""
    return "memory \(index.rawValue): \(type.limits.minimum)\(maximum) pages, \(way)"
  }

  /// Which memory it is, and how it is reached.
  var place: String { "memory \(index.rawValue), \(way)" }

  private var way: String {
    switch access {
    case .exported(let name): "exported as \(name.shortName)"
    case .hidden: "not exported"
    case .imported(let module, let name): "imported from \(module.shortName).\(name.shortName)"
    }
  }
}

extension EntrySurvey: CustomStringConvertible {
  /// The kind of program, and the functions that make it one.
  package var description: String {
    let functions = entries.map { "\($0.name) is function \($0.function.rawValue)" }
    return ([kind.rawValue] + functions).joined(separator: ", ")
  }

  /// The functions that are run without being called by name, in the order in which they run, and
  /// what they are known by.
  package var entries: [(name: String, function: FunctionIndex)] {
    [
      startSection.map { ("start section", $0) },
      initialize.map { (Self.initializeName.text, $0) },
      command.map { ($0.name.quotedIfOdd, $0.function) },
    ].compactMap(\.self)
  }
}
