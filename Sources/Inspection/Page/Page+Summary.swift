import ModuleRewriter

extension Page {
  /// What it is, in a few figures.
  var summary: HTML {
    var facts: [(term: String, value: HTML)] = []
    let kind: String
    switch report.contents {
    case .module(let module):
      kind = "core module, \(module.kind)"
      facts.append(("bytes", "\(module.bytes)"))
      facts.append(("functions", "\(module.functionCount)"))
      facts.append(("Preview 1 functions imported", "\(module.preview1.count)"))
      if let made = module.conversion.component {
        facts.append(("bytes as a component", "\(made.bytes)"))
        facts.append(("bytes added", "\(made.bytes - module.bytes)"))
      }
    case .component(let component):
      kind = "component"
      facts.append(("bytes", "\(component.bytes)"))
      if let adapter = component.adapter {
        facts.append(("bytes besides the module", "\(adapter.bytes)"))
        facts.append(("Preview 1 functions", "\(adapter.entries.count)"))
      }
    }
    if let component {
      facts.append(("interfaces imported", "\(component.imports.count)"))
      if let adapter = component.adapter {
        facts.append(("host functions", "\(adapter.hostFunctions.count)"))
      }
      if let wasi = component.provenance?.wasi { facts.append(("newest WASI needed", "\(wasi)")) }
    }
    return """
      <header>
      <p class="kind">\(kind)</p>
      <h1 title="\(name)">\(name.split(separator: "/").last.map(String.init) ?? name)</h1>
      \(refusal)
      \((component?.notes ?? []).map { "<p class=\"refusal\">\($0)</p>\n" as HTML })
      <dl class="figures">
      \(facts.map { "<div><dd>\($0.value)</dd><dt>\($0.term)</dt></div>\n" as HTML })
      </dl>
      </header>
      """
  }

  /// Why there is nothing to show of a component.
  private var refusal: HTML {
    guard case .module(let module) = report.contents,
      case .refused(let code, let message) = module.conversion
    else { return "" }
    return """
      <p class="refusal"><strong>It cannot be converted</strong>: \(message) <code>\(code)</code></p>
      """
  }

  /// What it was made with.
  var origin: HTML {
    var rows: [HTML] = []
    func row(_ term: String, _ text: String) {
      if !text.isEmpty { rows.append("<dt>\(term)</dt><dd>\(text)</dd>\n") }
    }
    if let provenance = component?.provenance {
      row("converted by", "\(ThisTool.name) \(provenance.adapter)")
      row("options", provenance.options.joined(separator: ", "))
      row(
        "changed in the module",
        provenance.changes.isEmpty
          ? "nothing: it is inside byte for byte" : provenance.changes.joined(separator: ", "))
    }
    let producers: [(String, [ProducerReport])] =
      switch report.contents {
      case .module(let module): [("", module.producers)]
      case .component(let component):
        [("", component.producers)]
          + component.coreModules.map { ("\($0.name ?? "module \($0.index)"): ", $0.producers) }
      }
    let (parts, otherParts) = producers.cut
    for (part, producers) in parts {
      let (named, others) = producers.cut
      if !others.isEmpty { row("\(part)also", "\(others.count.grouped) more") }
      for producer in named {
        row(
          part + producer.role,
          producer.name + (producer.version.isEmpty ? "" : " \(producer.version)"))
      }
    }
    guard !rows.isEmpty else { return "" }
    return section(
      "origin", "Made with", "<dl class=\"facts\">\n\(rows)</dl>\(more(otherParts.count))")
  }

  /// The component's world.
  var world: HTML {
    guard let (own, packages) = component?.worldAndPackages else { return "" }
    // The packages are long, and asked for less often.
    let (shown, unshown) = own.cut
    let (shownPackages, others) = packages.cut(to: 10_000)
    let rest = shownPackages.joined(separator: "\n")
    let interfaces: HTML =
      rest.isEmpty
      ? ""
      : """
      <details><summary>The interfaces</summary><pre>\(lines: rest)</pre>\
      \(more(others.count))</details>
      """
    return section(
      "world", "World",
      """
      <pre>\(lines: shown.joined(separator: "\n"))</pre>
      \(more(unshown.count))
      \(interfaces)
      """)
  }
}
