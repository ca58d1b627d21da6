import ComponentModel
import ModuleRewriter

extension ConversionOptions {
  /// How they are declared: the options that every command has which converts.
  static var group: OptionGroup<Self> {
    OptionGroup(
      title: "Conversion",
      options: [
        Option(
          "--wasi", value: "VERSION", to: \.wasiVersion,
          help: """
            The newest version of WASI that the component may ask its host for, such as 0.2.0. It \
            asks for the lowest that has all it uses. Default: \(ConversionOptions().wasiVersion).
            """,
          read: readVersion),
        Option(
          "--wasi-exactly", value: "VERSION", to: \.exactVersion,
          help: """
            Ask the host for this version of WASI, such as 0.2.6, even where an older one has all \
            that is used: for tools that compare the component with a world of that version.
            """,
          read: readVersion
        ).excluding("--wasi"),
        Option(
          "--exit-code", value: "CHOICE", to: \.exitCode,
          help: """
            What becomes of the number that the program exits with: `keep` passes it on, which \
            needs WASI 0.2.12; `collapse` makes success or failure of it. Without this it is \
            \(ConversionOptions().exitCode.rawValue).
            """),
        Option(
          "--keep-preopens", to: \.keepsPreopens,
          help: """
            Gives the program the directories that the host has opened even where it can do no \
            more than ask about them. The component then imports the filesystem.
            """),
        Option(
          "--no-metadata", set: false, to: \.writesMetadata,
          help: "Leaves out what the component says of how it was made."),
        Option(
          "--no-validate", set: false, to: \.validatesInput,
          help: "Takes it on trust that the module is valid, and reads none of its code."),
      ])
  }

  /// The version that everything of WASI is named at.
  private var exactVersion: PackageVersion? {
    get { namesExactVersion ? wasiVersion : nil }
    set {
      guard let newValue else { return }
      wasiVersion = newValue
      namesExactVersion = true
    }
  }

  /// Reads a version of WASI 0.2: of no other is it known what hosts have.
  private static func readVersion(_ text: String) -> PackageVersion? {
    guard let version = PackageVersion(text), version.isRelease,
      (version.major, version.minor) == (0, 2)
    else { return nil }
    return version
  }
}
