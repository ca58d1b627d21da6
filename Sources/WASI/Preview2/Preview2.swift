package import ComponentModel

/// WASI 0.2: what a component imports from its host. Each interface is described once, in a file of
/// its own, in the types of the component model.
///
/// Unstable functions and interfaces (`@unstable` in WIT) are left out: no version has them for
/// certain.
package enum Preview2 {
  /// The newest version that is described.
  package static let newestVersion = PackageVersion(0, 2, 12)
  /// The version that interfaces exist since where nothing else is said.
  static let firstVersion = PackageVersion(0, 2, 0)

  /// All interfaces, each behind those that it takes types from.
  package static let interfaces: [Interface] = [
    IOError.interface, Poll.interface, Streams.interface,
    Environment.interface, Exit.interface, Run.interface,
    Stdin.interface, Stdout.interface, Stderr.interface,
    TerminalInput.interface, TerminalOutput.interface,
    TerminalStdin.interface, TerminalStdout.interface, TerminalStderr.interface,
    MonotonicClock.interface, WallClock.interface,
    FilesystemTypes.interface, Preopens.interface,
    Random.interface, InsecureRandom.interface, InsecureSeed.interface,
  ]

  /// The interface of that name.
  package static func interface(named name: InterfaceName) -> Interface? {
    interfaces.first { $0.name == name }
  }

  /// What a core module sees of a function or drop.
  package static func lowering(of reference: FunctionReference) -> Lowering? {
    interface(named: reference.interface)?.lowering(of: reference.name)
  }
}
