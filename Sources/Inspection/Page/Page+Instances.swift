extension Page {
  /// The core instances in the order in which they are made, and who is given what.
  var instances: HTML {
    guard let component, !component.coreInstances.isEmpty else { return "" }
    let (shown, rest) = component.coreInstances.cut
    let rows = shown.map { instance -> HTML in
      switch instance.contents {
      case .module(let module, let arguments):
        let (named, others) = arguments.cut
        let given = named.map { argument -> HTML in
          """
          <li><code>\(argument.name)</code> ← \
          <a href="#instance-\(exactly: argument.instance)">\
          \(component.name(ofInstance: argument.instance))</a></li>
          """
        }
        return row(
          instance, about: "core module \(module)",
          given.isEmpty ? "<p>is given nothing</p>" : "<ul>\(given)</ul>\(more(others.count))")
      case .bundle(let items):
        let (named, others) = items.cut
        let list = named.map { item -> HTML in
          "<li><code>\(item.name)</code> \(item.origin)</li>\n"
        }
        let count: HTML = items.count == 1 ? "one definition" : "\(items.count) definitions"
        return row(
          instance, about: "\(count), put together",
          "<details><summary>which</summary><ul>\(list)</ul>\(more(others.count))</details>")
      }
    }
    return section(
      "instances", "Core instances, in the order in which they are made",
      """
      <div class="instances">
      \(arrows(of: component))
      <ol>\(rows)</ol>
      </div>
      \(more(rest.count))
      """)
  }

  private func row(_ instance: CoreInstanceReport, about: HTML, _ contents: HTML) -> HTML {
    """
    <li id="instance-\(exactly: instance.index)"><h3>\(exactly: instance.index) \
    \(instance.name ?? "")</h3><p class="about">\(about)</p>\(contents)</li>

    """
  }

  /// Arcs from what is given to who gets it, beside the list. The script of the page moves their ends
  /// to where the rows are; without it they are not shown.
  private func arrows(of component: ComponentReport) -> HTML {
    let shown = component.coreInstances.cut.shown
    let arcs = shown.flatMap { instance -> [HTML] in
      guard case .module(_, let arguments) = instance.contents else { return [] }
      return arguments.cut.shown.filter { $0.instance < shown.endIndex }.map { argument in
        """
        <path data-from="\(exactly: argument.instance)" data-to="\(exactly: instance.index)" \
        marker-end="url(#tip)"><title>\(argument.name)</title></path>
        """
      }
    }
    return """
      <svg class="arcs" aria-hidden="true"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" \
      refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>\
      </defs>\(arcs)</svg>
      """
  }
}
