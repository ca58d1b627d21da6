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
    switch self {
    case .standardOutput: return System.isTerminal(System.standardOutput)
    case .path(let path):
      guard case .descriptor(let descriptor)? = try? OutputPlace(of: path) else { return false }
      return System.isTerminal(descriptor)
    }
  }

  /// Whether what is written here takes the place of the file at `path`, which need not be there.
  package func isFile(at path: String) -> Bool {
    guard case .path(let own) = self else { return false }
    if own == path { return true }
    guard let there = try? System.status(at: path), there.kind == .regular else { return false }
    return (try? System.status(at: own))?.identity == there.identity
  }

  /// Writes a file whole or not at all, and not where it would be as it is.
  ///
  /// The bytes go into a new file in the same folder, which takes the other's place when it is
  /// complete (see ``UnfinishedFile``). So the input may be the file that is written, nobody reads
  /// half of one, and a failure leaves what was there. The permissions of an earlier file are kept,
  /// and a symbolic link stays one. Pipes, devices and streams of the process (`/dev/fd/1`) are
  /// written to as they are.
  ///
  /// - Parameters:
  ///   - contents: The bytes.
  ///   - again: Whether a file that has these bytes already is written again, so that it is newer
  ///     than what it was made of.
  ///   - waiting: Called where another process writes the same file, and takes its time.
  /// - Returns: Whether anything was written.
  /// - Throws: Why it cannot be written, with the name that the user gave.
  @discardableResult
  package func write(
    _ contents: ByteWriter, again: Bool = false, waiting: () -> Void = {}
  ) throws(FileError) -> Bool {
    do {
      switch self {
      case .standardOutput:
        try contents.write(to: System.standardOutput)
      case .path(let path):
        switch try OutputPlace(of: path) {
        case .descriptor(let descriptor):
          try contents.write(to: descriptor)
        case .existing:
          try Self.closing(System.open(path, to: .overwrite)) { try contents.write(to: $0) }
        case .replaced(let path, let permissions):
          if !again, permissions != nil, (try? contents.areBytes(ofFile: path)) == true {
            UnfinishedFile.removeLeft(for: path, waiting: waiting)
            return false
          }
          try Self.replace(path, permissions: permissions, with: contents, waiting: waiting)
        }
      }
      return true
    } catch let error as BinaryError {
      throw FileError("write", description, "\(error.problem)")
    } catch {
      throw FileError("write", description, "\(error)")
    }
  }

  /// Looks at what stands where it is to be written, before there is anything to write.
  ///
  /// - Throws: Why it cannot be written, such as that it is a directory. Whether the folder takes it is
  ///   not looked at.
  package func checkPlace() throws(FileError) {
    guard case .path(let path) = self else { return }
    do throws(System.Failure) {
      _ = try OutputPlace(of: path)
    } catch {
      throw FileError("write", description, error.description)
    }
  }

  /// Makes a folder for outputs, and those it is in, where they are not there.
  package static func makeFolder(_ path: String) throws(FileError) {
    do throws(System.Failure) {
      try System.makeFolders(path)
    } catch {
      throw FileError("write", path, error.description)
    }
  }

  private static func replace(
    _ path: String, permissions: UInt32?, with contents: ByteWriter, waiting: () -> Void
  ) throws {
    let file = try UnfinishedFile(for: path, permissions: permissions ?? 0o666, waiting: waiting)
    do {
      try contents.write(to: file.descriptor)
      if let permissions { try System.setPermissions(permissions, of: file.descriptor) }
      // Closing would unlock it.
      try System.finishWriting(file.descriptor)
      try file.finish(as: path)
    } catch {
      file.discard()
      throw error
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
