package import Diagnostics
import ModuleRewriter

extension Report {
  /// The report for people.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - style: How text is set off.
  /// - Returns: Lines of no more than 80 columns.
  package func text(name: String, style: TextStyle = .plain) -> PrintableText {
    var page = TextReport(style: style)
    switch contents {
    case .module(let module): page.module(module, name: name)
    case .component(let component): page.component(component, name: name)
    }
    return page.text
  }
}

extension TextReport {
  fileprivate mutating func module(_ module: ModuleReport, name: String) {
    title(name, "core module, \(module.kind)", bytes: module.bytes)
    producers(module.producers)
    heading("The module")
    var facts: [(String, String)] = [("functions", module.functionCount.grouped)]
    facts.append(("memory", module.memory?.text ?? "none that WASI could work on"))
    for entry in module.entryPoints {
      facts.append((entry.name, "function \(entry.function)"))
    }
    let exports = module.exports.lazy.map {
      $0.kind == "function" ? $0.name : "\($0.name) (\($0.kind))"
    }
    facts.append(("exports", exports.isEmpty ? "nothing" : Self.some(exports, of: 24)))
    if !module.foreignImports.isEmpty {
      let imports = module.foreignImports.lazy.map { "\($0.name) (\($0.kind))" }
      facts.append(("other imports", Self.some(imports, of: 24)))
    }
    for (term, text) in facts { entry("\(term)", "\(text)", column: 18) }
    sections(module.sections, of: module.bytes)
    switch module.conversion {
    case .converted(let component):
      heading("Converted, it would be a component of \(component.bytes.grouped) bytes")
      paragraph("That is \((component.bytes - module.bytes).grouped) bytes more.", indentation: 2)
      adapter(component)
      externals(component)
    case .refused(_, let message):
      heading("It cannot be converted")
      paragraph(style.warning("\(message)"), indentation: 2)
      if !module.preview1.isEmpty {
        heading("Functions of Preview 1")
        paragraph("\(Self.some(module.preview1.lazy.map(\.displayName), of: 100))", indentation: 2)
      }
    }
  }

  fileprivate mutating func component(_ component: ComponentReport, name: String) {
    title(name, "component", bytes: component.bytes)
    if let provenance = component.provenance {
      paragraph(
        """
        Converted by wasi-uplift \(provenance.adapter)\
        \(provenance.wasi.map { " for WASI \($0)" } ?? "")\
        \(provenance.options.isEmpty ? "" : ": \(provenance.options.joined(separator: ", "))")
        """)
      paragraph(
        provenance.changes.isEmpty
          ? "The module is inside byte for byte."
          : "Changed in the module: \(provenance.changes.joined(separator: ", ")).")
    }
    for note in component.notes { paragraph(style.warning("note: \(note)")) }
    producers(component.producers)
    coreModules(component)
    instances(component)
    adapter(component)
    externals(component)
  }

  private mutating func title(_ name: String, _ kind: String, bytes: Int) {
    paragraph("\(style.heading("\(name)")): \(kind), \(bytes.grouped) bytes")
  }

  private mutating func producers(_ producers: [ProducerReport]) {
    for (role, title) in [
      ("language", "Language"), ("processed-by", "Processed by"), ("sdk", "SDK"),
    ] {
      let tools = producers.filter { $0.role == role }
        .map { $0.version.isEmpty ? $0.name : "\($0.name) \($0.version)" }
      if !tools.isEmpty {
        paragraph("\(title): \(Self.some(tools, of: 24))")
      }
    }
  }

  private mutating func sections(_ sections: [SectionReport], of total: Int) {
    heading("Sections")
    let (shown, rest) = sections.cut
    var rows = shown.map { section in
      [
        section.name.map { "custom \($0)" } ?? section.kind, section.bytes.grouped,
        Self.share(section.bytes, of: total),
      ]
    }
    if !rest.isEmpty {
      let bytes = rest.reduce(0) { $0 + $1.bytes }
      rows.append(["\(rest.count.grouped) more", bytes.grouped, Self.share(bytes, of: total)])
    }
    table(["section", "bytes", "share"], Self.escaped(rows), numbers: [1, 2])
  }

  private mutating func coreModules(_ component: ComponentReport) {
    guard !component.coreModules.isEmpty else { return }
    heading("Core modules")
    let (shown, hidden) = component.coreModules.cut
    var rows = shown.map { module in
      [
        String(module.index), module.name ?? "", module.functionCount.grouped,
        module.bytes.grouped, Self.share(module.bytes, of: component.bytes),
        Self.some(module.producers.filter { $0.role == "language" }.map(\.name), of: 8),
      ]
    }
    if !hidden.isEmpty {
      let (functions, bytes) = hidden.reduce((0, 0)) { ($0.0 + $1.functionCount, $0.1 + $1.bytes) }
      rows.append(
        [
          "", "\(hidden.count.grouped) more", functions.grouped, bytes.grouped,
          Self.share(bytes, of: component.bytes), "",
        ])
    }
    let inside = component.coreModules.reduce(0) { $0 + $1.bytes }
    let rest = component.bytes - inside
    table(
      ["#", "name", "functions", "bytes", "share", ""],
      Self.escaped(
        rows + [["", "the rest", "", rest.grouped, Self.share(rest, of: component.bytes), ""]]),
      numbers: [0, 2, 3, 4])
  }

