import Diagnostics
import WasmBinary

extension ExportPlan {
  /// The functions of the module as a text for people, a line for each: what it is in the component,
  /// or why it is not there.
  ///
  ///     addTwo  add-two: func(p0: s32, p1: s32) -> s32
  ///     pair    none: it gives 2 results, and a component's function gives one at most
  package var listing: String {
    let names = functions.map { $0.name.isEmpty ? "\"\"" : $0.name.text.printable }
    let width = names.map(\.count).max() ?? 0
    return zip(names, functions).map { name, function in
      let padding = String(repeating: " ", count: width - name.count + 2)
      let fate =
        switch function.fate {
        case .exported(let label, let type): "\(label): \(type.scalarText)"
        case .kept(let reason): "none: it \(reason)"
        }
      return "\(name)\(padding)\(fate)\n"
    }.joined()
  }
}
