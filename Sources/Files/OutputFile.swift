package import WasmBinary

/// Something named on a command line to be written.
package enum OutputFile: Hashable, Sendable {
  /// What the process gives on standard output.
  case standardOutput
  /// A file, a pipe or a device.
  case path(String)

  /// Understands `-` as standard output.
  package init(argument: String) {
    self = argument == "-" ? .standardOutput : .path(argument)
  }

  /// Whether what is written here appears on somebody's screen.
  package var isTerminal: Bool {
    self == .standardOutput && System.isTerminal(System.standardOutput)
  }

  /// Writes a file whole or not at all.
  ///
  /// The bytes go into a new file in the same folder, which takes the other's place when it is
  /// complete. So the input may be the file that is written, nobody reads half of one, and a failure
  /// leaves what was there. The permissions of an earlier file are kept, and a symbolic link stays
  /// one. Pipes and devices are written to as they are.
  package func write(_ contents: ByteWriter) throws(FileError) {
    do {
      switch self {
      case .standardOutput:
        try contents.write(to: System.standardOutput)
      case .path(let path):
        switch try OutputPlace(of: path) {
        case .existing:
          try Self.closing(System.open(path, to: .overwrite)) { try contents.write(to: $0) }
        case .replaced(let path, let permissions):
          try Self.replace(path, permissions: permissions, with: contents)
        }
      }
    } catch let error as BinaryError {
      throw FileError("write", description, "\(error.problem)")
    } catch {
      throw FileError("write", description, "\(error)")
    }
  }

  private static func replace(
    _ path: String, permissions: UInt32?, with contents: ByteWriter
  ) throws {
    // A signal would leave the unfinished file behind.
    try System.holdingSignals {
      let folder = OutputPlace.folder(of: path)
      let file = try TemporaryFile(in: folder, permissions: permissions ?? 0o666)
      do {
        try closing(file.descriptor) { descriptor in
          try contents.write(to: descriptor)
          if let permissions { try System.setPermissions(permissions, of: descriptor) }
        }
        try System.move(file.path, to: path)
      } catch {
        System.remove(file.path)
        throw error
      }
    }
  }

  /// Closes a file after `body`. Closing may be what shows that the disk is full.
  private static func closing(_ descriptor: Int32, _ body: (Int32) throws -> Void) throws {
    do {
      try body(descriptor)
    } catch {
      try? System.close(descriptor)
      throw error
    }
    try System.close(descriptor)
  }
}

extension OutputFile: CustomStringConvertible {
  /// The name that messages use.
  package var description: String {
    switch self {
    case .standardOutput: "standard output"
    case .path(let path): path
    }
  }
}