  private mutating func instances(_ component: ComponentReport) {
    guard !component.coreInstances.isEmpty else { return }
    heading("Core instances, in the order in which they are made")
    let (shown, rest) = component.coreInstances.cut
    for instance in shown {
      let name = instance.name.map { "\(instance.index) \($0)" } ?? String(instance.index)
      switch instance.contents {
      case .module(let module, let arguments):
        let given = arguments.map { argument in
          "\(argument.name.isEmpty ? "\"\"" : argument.name) = "
            + component.name(ofInstance: argument.instance)
        }
        let imports = given.isEmpty ? ", imports nothing" : " with \(Self.some(given, of: 24))"
        entry("\(name)", "module \(module)\(imports)", column: 18)
      case .bundle(let items):
        entry("\(name)", "gives \(Self.some(items.map(\.origin), of: 8))", column: 18)
      }
    }
    more(rest.count)
  }

  private mutating func adapter(_ component: ComponentReport) {
    guard let adapter = component.adapter else { return }
    heading("Functions of Preview 1, and what each needs of WASI 0.2")
    let column = (adapter.entries.map(\.function.displayName.count).max() ?? 0) + 4
    let (entries, otherEntries) = adapter.entries.cut
    for item in entries {
      entry(
        "\(item.function.displayName)", "\(Self.byInterface(item.reaches.map(\.function)))",
        column: min(column, 30))
    }
    more(otherEntries.count)
    guard !adapter.functions.isEmpty else { return }
    heading("Functions of the adapter")
    let (functions, otherFunctions) = adapter.functions.sorted { $0.bytes > $1.bytes }.cut
    let rows = functions.map { function in
      [
        function.name, component.name(ofInstance: function.instance), function.bytes.grouped,
        Self.some((function.calls + function.hostCalls.map(\.displayName)).uniqued(), of: 8),
      ]
    }
    table(["name", "in", "bytes", "calls"], Self.escaped(rows), numbers: [2])
    more(otherFunctions.count)
    paragraph(
      """
      \(adapter.functions.reduce(0) { $0 + $1.bytes }.grouped) bytes of code; the component has \
      \(adapter.bytes.grouped) bytes besides the module.
      """, indentation: 2)
  }

  private mutating func externals(_ component: ComponentReport) {
    if let (own, _) = component.worldAndPackages {
      heading("World")
      // The packages behind it are what `--wit` is for.
      let (shown, rest) = Array(own.dropFirst(2).filter { !$0.isEmpty }).cut
      for item in shown { line("  \(item)") }
      more(rest.count)
      return
    }
    for (title, entries) in [("Imports", component.imports), ("Exports", component.exports)] {
      heading("\(title)")
      if entries.isEmpty { line("  nothing") }
      let (shown, rest) = entries.cut
      for entry in shown {
        let kind = entry.kind == "instance" ? "" : " (\(entry.kind))"
        line("  \(style.name("\(entry.name)"))\(kind)")
      }
      more(rest.count)
    }
  }

  /// Says how many there are besides those that are listed; nothing where these are all.
  private mutating func more(_ count: Int) {
    if count > 0 { line("  and \(count.grouped) more, which --json lists") }
  }

  /// The functions, those of one interface behind its name.
  static func byInterface(_ functions: [HostFunction]) -> String {
    let groups = functions.byInterface
    guard !groups.isEmpty else { return "nothing" }
    return groups.map { group in
      (group.interface.map { "\($0) " } ?? "")
        + some(group.functions.map(\.displayName), of: 24)
    }.joined(separator: "; ")
  }

  /// So many names, and how many more there are.
  static func some(_ names: some Collection<String>, of count: Int) -> String {
    let listed = names.prefix(count).joined(separator: ", ")
    return names.count <= count ? listed : "\(listed) and \(names.count - count) more"
  }

  private static func escaped(_ rows: [[String]]) -> [[PrintableText]] {
    rows.map { $0.map { PrintableText($0) } }
  }

  private static func share(_ bytes: Int, of total: Int) -> String {
    guard total > 0 else { return "" }
    let tenths = bytes * 1000 / total
    return tenths >= 100 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension MemoryReport {
  fileprivate var text: String {
    let maximum = maximumPages.map { ", at most \(Int(clamping: $0).grouped)" } ?? ""
    let kind = (is64 ? ", 64-bit addresses" : "") + (isShared ? ", shared" : "")
    let pages = pageSize == 1 << 16 ? "pages" : "pages of \(pageSize) bytes"
    return "\(Int(clamping: minimumPages).grouped) \(pages)\(maximum)\(kind), \(access)"
  }
}

extension [String] {
  /// The strings, each at its first place only.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
