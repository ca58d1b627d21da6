import ComponentModel
import WasmBinary

extension ConversionOption {
  /// All options, in the order of help and metadata.
  package static let all = conversion + module

  /// The options about the component.
  package static let conversion = [
    ConversionOption(
      "wasi", value: "VERSION", to: \.newestVersion,
      help: """
        The newest version of WASI that the component may ask its host for, such as 0.2.0. It \
        asks for the lowest that has all it uses. Default: \(ConversionOptions().wasiVersion).
        """,
      read: readVersion),
    ConversionOption(
      "wasi-exactly", value: "VERSION", to: \.exactVersion,
      help: """
        Ask the host for this version of WASI, such as 0.2.6, even where an older one has all \
        that is used: for tools that compare the component with a world of that version.
        """,
      read: readVersion
    ).excluding("wasi"),
    ConversionOption(
      "exit-code", value: "CHOICE", choice: \.chosenExitCode,
      help: """
        What becomes of the number that the program exits with: `keep` passes it on, which \
        needs WASI 0.2.12; `collapse` makes success or failure of it. Without this it is \
        \(ConversionOptions().exitCode.rawValue).
        """),
    ConversionOption(
      "keep-preopens", set: true, to: \.keepsPreopens,
      help: """
        Gives the program the directories that the host has opened even where it can do no \
        more than ask about them. The component then imports the filesystem.
        """),
    ConversionOption(
      "no-metadata", set: false, to: \.writesMetadata,
      help: "Leaves out what the component says of how it was made."
    ).unrecorded(),
    ConversionOption(
      "no-validate", set: false, to: \.validatesInput,
      help: "Takes it on trust that the module is valid, and reads none of its code."
    ).unrecorded(),
  ]

  /// The options that say how the module is to be understood.
  package static let module = [
    ConversionOption(
      "memory", value: "NAME", to: \.memory,
      help: """
        The memory that WASI works on, where the module has several: a name that it is exported \
        or imported under (env.memory), its debug name, or its number. Without this it is the \
        one exported as memory, else the first that is exported, else env.memory, else the \
        first.
        """,
      read: { Name($0) }),
    ConversionOption(
      "export", value: "NAME", each: \.exportedNames,
      help: """
        Has the component export this function of the module, which takes and gives plain \
        numbers, and no other that is not named too. Without this a module without _start \
        exports all that it can, and one with _start none.
        """,
      read: { Name($0) }),
    ConversionOption(
      "no-export", set: ExportChoice.none, to: \.exports,
      help: "Has the component export no function of the module."
    ).excluding("export"),
    ConversionOption(
      "stub", value: "CHOICE", choice: \.stubs,
      help: """
        Makes up the functions that the module imports and that nobody provides: with `trap` \
        the program ends where it calls one, and the trace shows its name; with `zero` it is \
        answered zero.
        """),
    ConversionOption(
      "map", value: "MODULE.NAME=TARGET", each: \.mappings,
      help: """
        Binds a function that the module imports to one that the component imports: TARGET is \
        NAMESPACE:PACKAGE/INTERFACE, with @VERSION and #FUNCTION behind it where wanted, or \
        the name of a function alone. It takes and gives plain numbers.
        """,
      read: { ImportMapping($0) }),
  ]

  /// Reads a version of WASI 0.2: of no other is it known what hosts have.
  @Sendable private static func readVersion(_ text: String) -> PackageVersion? {
    guard let version = PackageVersion(text), version.isRelease,
      (version.major, version.minor) == (0, 2)
    else { return nil }
    return version
  }
}

// The choices as options see them, where one option is not one property.
extension ConversionOptions {
  /// The newest version, where that is what was chosen.
  fileprivate var newestVersion: PackageVersion? {
    get { namesExactVersion ? nil : wasiVersion }
    set { if let newValue { wasiVersion = newValue } }
  }

  /// The version that everything of WASI is named at.
  fileprivate var exactVersion: PackageVersion? {
    get { namesExactVersion ? wasiVersion : nil }
    set {
      guard let newValue else { return }
      wasiVersion = newValue
      namesExactVersion = true
    }
  }

  /// The exit code, which metadata mentions even where it is the default.
  fileprivate var chosenExitCode: ExitCode? {
    get { exitCode }
    set { if let newValue { exitCode = newValue } }
  }

  /// The functions that were named one by one.
  fileprivate var exportedNames: [Name] {
    get { if case .named(let names) = exports { names } else { [] } }
    set { exports = .named(newValue) }
  }
}
