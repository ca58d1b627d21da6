/// How a path is written to, going by what stands there.
enum OutputPlace: Hashable {
  /// A pipe or a device: it is opened and written to.
  case existing
  /// A regular file or none: a new one takes its place, with the permissions of the old one.
  case replaced(path: String, permissions: UInt32?)

  /// How many symbolic links may lead to one another, as on Linux.
  private static let links = 40

  /// Looks at what stands at `path`. Of a symbolic link, the file is replaced that it leads to.
  init(of path: String) throws(System.Failure) {
    var path = path
    for _ in 0...Self.links {
      guard let status = try Self.status(at: path) else {
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
      // The text of these links is no path: /dev/stdout leads here, and on to `pipe:[4711]`.
      case .symbolicLink where path.hasPrefix("/proc/"), .other:
        self = .existing
        return
      case .symbolicLink:
        let target = try System.target(ofLink: path)
        path = target.hasPrefix("/") ? target : "\(Self.folder(of: path))/\(target)"
      }
    }
    throw .tooManyLinks
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
