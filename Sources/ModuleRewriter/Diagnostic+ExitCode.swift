import ComponentModel
import Diagnostics
import WASI

extension Diagnostic {
  /// Says so where exit codes alone make a component need the version of WASI that it needs.
  init?(exitCodeIn plan: ImportPlan) {
    let needed = plan.imports.map(\.lowestVersion).max()
    let others = plan.imports.filter { $0.interface != Preview2.Exit.interface.name }
    let enough = others.map(\.lowestVersion).reduce(Preview2.Exit.interface.since, max)
    guard let needed, needed > enough else { return nil }
    self.init(
      .note, .exitCodeNeedsNewerHost,
      "for exit codes alone the component needs a host with WASI \(needed), such as Wasmtime 46",
      hint: "with --exit-code collapse, which keeps success and failure, or --wasi \(enough), any "
        + "host with WASI \(enough) runs it")
  }
}

extension ImportPlan.Import {
  /// The lowest version that has all that is used of the interface.
  fileprivate var lowestVersion: PackageVersion {
    let since = Preview2.interface(named: interface)?.since ?? version
    return functions.compactMap(\.since).reduce(since, max)
  }
}
