import ComponentModel
import Diagnostics
import WASI

extension Diagnostic {
  /// Says so where exit codes alone make a component need the version of WASI that it needs.
  init?(exitCodeIn plan: ImportPlan) {
    let exit = Preview2.Exit.interface
    guard let needed = plan.imports.first(where: { $0.interface == exit.name })?.version else {
      return nil
    }
    let others = plan.imports.filter { $0.interface != exit.name }.map(\.version)
    let enough = others.reduce(exit.since, max)
    guard needed > enough else { return nil }
    self.init(
      .note, .exitCodeNeedsNewerHost,
      "for exit codes alone the component needs a host with WASI \(needed)",
      hint: "with these collapsed to success and failure, WASI \(enough) is enough")
  }
}
