import ModuleRewriter
import WasmBinary

// What can be chosen about modules that import or export more than WASI asks for.

extension ConversionOptions {
  /// The memory that WASI works on, where the module has several: a name that it is exported or
  /// imported (`env.memory`) under, or its number. Without this it is found.
  public var memory: String? {
    get { chosen.memory?.text }
    set { chosen.memory = newValue.map { Name($0) } }
  }

  /// Which functions of the module the component exports.
  public var exports: ExportChoice {
    get { ExportChoice(choice: chosen.exports) }
    set { chosen.exports = newValue.choice }
  }

  /// What takes the place of functions that the module imports and nobody provides. Without this
  /// they are an error.
  public var stubs: StubBehaviour? {
    get { chosen.stubs.map(StubBehaviour.init(behaviour:)) }
    set { chosen.stubs = newValue?.behaviour }
  }

  /// Functions that the component imports in place of others that the module does.
  public var mappings: [ImportMapping] {
    get { chosen.mappings.map(ImportMapping.init(mapping:)) }
    set { chosen.mappings = newValue.map(\.mapping) }
  }

  /// Which functions of a module a component exports: those that take and give plain numbers can be.
  public struct ExportChoice: Hashable, Sendable {
    var choice: ModuleRewriter.ExportChoice

    /// Of a reactor or a library all that can be, of a command none.
    public static let automatic = ExportChoice(choice: .automatic)
    /// None.
    public static let none = ExportChoice(choice: .none)
    /// These, by the names that the module exports them under.
    public static func named(_ names: [String]) -> ExportChoice {
      ExportChoice(choice: .named(names.map { Name($0) }))
    }
  }

  /// What a function does that takes the place of one that nobody provides.
  public struct StubBehaviour: Hashable, Sendable {
    var behaviour: ModuleRewriter.StubBehaviour

    /// It ends the program. Its name is in the trace that the host prints.
    public static let trap = StubBehaviour(behaviour: .trap)
    /// It answers zero, or nothing where it has no result.
    public static let zero = StubBehaviour(behaviour: .zero)
  }

  /// A function that a module imports, and what the component imports in its place: the text is
  /// `env.log=example:host/logging@1.0.0#write`, where the version and the function can be left out,
  /// or `env.log=log`.
  public struct ImportMapping: Hashable, Sendable, LosslessStringConvertible {
    var mapping: ModuleRewriter.ImportMapping

    init(mapping: ModuleRewriter.ImportMapping) { self.mapping = mapping }

    /// Reads a mapping.
    public init?(_ description: String) {
      guard let mapping = ModuleRewriter.ImportMapping(description) else { return nil }
      self.mapping = mapping
    }

    /// The mapping as it is given.
    public var description: String { mapping.description }
  }
}
