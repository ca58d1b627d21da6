import ModuleRewriter
import WasmBinary
import WasmText

extension Inspector {
  /// Beyond this many bytes of text, functions of the adapter are shown without theirs.
  private static let longestText = 1 << 20

  /// Everything that is said of the binary, as one page of HTML.
  ///
  /// - Parameters:
  ///   - name: What the binary is called.
  ///   - readsMain: Whether the code of the module that uses Preview 1 is read, to find who calls what
  ///     there.
  /// - Returns: The page.
  /// - Throws: What is wrong with the binary.
  package func page(name: String, readsMain: Bool) throws(InspectionError) -> String {
    let report = try report(readsMain: readsMain)
    return Page(report, name: name, texts: texts(of: report)).html
  }

  /// The functions of the adapter in the text format. What cannot be printed is left out: the report
  /// says what is wrong where that matters.
  private func texts(of report: Report) -> [Page.FunctionKey: String] {
    guard let component = try? component(), let adapter = report.component?.adapter else {
      return [:]
    }
    var texts: [Page.FunctionKey: String] = [:]
    var length = 0
    let byInstance = Dictionary(grouping: adapter.functions, by: \.instance)
    for (instance, functions) in byInstance.sorted(by: { $0.key < $1.key }) {
      guard let range = component.calls.modules[instance]?.range,
        let printer = try? ModulePrinter(range.source, range: range.range)
      else { continue }
      for function in functions {
        let sink = TextInMemory()
        guard length < Self.longestText,
          (try? printer.print(FunctionIndex(function.index), to: sink)) != nil
        else { continue }
        length += sink.bytes.count
        texts[.init(instance: instance, index: function.index)] = sink.text
      }
    }
    return texts
  }
}
