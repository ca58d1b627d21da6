import Diagnostics
import WasmBinary

// Warnings about components that convert, and then cannot be run or called as somebody expects.

extension ConversionPlan {
  /// `_start` is there, and the export that Wasmtime looks for first too.
  var startIgnored: Diagnostic? {
    guard survey.entry.overridesStart else { return nil }
    return Diagnostic(
      .warning, .startIgnored,
      "the module exports _start and \"\": \"\" runs the program, as in Wasmtime, and _start is not "
        + "called")
  }

  /// Somebody may take the number that `_start` returns for the exit status.
  var resultsDropped: Diagnostic? {
    guard let command = survey.entry.command, !command.results.isEmpty else { return nil }
    let types = command.results.map(\.text).joined(separator: " ")
    return Diagnostic(
      .warning, .resultsDropped,
      "what \(command.name.quotedIfOdd) returns (\(types)) is dropped: the program succeeds when it "
        + "returns",
      hint: "a program passes on an exit status with proc_exit")
  }

  /// The section that describes the functions is lost, or was never there.
  var lacksComponentType: Diagnostic? {
    let names = canonicalExports
    guard !names.isEmpty else { return nil }
    return Diagnostic(
      .warning, .lacksComponentType,
      "the module exports functions of an interface of components (\(NameList(names))), but has no "
        + "component-type section that describes it: they are not exported",
      hint: "keep the section when the module is stripped, or add it with `wasm-tools component "
        + "embed`; `wasm-tools component new` then makes the component")
  }

  private var canonicalExports: [Name] {
    exports.functions.filter { $0.fate == .kept(.canonicalABI) }.map(\.name)
  }

  /// Nothing can be done with the component but instantiate it. Who asks for no exports knows.
  var nothingToCall: Diagnostic? {
    guard !survey.entry.canRun, exports.exported.isEmpty, canonicalExports.isEmpty,
      !exports.functions.contains(where: { $0.fate == .kept(.notChosen) })
    else { return nil }
    let kept = exports.functions.compactMap { function -> String? in
      guard case .kept(let reason) = function.fate, reason.isOfFunction else { return nil }
      return "\(function.name.shortName) \(reason)"
    }
    guard !kept.isEmpty else {
      return Diagnostic(
        .warning, .nothingToCall,
        "nothing in the component can be called: the module exports neither _start nor functions",
        hint: "export _start from a program, or functions from a library")
    }
    return Diagnostic(
      .warning, .nothingToCall,
      "nothing in the component can be called: the module does not export _start, and none of its "
        + "functions can be exported: \(NameList(texts: kept, separator: "; "))",
      hint: "export functions of plain numbers")
  }

  /// Callers pass and get numbers that are addresses, and can neither read nor write there.
  var memoryUnreachable: Diagnostic? {
    let names = exports.exported.map(\.name).filter(exports.usingAddresses.contains)
    guard !names.isEmpty else { return nil }
    return Diagnostic(
      .warning, .memoryUnreachable,
      "\(NameList(names)) \(names.count == 1 ? "works" : "work") on addresses in the module's memory, "
        + "which callers of the component cannot reach",
      hint:
        "describe the functions in WIT and build the module with wit-bindgen, or leave them out "
        + "with --export or --no-export")
  }
}

extension ExportPlan.Reason {
  /// Whether it is about what the function is, rather than about what was chosen.
  var isOfFunction: Bool {
    switch self {
    case .name, .type, .groupedType: true
    case .entryPoint, .runtime, .command, .canonicalABI, .notChosen: false
    }
  }
}
