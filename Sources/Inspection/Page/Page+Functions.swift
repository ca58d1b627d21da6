import WasmBinary

extension Page {
  /// The functions of the adapter, each with its text folded up.
  var functions: HTML {
    guard let component, let functions = component.adapter?.functions, !functions.isEmpty else {
      return ""
    }
    let anchors = Dictionary(
      functions.map { ($0.name, anchor(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let rows = functions.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }.map {
      function -> HTML in
      let calls = function.calls.map { name -> HTML in
        guard let anchor = anchors[name] else { return "<code>\(name)</code> " }
        return "<a href=\"#\(trusted: anchor)\"><code>\(name)</code></a> "
      }
      let hostCalls = function.hostCalls.map { call -> HTML in
        "<code class=\"call\" title=\"\(call.interface?.text ?? "")\">\(call.name.text)</code> "
      }
      let all = calls + hostCalls
      let callsLine: HTML = all.isEmpty ? "" : "<p class=\"calls\">calls \(all)</p>"
      let key = FunctionKey(instance: function.instance, index: function.index)
      let text: HTML = texts[key].map { "<pre>\(lines: $0)</pre>" } ?? ""
      let kind =
        component.name(ofInstance: function.instance) == "store" ? "store" : "adapter"
      return """
        <details id="\(trusted: anchor(of: function))"><summary><i class="\(trusted: kind)"></i>\
        <code>\(function.name)</code> <span>\(component.name(ofInstance: function.instance))</span> \
        <b>\(function.bytes)</b></summary>\(callsLine)\(text)</details>

        """
    }
    let total = functions.reduce(0) { $0 + $1.bytes }
    return section(
      "functions", "Functions of the adapter: \(functions.count), \(total.grouped) bytes of code",
      "<div class=\"functions\">\(rows)</div>")
  }

  private func anchor(of function: AdapterFunctionReport) -> String {
    "function-\(function.instance)-\(function.index)"
  }
}
