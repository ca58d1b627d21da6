package import ComponentModel

extension Preview2 {
  /// `wasi:filesystem/preopens`: the directories that the program was given.
  package enum Preopens {
    static let name: InterfaceName = "wasi:filesystem/preopens"

    /// The interface.
    package static let interface = Interface(
      name, since: firstVersion, uses: [.init(FilesystemTypes.name, ["descriptor"])],
      functions: [
        .free(
          "get-directories",
          result: .list(.tuple([.own(FilesystemTypes.descriptor), .string])))
      ])
  }
}
