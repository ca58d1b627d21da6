import ComponentModel
import ModuleRewriter

/// What can be chosen about a conversion. Every choice has a default.
public struct ConversionOptions: Hashable, Sendable {
  /// The same choices, as those take them who do the work.
  var chosen = ModuleRewriter.ConversionOptions()

  /// Makes the default choices.
  public init() {}

  /// The newest version of WASI whose functions the component may import. Hosts that have a later
  /// patch version run it too.
  public var wasiVersion: WASIVersion {
    get { WASIVersion(patch: Int(clamping: chosen.wasiVersion.patch)) }
    set { chosen.wasiVersion = PackageVersion(0, 2, UInt64(clamping: newValue.patch)) }
  }

  /// Whether the component names all that it imports and exports of WASI at exactly that version.
  /// Otherwise it is the lowest version that has all that is used.
  public var namesExactVersion: Bool {
    get { chosen.namesExactVersion }
    set { chosen.namesExactVersion = newValue }
  }

  /// What becomes of the number that the program exits with.
  public var exitCode: ExitCode {
    get { ExitCode(choice: chosen.exitCode) }
    set { chosen.exitCode = newValue.choice }
  }

  /// Whether the directories that the host has opened are descriptors even of a program that can
  /// neither open nor list anything. It then needs the interfaces of the filesystem for them.
  public var keepsPreopens: Bool {
    get { chosen.keepsPreopens }
    set { chosen.keepsPreopens = newValue }
  }

  /// Whether an input that is a component already passes through as it is, with a note. Without this
  /// it is an error.
  public var passesComponents: Bool {
    get { chosen.passesComponents }
    set { chosen.passesComponents = newValue }
  }

  /// Whether the component says how it was made, in custom sections.
  public var writesMetadata: Bool {
    get { chosen.writesMetadata }
    set { chosen.writesMetadata = newValue }
  }
  /// Whether the module is validated first, all of its code with it.
  public var validatesInput: Bool {
    get { chosen.validatesInput }
    set { chosen.validatesInput = newValue }
  }
}

extension ConversionOptions {
  /// What becomes of the number that a program exits with.
  public struct ExitCode: Hashable, Sendable {
    var choice: ModuleRewriter.ConversionOptions.ExitCode

    /// It is passed on, by a function that hosts have since WASI 0.2.12.
    public static let keep = ExitCode(choice: .keep)
    /// It becomes success or failure, which every host can say.
    public static let collapse = ExitCode(choice: .collapse)
  }
}
