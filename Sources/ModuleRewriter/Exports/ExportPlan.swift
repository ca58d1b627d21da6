import Diagnostics
package import WasmBinary

/// The functions that a module exports, and what becomes of each in the component.
package struct ExportPlan: Hashable, Sendable {
  /// The functions, in the order in which the module exports them.
  package var functions: [Function]
  /// The names of those that are exported, and whose callers have to reach the module's memory.
  package var usingAddresses: Set<Name> = []

  /// A function that a module exports.
  package struct Function: Hashable, Sendable {
    /// The name that the module exports it under.
    package var name: Name
    /// What becomes of it.
    package var fate: Fate
  }

  /// What becomes of a function.
  package enum Fate: Hashable, Sendable {
    /// The component exports it under this name.
    case exported(as: Name, ComponentFunctionType)
    /// It stays inside, for this reason.
    case kept(Reason)
  }

  /// Why a function is not exported.
  package enum Reason: Hashable, Sendable {
    /// It is how the program is entered.
    case entryPoint
    /// It is of the runtime, not of the program, as its name says.
    case runtime
    /// Commands export nothing unless they are asked to.
    case command
    /// It is of an interface of components, as its name says, in the canonical ABI.
    case canonicalABI
    /// Others were asked for, or none.
    case notChosen
    /// The component has no such name.
    case name
    /// Its type stands in a group with others, or can have subtypes: it is not that of a function of a
    /// component, although it may look like it.
    case groupedType
    /// The component has no such function.
    case type(ScalarMismatch)
  }

  /// What the component exports, in order.
  package var exported: [(name: Name, label: Name, type: ComponentFunctionType)] {
    functions.compactMap { function in
      guard case .exported(let label, let type) = function.fate else { return nil }
      return (function.name, label, type)
    }
  }
}

extension ExportPlan {
  /// Decides about every function that a module exports, whether or not it can be converted.
  ///
  /// - Throws: Why it cannot be read, or a function that was asked for cannot be exported.
  package init(
    for source: any ByteSource, options: ConversionOptions
  ) throws(ConversionError) {
    let main = try MainModule(source)
    let survey = try Survey(main, memoryChoice: options.memory)
    try self.init(of: main, survey: survey, choice: options.exports)
  }

  /// Decides about every function that the module exports.
  ///
  /// - Throws: Why a function that was asked for cannot be exported.
  package init(
    of main: MainModule, survey: Survey, choice: ExportChoice
  ) throws(ConversionError) {
    functions = []
    let exports = survey.exports.compactMap { export -> (name: Name, index: FunctionIndex)? in
      if case .function(let index) = export.item { (export.name, index) } else { nil }
    }
    let chosen: Set<Name>? = if case .named(let names) = choice { Set(names) } else { nil }
    if case .named(let names) = choice { try Self.check(names, in: exports.map(\.name)) }
    let types = FunctionTypes(of: main.module)
    let canonical = CanonicalNames(exports.map(\.name))
    let parameterNames = ParameterNames(of: main.module)
    for (name, index) in exports {
      functions.append(
        Function(
          name: name,
          fate: Self.fate(
            of: name, entry: survey.entry, choice: choice, chosen,
            isCanonical: canonical.contains(name))
            ?? Self.fate(of: name, index, types, parameterNames)))
    }
    nameApart()
    let exported = Set(exported.map(\.name))
    usingAddresses = AddressUse(of: main.module).names(
      among: exports.filter { exported.contains($0.name) })
    if let chosen { try checkFates(of: chosen) }
  }

  /// What becomes of a function by its name alone; nothing where it is to be exported if it can.
  private static func fate(
    of name: Name, entry: EntrySurvey, choice: ExportChoice, _ chosen: Set<Name>?,
    isCanonical: Bool
  ) -> Fate? {
    let isEntry = entry.isEntry(name)
    switch choice {
    case .named:
      return chosen?.contains(name) == true ? nil : .kept(isEntry ? .entryPoint : .notChosen)
    case .none: return .kept(isEntry ? .entryPoint : .notChosen)
    case .automatic:
      guard !isEntry else { return .kept(.entryPoint) }
      guard !isCanonical else { return .kept(.canonicalABI) }
      guard !isOfRuntime(name) else { return .kept(.runtime) }
      return entry.kind == .command ? .kept(.command) : nil
    }
  }

