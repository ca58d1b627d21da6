import Files
import WasmBinary

/// Files of arguments: `@FILE` stands for what is in the file, so that a command line can be longer
/// than a system allows.
///
/// They are read as LLVM reads them: UTF-8 or UTF-16, by the mark at the start, quoted in one of two
/// ways (``ResponseFileQuoting``). A file may name others, relative to the folder that the program
/// runs in. Where there is no such file, the argument stands for itself.
struct ResponseFile {
  private let quoting: ResponseFileQuoting
  /// The files that are being read, each named by the one before.
  private var path: [String] = []
  /// How many files were read.
  private var count = 0

  /// How deep files may name one another, and how many there may be in all: files that name others
  /// twice would become twice as many arguments each time.
  private static let nesting = 100
  private static let limit = 10_000

  private init(_ quoting: ResponseFileQuoting) { self.quoting = quoting }

  /// Replaces the arguments that name such a file by what is in it.
  static func expanding(
    _ arguments: [String], quoting: ResponseFileQuoting = .posix
  ) throws(Failure) -> [String] {
    var file = ResponseFile(quoting)
    var expanded: [String] = []
    try file.expand(arguments, into: &expanded)
    return expanded
  }

  private mutating func expand(
    _ arguments: [String], into expanded: inout [String]
  ) throws(Failure) {
    for argument in arguments {
      let name = String(argument.dropFirst())
      guard argument.hasPrefix("@"), System.isThere(name) else {
        expanded.append(argument)
        continue
      }
      let file = System.resolvingLinks(in: name) ?? name
      guard !path.contains(file) else { throw .usage("\(argument) leads to itself") }
      guard path.count < Self.nesting else {
        throw .usage("\(argument): files of arguments name one another \(Self.nesting) deep")
      }
      count += 1
      guard count <= Self.limit else {
        throw .usage("\(argument): there are more than \(Self.limit) files of arguments")
      }
      path.append(file)
      let words: [String]
      do throws(FileError) { words = try Self.words(of: name, quoting) } catch {
        throw .file(error)
      }
      try expand(words, into: &expanded)
      path.removeLast()
    }
  }

  /// The arguments in a file.
  private static func words(
    of path: String, _ quoting: ResponseFileQuoting
  ) throws(FileError) -> [String] {
    let file = try InputFile.path(path).open(as: .text)
    let bytes: [UInt8]
    do throws(BinaryError) {
      bytes = try SourceRange(file, 0..<file.count).bytes()
    } catch {
      throw FileError("read", path, "\(error.problem)")
    }
    guard let text = decoded(bytes) else {
      throw FileError("read", path, "it is neither UTF-8 nor UTF-16 with a byte order mark")
    }
    let words = quoting.split(text)
    // The system's arguments end at one.
    guard !words.contains(where: { $0.utf8.contains(0) }) else {
      throw FileError("read", path, "there is a NUL in it, as in UTF-16 without a byte order mark")
    }
    return words
  }

  /// A text, decoded by the mark that it begins with: UTF-8 where there is none.
  static func decoded(_ bytes: [UInt8]) -> String? {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xff, 0xfe): return utf16(bytes.dropFirst(2)) { $0 | $1 << 8 }
    case (0xfe, 0xff): return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 }
    default:
      let isMarked = bytes.starts(with: [0xef, 0xbb, 0xbf])
      return String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16
  ) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
    }
    return String(validating: units, as: UTF16.self)
  }
}
