import Diagnostics
package import WasmBinary

/// How a module is run.
package struct EntrySurvey: Hashable, Sendable {
  /// The function that runs the program, where it exports one for that.
  package var command: Command?
  /// The function that is exported as `_initialize`.
  package var initialize: FunctionIndex?
  /// The function that the start section names.
  package var startSection: FunctionIndex?
  /// Whether the module exports any other function that somebody could call: one that neither enters
  /// the program nor belongs to the runtime of its tool chain.
  package var exportsOthers = false
  /// Whether `_start` is exported, and is not the function that runs the program.
  package var overridesStart = false

  /// The function that runs a program.
  package struct Command: Hashable, Sendable {
    /// The name that it is exported under.
    package var name: Name
    /// The function.
    package var function: FunctionIndex
    /// Its results. They are dropped: a program succeeds when it returns.
    package var results: [ValueType]
  }

  /// The kind of program, by what it exports.
  package var kind: Kind {
    if command != nil { .command } else if initialize != nil { .reactor } else { .library }
  }

  /// Kinds of programs, as WASI tells them apart by their exports.
  package enum Kind: String, Hashable, Sendable {
    /// It is run once, by `_start`.
    case command
    /// It is initialised once, by `_initialize`, and then called.
    case reactor
    /// It is called as it is.
    case library
  }

  /// Whether all that the program ever does, it does when it is initialised: by its start section or
  /// by `_initialize`, and there is nothing else to call. Kotlin and AssemblyScript run `main` so.
  package var runsAtInitialization: Bool {
    command == nil && !exportsOthers && (initialize != nil || startSection != nil)
  }

  /// Whether somebody can run the component: it exports `wasi:cli/run`.
  package var canRun: Bool { command != nil || runsAtInitialization }
}

extension EntrySurvey {
  /// The name that WASI gives the function that runs a command.
  package static let startName: Name = "_start"
  /// The name that WASI gives the function that initialises a reactor.
  package static let initializeName: Name = "_initialize"
  /// The name that Wasmtime looks for before `_start`: the default export of a module, from a time
  /// before WASI gave it a name.
  package static let defaultName: Name = ""

  init(of module: CoreModule) throws(ConversionError) {
    let functions = (module.exports?.entries ?? []).filter {
      if case .function = $0.item { true } else { false }
    }
    let others = functions.map(\.name).filter {
      ![Self.startName, Self.initializeName, Self.defaultName].contains($0)
        && !ExportPlan.isOfRuntime($0)
    }
    command = try Self.command(of: module, isAlone: others.isEmpty)
    initialize = try Self.entry(Self.initializeName, of: module)?.function
    startSection = module.start?.function
    overridesStart =
      command?.name == Self.defaultName && functions.contains { $0.name == Self.startName }
    exportsOthers =
      !others.isEmpty || functions.contains { $0.name == Self.defaultName && !isEntry($0.name) }
  }

  /// Whether a function of this name is how the program is entered, rather than called.
  func isEntry(_ name: Name) -> Bool {
    [Self.startName, Self.initializeName].contains(name) || name == command?.name
  }

  /// The function that runs the program. Wasmtime takes the one that is exported as `""`, then
  /// `_start`, and does not mind what it returns. Among other functions, one that is called `""` and
  /// returns something is a function of a library like those.
  private static func command(
    of module: CoreModule, isAlone: Bool
  ) throws(ConversionError) -> Command? {
    let isDefault = (module.exports?.entries ?? []).contains {
      guard $0.name == defaultName, case .function(let index) = $0.item,
        let type = module.type(of: index)
      else { return false }
      return type.parameters.isEmpty && (isAlone || type.results.isEmpty)
    }
    let name = isDefault ? defaultName : startName
    guard let (function, type) = try entry(name, of: module, mayReturn: true) else { return nil }
    return Command(name: name, function: function, results: type.results)
  }

  /// The function that is exported under a name, which has no parameters.
  private static func entry(
    _ name: Name, of module: CoreModule, mayReturn: Bool = false
  ) throws(ConversionError) -> (function: FunctionIndex, type: FunctionType)? {
    guard let export = module.exports?.entries.first(where: { $0.name == name }) else { return nil }
    guard case .function(let index) = export.item else {
      throw ConversionError(.wrongEntry, "\(name.quotedIfOdd) is exported, but is not a function")
    }
    guard let type = module.type(of: index) else {
      throw ConversionError(
        .malformed,
        "\(name.quotedIfOdd) is exported, but there is no function \(index.rawValue)")
    }
    guard type.parameters.isEmpty, mayReturn || type.results.isEmpty else {
      let rule = mayReturn ? "no parameters" : "neither parameters nor results"
      throw ConversionError(
        .wrongEntry,
        "\(name.quotedIfOdd) has to have \(rule), but has the type \(type.text)",
        hint: mayReturn ? "a program reads its arguments with args_get" : nil)
    }
    guard type.isSelfContained else {
      throw ConversionError(
        .wrongEntry,
        "\(name.quotedIfOdd) returns a type of the module's own, so that no other module can call it",
        hint: "declare the function without results")
    }
    return (index, type)
  }
}