  /// What becomes of a function that is to be exported if it can.
  private static func fate(
    of name: Name, _ index: FunctionIndex, _ types: FunctionTypes, _ names: ParameterNames
  ) -> Fate {
    guard let label = Label.nearest(to: name) else { return .kept(.name) }
    guard let type = types[index], types.isAlone(index) else { return .kept(.groupedType) }
    do throws(ScalarMismatch) {
      return .exported(
        as: label, try type.scalarComponentType(naming: names.names(of: index)))
    } catch {
      return .kept(.type(error))
    }
  }

  /// Whether it is something that tool chains export for their own use.
  static func isOfRuntime(_ name: Name) -> Bool {
    name.hasPrefix("__") || ["cabi_realloc", "wasi_thread_start"].contains(name)
      || name.hasPrefix("asyncify_")
  }

  /// Gives each function a name of its own. One whose name is a label already keeps it; of others
  /// that would have the same, the first does, and those behind it are numbered from 2 on.
  private mutating func nameApart() {
    // Commands have the name of their interface besides, which is no label.
    var labels = DistinctLabels()
    for hasOwnName in [true, false] {
      for index in functions.indices {
        guard case .exported(let label, let type) = functions[index].fate,
          (label == functions[index].name) == hasOwnName
        else { continue }
        functions[index].fate = .exported(as: labels.take(label), type)
      }
    }
  }

  private static func check(_ names: [Name], in exports: [Name]) throws(ConversionError) {
    let exported = Set(exports)
    let missing = names.filter { !exported.contains($0) }
    guard !missing.isEmpty else { return }
    throw ConversionError(
      .noSuchExport, "the module exports no function \(NameList(missing))",
      hint: exports.isEmpty ? "it exports none" : "it exports \(NameList(exports))")
  }

  private func checkFates(of names: Set<Name>) throws(ConversionError) {
    let refused = functions.compactMap { function -> String? in
      guard names.contains(function.name), case .kept(let reason) = function.fate else {
        return nil
      }
      return "\(function.name.shortName), which \(reason)"
    }
    guard !refused.isEmpty else { return }
    throw ConversionError(
      .cannotExport, "the component cannot export \(NameList(texts: refused, separator: "; "))")
  }
}

extension ExportPlan.Reason: CustomStringConvertible {
  /// The reason, behind the name of the function.
  package var description: String {
    switch self {
    case .entryPoint: "is how the program is entered"
    case .runtime: "is of the runtime, by its name"
    case .command: "is of a command, which exports what it is asked to with --export"
    case .canonicalABI: "belongs to an interface of components, by its name"
    case .notChosen: "was not asked for"
    case .name: "has no letter in its name that a component could call it by"
    case .groupedType: "has a type that is part of a recursion group or can have subtypes"
    case .type(let mismatch): "\(mismatch)"
    }
  }
}

/// What functions call their parameters, read when it is first asked for.
private final class ParameterNames {
  private let module: CoreModule
  private lazy var names: [FunctionIndex: NameMap<CoreSpace.Locals>] = Dictionary(
    (module.names?.locals?.entries ?? []).map { ($0.index, $0.names) },
    uniquingKeysWith: { first, _ in first })

  init(of module: CoreModule) { self.module = module }

  /// The names of the locals of a function, its parameters first, by their position.
  func names(of function: FunctionIndex) -> [Int: Name] {
    Dictionary(
      (names[function]?.entries ?? []).map { (Int($0.index.rawValue), $0.name) },
      uniquingKeysWith: { first, _ in first })
  }
}
