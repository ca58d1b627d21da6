import WasmBinary

extension Page {
  /// From the calls of Preview 1 to the functions of WASI 0.2, and back.
  var preview1: HTML {
    guard let adapter = component?.adapter, !adapter.entries.isEmpty else { return "" }
    let knowsCallers = adapter.entries.contains { $0.callers != nil }
    let callersHead: HTML = knowsCallers ? "<th>called by</th>" : ""
    let rows = adapter.entries.map { entry -> HTML in
      let callers: HTML =
        knowsCallers ? "<td>\(calls(entry))</td>" : ""
      return """
        <tr><th scope="row"><code>\(entry.function.displayName)</code></th>\
        <td class="number">\(entry.codeBytes)</td>\
        <td>\(hostFunctions(entry.reaches.map(\.function)))</td>\(callers)</tr>

        """
    }
    let back = adapter.hostFunctions.map { function, entries -> HTML in
      """
      <tr><th scope="row"><span>\(function.interface?.text ?? "")</span> <code>\(function.name.text)</code></th>\
      <td>\(entries.map { "<code>\($0.function.displayName)</code> " as HTML })</td></tr>

      """
    }
    return section(
      "preview1", "From Preview 1 to WASI 0.2",
      """
      <p class="search"><label>Search <input type="search" id="search" placeholder="fd_read, \
      streams, …" autocomplete="off" spellcheck="false"></label> <output id="found"></output></p>
      <div class="scroll"><table class="searched">
      <thead><tr><th>Preview 1</th><th class="number">bytes of code</th><th>leads to</th>\
      \(callersHead)</tr></thead>
      <tbody>\(rows)</tbody>
      </table></div>
      <h3>Why each function of the host is there</h3>
      <div class="scroll"><table class="searched">
      <thead><tr><th>function of the host</th><th>for</th></tr></thead>
      <tbody>\(back)</tbody>
      </table></div>
      """)
  }

  /// Functions of the host, those of one interface together.
  private func hostFunctions(_ functions: [HostFunction]) -> HTML {
    guard !functions.isEmpty else { return "<span class=\"none\">no call of the host</span>" }
    let lines = functions.byInterface.map { group -> HTML in
      """
      <li><span>\(group.interface?.text ?? "")</span> \
      \(group.functions.map { "<code>\($0.name.text)</code> " as HTML })</li>
      """
    }
    return "<ul class=\"host\">\(lines)</ul>"
  }

  /// Who calls a function of Preview 1, and how the program comes to that.
  private func calls(_ entry: EntryReport) -> HTML {
    let callers = entry.callers ?? []
    guard !callers.isEmpty else { return "<span class=\"none\">nobody directly</span>" }
    let shown = callers.prefix(4).map { "<code>\($0)</code> " as HTML }
    let more: HTML = callers.count > 4 ? "and \(callers.count - 4) more" : ""
    let chain = (entry.chain ?? []).map(\.name).joined(separator: " → ")
    return "<span title=\"\(chain)\">\(shown)\(more)</span>"
  }
}
