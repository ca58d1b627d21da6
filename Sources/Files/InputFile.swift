package import WasmBinary

/// Something named on a command line to be read.
package enum InputFile: Hashable, Sendable {
  /// What the process is given on standard input.
  case standardInput
  /// A file, a pipe or a device.
  case path(String)

  /// Understands `-` as standard input.
  package init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }

  /// What a file is to hold.
  package enum Contents: Sendable {
    /// A module or a component.
    case webAssembly
    /// Arguments.
    case text

    /// How many bytes of it are read out of a pipe.
    var limit: Int {
      switch self {
      case .webAssembly: .max
      case .text: 64 << 20
      }
    }
  }

  /// Opens it. What is not a regular file is read to its end first, unless its first bytes show that
  /// it is not what is expected.
  package func open(as contents: Contents = .webAssembly) throws(FileError) -> any ByteSource {
    let descriptor: Int32
    switch self {
    case .standardInput: descriptor = System.standardInput
    case .path(let path):
      descriptor = try reading { () throws(System.Failure) in try System.open(path, to: .read) }
    }
    let owned = self != .standardInput
    var isKept = false
    defer { if owned, !isKept { try? System.close(descriptor) } }
    let status = try reading { () throws(System.Failure) in try System.status(of: descriptor) }
    switch status.kind {
    case .directory:
      throw FileError("read", description, System.Failure.isDirectory.description)
    // Standard input may have been read in part, which is then none of it; and a file without a size
    // may be one that the kernel makes up while it is read.
    case .regular where status.size > 0 && System.position(descriptor) == 0:
      isKept = true
      return FileSource(descriptor: descriptor, count: status.size, owned: owned)
    default:
      return try Spool.read(descriptor, as: contents, name: description)
    }
  }

  private func reading<Result>(
    _ body: () throws(System.Failure) -> Result
  ) throws(FileError) -> Result {
    do throws(System.Failure) {
      return try body()
    } catch {
      throw FileError("read", description, error.description)
    }
  }
}

extension InputFile: CustomStringConvertible {
  /// The name that messages use.
  package var description: String {
    switch self {
    case .standardInput: "standard input"
    case .path(let path): path
    }
  }
}
