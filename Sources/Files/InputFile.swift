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

  /// Opens it. What is no regular file is read to its end first.
  package func open() throws(FileError) -> any ByteSource {
    do throws(System.Failure) {
      switch self {
      case .standardInput:
        return try Self.source(System.standardInput, owned: false)
      case .path(let path):
        return try Self.source(System.open(path, to: .read), owned: true)
      }
    } catch {
      throw FileError("read", description, error.description)
    }
  }

  private static func source(
    _ descriptor: Int32, owned: Bool
  ) throws(System.Failure) -> any ByteSource {
    var isKept = false
    defer { if owned, !isKept { try? System.close(descriptor) } }
    let status = try System.status(of: descriptor)
    switch status.kind {
    case .directory:
      throw .isDirectory
    // Standard input may have been read in part, which is then none of it; and a file without a size
    // may be one that the kernel makes up while it is read.
    case .regular where status.size > 0 && System.position(descriptor) == 0:
      isKept = true
      return FileSource(descriptor: descriptor, count: status.size, owned: owned)
    default:
      return try Spool.read(descriptor)
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
