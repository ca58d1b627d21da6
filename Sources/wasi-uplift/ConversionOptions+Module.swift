import ModuleRewriter
import WasmBinary

extension ConversionOptions {
  /// The options that say how the module is to be understood.
  static var moduleGroup: OptionGroup<ConversionOptions> {
    OptionGroup(
      title: "Options about the module",
      options: [
        Option(
          "--memory", value: "NAME", to: \.memory,
          help: """
            The memory that WASI works on, where the module has several: a name that it is exported \
            or imported under (env.memory), its debug name, or its number. Without this it is the \
            one exported as memory, else the first that is exported, else env.memory, else the \
            first.
            """,
          read: { Name($0) }),
        Option(
          "--export", value: "NAME", each: \.exportedNames,
          help: """
            Has the component export this function of the module, which takes and gives plain \
            numbers, and no other that is not named too. Without this a module without _start \
            exports all that it can, and one with _start none.
            """,
          read: { $0 }),
        Option(
          "--no-export", set: .none, to: \.exports,
          help: "Has the component export no function of the module."
        ).excluding("--export"),
        Option(
          "--stub", value: "CHOICE", to: \.stubbing,
          help: """
            Makes up the functions that the module imports and that nobody provides: with `trap` \
            the program ends where it calls one, and the trace shows its name; with `zero` it is \
            answered zero.
            """),
        Option(
          "--map", value: "MODULE.NAME=TARGET", each: \.mappings,
          help: """
            Binds a function that the module imports to one that the component imports: TARGET is \
            NAMESPACE:PACKAGE/INTERFACE, with @VERSION and #FUNCTION behind it where wanted, or \
            the name of a function alone. It takes and gives plain numbers.
            """,
          read: ImportMapping.init),
      ])
  }

  /// The functions that were named one by one.
  private var exportedNames: [String] {
    get { if case .named(let names) = exports { names.map(\.text) } else { [] } }
    set { exports = .named(newValue.map { Name($0) }) }
  }

  /// What takes the place of functions, once somebody has asked for it.
  private var stubbing: StubBehaviour {
    get { stubs ?? .trap }
    set { stubs = newValue }
  }
}
