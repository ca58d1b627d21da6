/// How a path is written to, going by what stands there.
enum OutputPlace: Hashable {
  /// A stream that this process was given: it is written to as it is.
  case descriptor(Int32)
  /// A pipe or a device: it is opened and written to.
  case existing
  /// A regular file or none: a new one takes its place, with the permissions of the old one.
  case replaced(path: String, permissions: UInt32?)

  /// How many symbolic links may lead to one another, as on Linux.
  private static let links = 40

  /// Looks at what there is at `path`. Of a symbolic link, the file is replaced that it leads to.
  init(of path: String) throws(System.Failure) {
    var path = path
    for _ in 0...Self.links {
      if let descriptor = Self.descriptor(namedBy: path) {
        guard (try? System.status(of: descriptor)) != nil else { throw .badDescriptor }
        self = .descriptor(descriptor)
        return
      }
      guard let status = try Self.status(at: path) else {
        guard !path.hasSuffix("/") else { throw .isDirectory }
        self = .replaced(path: path, permissions: nil)
        return
      }
      switch status.kind {
      case .directory:
        throw .isDirectory
      case .regular:
        guard System.mayWrite(to: path) else { throw .notPermitted }
        self = .replaced(path: path, permissions: status.permissions)
        return
      // The text of links there is no path, such as `pipe:[4711]`.
      case .symbolicLink where Self.resolvedFolder(of: path)?.hasPrefix("/proc/") == true, .other:
        self = .existing
        return
      case .symbolicLink:
        let target = try System.target(ofLink: path)
        path = target.hasPrefix("/") ? target : "\(Self.folder(of: path))/\(target)"
      }
    }
    throw .tooManyLinks
  }

  /// The descriptor of this process that a path names, whatever the folder is called there:
  /// `/dev/fd/63`, `/proc/self/fd/1`. A file that is opened anew under such a name would be written
  /// from its start, and a socket cannot be.
  private static func descriptor(namedBy path: String) -> Int32? {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int32(name), let folder = resolvedFolder(of: path)
    else { return nil }
    let own = "/proc/\(System.processNumber)/"
    let isOwn = folder == "/dev/fd" || folder.hasPrefix(own) && folder.hasSuffix("/fd")
    return isOwn ? number : nil
  }

  private static func resolvedFolder(of path: String) -> String? {
    System.resolvingLinks(in: folder(of: path))
  }

  private static func status(at path: String) throws(System.Failure) -> System.Status? {
    do throws(System.Failure) {
      return try System.status(at: path)
    } catch {
      if error == .notFound { return nil }
      throw error
    }
  }

  /// The folder that a path names something in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
