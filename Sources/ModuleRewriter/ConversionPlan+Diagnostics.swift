package import Diagnostics
import WasmBinary

extension ConversionPlan {
  /// What is worth knowing of the conversion, warnings first.
  package var diagnostics: [Diagnostic] {
    let found: [Diagnostic?] =
      [
        unshared, ambiguousMemory, startIgnored, resultsDropped, lacksComponentType,
        memoryUnreachable, nothingToCall, smallPages, stubbed, bothEntries,
        Diagnostic(exitCodeIn: adapter.imports),
      ]
    return found.compactMap(\.self) + exportNotes
  }

  private var unshared: Diagnostic? {
    guard rewrite.unsharesMemories else { return nil }
    return Diagnostic(
      .warning, .memoryUnshared,
      "a memory of the module is shared between threads, and becomes one of a single thread",
      hint: "the program runs as long as it does not wait for another thread, which traps")
  }

  private var ambiguousMemory: Diagnostic? {
    guard let memory = survey.memory, memory.reason == .first, needsMemory else { return nil }
    return Diagnostic(
      .warning, .memoryGuessed,
      "the module has several memories, and none is exported as memory: WASI works on \(memory)",
      hint: "say which it is with --memory")
  }

  private var needsMemory: Bool { survey.preview1.contains(where: \.takesPointers) }

  private var smallPages: Diagnostic? {
    guard let size = survey.memory?.type.pageSize, size != 1 << 16 else { return nil }
    return Diagnostic(
      .note, .needsPageSizes,
      "the memory has pages of \(size) bytes, which only hosts with custom page sizes accept",
      hint: "Wasmtime wants -W custom-page-sizes")
  }

  private var stubbed: Diagnostic? {
    guard !provisions.stubs.isEmpty else { return nil }
    let list = NameList(provisions.stubs.map(\.displayName))
    let what = provisions.stubs.first?.behaviour == .zero ? "answers zero" : "traps"
    return Diagnostic(.note, .importsStubbed, "nobody provides \(list): what calls it \(what)")
  }

  private var bothEntries: Diagnostic? {
    guard survey.entry.command != nil, survey.entry.initialize != nil else { return nil }
    return Diagnostic(
      .note, .hasBothEntries,
      "the module exports _initialize and \(survey.entry.command?.name.quotedIfOdd ?? "_start"): "
        + "the first runs at instantiation, and the second when the component is run")
  }

  /// What becomes of exports, where that is not what anybody expects anyway.
  private var exportNotes: [Diagnostic] {
    exports.functions.compactMap { function in
      switch function.fate {
      case .exported(let label, _):
        guard label != function.name else { return nil }
        return Diagnostic(
          .note, .exportRenamed, "\(function.name.shortName) is exported as \(label.shortName)")
      case .kept(let reason) where reason.isOfFunction:
        return Diagnostic(
          .note, .exportLeftOut, "\(function.name.shortName) is not exported: it \(reason)")
      case .kept: return nil
      }
    }
  }
}
