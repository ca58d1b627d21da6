import ModuleRewriter
import WasmBinary
package import WasmText

/// What of a binary is printed in the text format.
package struct TextSelection: Hashable, Sendable {
  /// One core module of the component, by its name or index.
  package var module: String?
  /// One function, by its name or index.
  package var function: String?

  /// Selects everything.
  package init(module: String? = nil, function: String? = nil) {
    self.module = module
    self.function = function
  }
}

extension Inspector {
  /// Prints a binary in the text format: a module or component as it is, or of the component that it
  /// is or that conversion would make of it, one module.
  ///
  /// A function is looked for in all modules where none is named; where several have it, it is that
  /// of the one called `adapter`.
  package func print(
    _ selection: TextSelection, to sink: any TextSink
  ) throws(InspectionError) {
    if let name = selection.module {
      let module = try coreModule(name)
      guard let function = selection.function else { return try module.print(to: sink) }
      let isFound = try printing(module.bytes) { () throws(TextError) in
        try Self.printer(module.bytes).printFunction(named: function, to: sink)
      }
      if !isFound { throw .unknown("function", function) }
    } else if let function = selection.function {
      try print(functionNamed: function, to: sink)
    } else {
      switch contents {
      case .module(let main, _):
        let range = SourceRange(main.source, 0..<main.source.count)
        try printing(range) { () throws(TextError) in
          try Self.printer(range).print(to: sink)
        }
      case .component(let component):
        let range = SourceRange(component.source, 0..<component.source.count)
        try printing(range) { () throws(TextError) in
          try ComponentPrinter(component.component).print(to: sink)
        }
      }
    }
  }

  private func print(functionNamed name: String, to sink: any TextSink) throws(InspectionError) {
    var ranges: [(name: String?, bytes: SourceRange)] = []
    switch contents {
    case .module(let main, _):
      ranges = [(nil, SourceRange(main.source, 0..<main.source.count))]
    case .component(let component):
      ranges = component.modules.indices.compactMap { index in
        component.modules[index].map { (component.name(ofModule: index), $0.range) }
      }
    }
    var found: [(name: String?, printer: ModulePrinter, bytes: SourceRange)] = []
    for (module, bytes) in ranges {
      try printing(bytes) { () throws(TextError) in
        let printer = try Self.printer(bytes)
        if !printer.definedFunctions(matching: name).isEmpty {
          found.append((module, printer, bytes))
        }
      }
    }
    guard let chosen = found.first(where: { $0.name == "adapter" }) ?? found.first else {
      throw .unknown("function", name)
    }
    if found.count > 1, chosen.name != "adapter" {
      let modules = found.map { $0.name ?? "one without a name" }.joined(separator: ", ")
      throw .unknown(
        "single function", name, hint: "choose one of the modules with --only: \(modules)")
    }
    _ = try printing(chosen.bytes) { () throws(TextError) in
      try chosen.printer.printFunction(named: name, to: sink)
    }
  }

  fileprivate static func printer(_ bytes: SourceRange) throws(TextError) -> ModulePrinter {
    do throws(BinaryError) {
      return try ModulePrinter(bytes.source, range: bytes.range)
    } catch {
      throw .input(error)
    }
  }

  private func printing<Result>(
    _ bytes: SourceRange, _ body: () throws(TextError) -> Result
  ) throws(InspectionError) -> Result {
    do throws(TextError) { return try body() } catch {
      throw InspectionError(error, of: bytes.source)
    }
  }
}

extension Inspector.CoreModuleRange {
  /// Prints the module in the text format.
  package func print(to sink: any TextSink) throws(InspectionError) {
    do throws(TextError) {
      try Inspector.printer(bytes).print(to: sink)
    } catch {
      throw InspectionError(error, of: bytes.source)
    }
  }
}

extension ModulePrinter {
  /// The functions that somebody can mean by a text, those that are imported left out.
  fileprivate func definedFunctions(matching text: String) -> [FunctionIndex] {
    functions(matching: Name(text)).filter { $0.rawValue >= importedFunctionCount }
  }

  /// Prints the functions that a text means: those that the module defines, else those it imports.
  ///
  /// - Returns: Whether there are any.
  fileprivate func printFunction(
    named text: String, to sink: any TextSink
  ) throws(TextError) -> Bool {
    let defined = definedFunctions(matching: text)
    let all = defined.isEmpty ? functions(matching: Name(text)) : defined
    for function in all { try print(function, to: sink) }
    return !all.isEmpty
  }
}
