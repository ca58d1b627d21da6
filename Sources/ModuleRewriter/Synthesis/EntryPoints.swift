import CodeBuilder
import WasmBinary

/// The functions through which the component enters the module.
enum EntryPoints {
  /// What `wasi:cli/run` is lifted from: runs a command. To return is to succeed.
  static let run = Function("run") { (f: FunctionBuilder<U32>) in
    f.call(Function(main: EntrySurvey.startName))
    f.return(0)
  }

  /// What runs when the component is instantiated, and everything that WASI needs is there: the
  /// start section of the module, then `_initialize`. Wasmtime calls that for a command too, if it
  /// has one, before `_start`.
  static func start(for survey: Survey, rewrite: Rewrite) -> (any AnyFunction)? {
    var exports: [Name] = []
    if let start = rewrite.startExport { exports.append(start.name) }
    if survey.entry.initialize != nil { exports.append(EntrySurvey.initializeName) }
    guard !exports.isEmpty else { return nil }
    return Function("start") { [exports] (f: FunctionBuilder<Nothing>) in
      for export in exports { f.call(Function(main: export)) }
    }
  }
}
