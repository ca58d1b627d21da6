/// How arguments are quoted in files of arguments.
enum ResponseFileQuoting: String, CaseIterable {
  /// As GNU tools do: blanks and line breaks separate; a backslash takes the next character as it is;
  /// single and double quotes keep blanks together.
  case posix
  /// As programs of Windows are called: blanks and line breaks separate, double quotes keep them
  /// together, and backslashes stand for themselves unless a double quote follows.
  case windows

  /// The quoting that a linker's command line asks for. The option counts for all files, wherever it
  /// is; what has been misspelt is said when the options are read.
  init(chosenIn arguments: [String]) {
    var choice = Self.posix
    for (index, argument) in arguments.enumerated() {
      for name in ["--rsp-quoting", "-rsp-quoting"] {
        if argument == name, index + 1 < arguments.count {
          choice = Self(rawValue: arguments[index + 1]) ?? choice
        } else if argument.hasPrefix("\(name)=") {
          choice = Self(rawValue: String(argument.dropFirst(name.count + 1))) ?? choice
        }
      }
    }
    self = choice
  }

  /// Takes a text apart into arguments.
  func split(_ text: String) -> [String] {
    // All that separates and quotes is ASCII, which no other character has a byte of.
    let bytes = Array(text.utf8)
    return switch self {
    case .posix: Self.splitPOSIX(bytes[...])
    case .windows: Self.splitWindows(bytes[...])
    }
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  private static func splitPOSIX(_ text: ArraySlice<UInt8>) -> [String] {
    var words = Words()
    var quote: UInt8?
    var rest = text
    while let byte = rest.popFirst() {
      if byte == backslash, let next = rest.popFirst() {
        words.append(next)
      } else if byte == quote {
        quote = nil
      } else if quote == nil, quotes.contains(byte) {
        quote = byte
        words.begin()
      } else if quote == nil, isBlank(byte) {
        words.end()
      } else {
        words.append(byte)
      }
    }
    return words.all
  }

  private static func splitWindows(_ text: ArraySlice<UInt8>) -> [String] {
    let quote = UInt8(ascii: "\"")
    var words = Words()
    var isQuoted = false
    var rest = text
    while let byte = rest.popFirst() {
      if byte == backslash {
        let count = 1 + rest.prefix { $0 == backslash }.count
        rest = rest.dropFirst(count - 1)
        // Before a quote, two are one, and an odd one makes the quote stand for itself.
        let isBeforeQuote = rest.first == quote
        for _ in 0..<(isBeforeQuote ? count / 2 : count) { words.append(backslash) }
        if isBeforeQuote, !count.isMultiple(of: 2) { words.append(rest.removeFirst()) }
      } else if byte == quote {
        words.begin()
        if isQuoted, rest.first == quote {
          words.append(rest.removeFirst())
        } else {
          isQuoted.toggle()
        }
      } else if !isQuoted, isBlank(byte) {
        words.end()
      } else {
        words.append(byte)
      }
    }
    return words.all
  }

  /// Arguments that are put together byte by byte.
  private struct Words {
    private var done: [String] = []
    private var current: [UInt8] = []
    private var hasBegun = false

    /// All of them.
    var all: [String] {
      var copy = self
      copy.end()
      return copy.done
    }

    mutating func begin() { hasBegun = true }

    mutating func append(_ byte: UInt8) {
      hasBegun = true
      current.append(byte)
    }

    mutating func end() {
      if hasBegun { done.append(String(decoding: current, as: UTF8.self)) }
      current.removeAll(keepingCapacity: true)
      hasBegun = false
    }
  }
}
