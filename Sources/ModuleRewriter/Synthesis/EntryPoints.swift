import CodeBuilder
import WasmBinary

/// The functions through which the component enters the module.
struct EntryPoints {
  /// The function that `wasi:cli/run` is lifted from, where the component can be run. To return is
  /// to succeed.
  var run: (any AnyFunction)?
  /// The function that runs when the component is instantiated, and everything that WASI needs is
  /// there.
  var start: (any AnyFunction)?

  /// Decides what runs when.
  ///
  /// The start section of the module and then `_initialize` run at instantiation, as Wasmtime runs
  /// them for a command too, before `_start`. A program that does all its work there is a command
  /// like any other, so its work is done when the component is run: unless functions of it are
  /// exported all the same, which can be called before.
  init(for survey: Survey, rewrite: Rewrite, exportsFunctions: Bool) {
    var initialization: [Name] = []
    if let start = rewrite.startExport { initialization.append(start.name) }
    if survey.entry.initialize != nil { initialization.append(EntrySurvey.initializeName) }
    let isDeferred = survey.entry.runsAtInitialization && !exportsFunctions
    if survey.entry.canRun {
      let deferred = isDeferred ? initialization : []
      run = Function("run") { [command = survey.entry.command] (f: FunctionBuilder<U32>) in
        for export in deferred { f.call(Function(main: export)) }
        if let command { f.call(Function(main: command.name, results: command.results)) }
        f.return(0)
      }
    }
    guard !isDeferred, !initialization.isEmpty else { return }
    start = Function("start") { [initialization] (f: FunctionBuilder<Nothing>) in
      for export in initialization { f.call(Function(main: export)) }
    }
  }
}
