extension Page {
  /// Where the bytes are.
  var bytes: HTML {
    let module: ByteTree? =
      if case .module(let report) = report.contents {
        ByteTree(
          name: name, bytes: report.bytes, kind: .main,
          children: ByteTree.sections(report.sections, .main, functions: []))
      } else {
        nil
      }
    guard let component else {
      guard let module else { return "" }
      return section("bytes", "Bytes", map(of: module.children))
    }
    let parts = ByteTree.parts(of: component)
    // Beside a large module, what is around it would be too small to be seen.
    let around = parts.filter { $0.kind != .main }
    guard around.count < parts.count else {
      return section("bytes", "Bytes", "\(bar(of: parts))\(map(of: parts))")
    }
    let title = module == nil ? "Bytes" : "Bytes of the component that it becomes"
    return section(
      "bytes", title,
      """
      \(bar(of: parts))
      <h3>Besides the module: \(around.reduce(0) { $0 + $1.bytes }) bytes</h3>
      \(map(of: around))
      <h3>The module: \(parts.first { $0.kind == .main }?.bytes ?? 0) bytes</h3>
      \(map(of: parts.first { $0.kind == .main }?.children ?? [], isLow: true))
      """)
  }

  /// The parts beside each other, in proportion.
  private func bar(of parts: [ByteTree]) -> HTML {
    let total = parts.reduce(0) { $0 + $1.bytes }
    guard total > 0 else { return "" }
    let pieces = parts.map { part -> HTML in
      """
      <span class="\(trusted: part.kind.rawValue)" style="flex-grow:\(exactly: part.bytes)"></span>
      """
    }
    let legend = parts.map { part -> HTML in
      let share = part.bytes * 1000 / total
      return """
        <li><i class="\(trusted: part.kind.rawValue)"></i>\(part.name) \
        <b>\(part.bytes)</b> <span>\(exactly: share / 10).\(exactly: share % 10) %</span></li>

        """
    }
    return """
      <div class="bar" aria-hidden="true">\(pieces)</div>
      <ul class="legend">\(legend)</ul>
      """
  }

  /// Parts as rectangles.
  private func map(of trees: [ByteTree], isLow: Bool = false) -> HTML {
    guard !trees.isEmpty else { return "" }
    let aspect = isLow ? 8.0 : 2.6
    return """
      <div class="map\(trusted: isLow ? " low" : "")" role="img" \
      aria-label="Parts by their bytes, as listed in this page">\
      \(tiles(of: trees, aspect: aspect))</div>
      """
  }

  private func tiles(of trees: [ByteTree], aspect: Double) -> [HTML] {
    let sorted = trees.sorted { $0.bytes > $1.bytes }
    let places = Treemap.layout(sorted.map { Double($0.bytes) }, aspect: aspect)
    return zip(sorted, places).map { tree, place in
      let style =
        "left:\(place.x.percent);top:\(place.y.percent);width:\(place.width.percent);"
        + "height:\(place.height.percent)"
      let inner = place.height > 0 ? aspect * place.width / place.height : 1
      let contents: HTML =
        tree.children.isEmpty
        ? "" : "<div class=\"inside\">\(tiles(of: tree.children, aspect: inner))</div>"
      let group = tree.children.isEmpty ? "" : " group"
      return """
        <div class="tile \(trusted: tree.kind.rawValue)\(trusted: group)" \
        style="\(trusted: style)" title="\(tree.name): \(tree.bytes) bytes">\
        <span>\(tree.name) <b>\(tree.bytes)</b></span>\(contents)</div>
        """
    }
  }
}

extension Double {
  /// A fraction as per cent, in hundredths.
  fileprivate var percent: String {
    let hundredths = Int((self * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
