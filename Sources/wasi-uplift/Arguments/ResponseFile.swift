import Files
import WasmBinary

/// Files of arguments: `@FILE` stands for what is in the file, so that a command line can be longer
/// than a system allows.
///
/// Blanks and line breaks separate arguments; a backslash takes the next character as it is; single
/// and double quotes keep blanks together. This is how GNU tools, Clang and LLD read such files, and
/// build systems write them. A file may name others, relative to the folder that the program runs in.
/// Where there is no such file, the argument stands for itself.
enum ResponseFile {
  /// How deep files may name one another: further, a file would name itself.
  private static let nesting = 20

  /// Replaces the arguments that name such a file by what is in it.
  static func expanding(
    _ arguments: [String], depth: Int = 0
  ) throws(Failure) -> [String] {
    var expanded: [String] = []
    for argument in arguments {
      guard argument.hasPrefix("@"), let text = try text(of: argument) else {
        expanded.append(argument)
        continue
      }
      guard depth < nesting else { throw .usage("\(argument) leads to itself") }
      expanded += try expanding(split(text), depth: depth + 1)
    }
    return expanded
  }

  private static func text(of argument: String) throws(Failure) -> String? {
    let path = String(argument.dropFirst())
    guard (try? System.status(at: path)) != nil else { return nil }
    do throws(FileError) {
      let file = try InputFile.path(path).open()
      let bytes: [UInt8]
      do throws(BinaryError) {
        bytes = try SourceRange(file, 0..<file.count).bytes()
      } catch {
        throw FileError("read", path, "\(error.problem)")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileError("read", path, "it is not UTF-8")
      }
      return text
    } catch {
      throw .file(error)
    }
  }

  /// Takes a text apart into arguments.
  static func split(_ text: String) -> [String] {
    var arguments: [String] = []
    var argument: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        argument = (argument ?? "") + String(next)
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        argument = argument ?? ""
      } else if quote == nil, character.isWhitespace {
        if let argument { arguments.append(argument) }
        argument = nil
      } else {
        argument = (argument ?? "") + String(character)
      }
    }
    if let argument { arguments.append(argument) }
    return arguments
  }
}
