package import Files
package import WasmBinary

/// Why a text could not be made to its end.
package enum TextError: Error, Hashable, Sendable {
  /// What is printed is no module or component, or cannot be read.
  case input(BinaryError)
  /// The text cannot be written.
  case output(FileError)
}

extension TextError: CustomStringConvertible {
  /// One sentence.
  package var description: String {
    switch self {
    case .input(let error): error.description
    case .output(let error): error.description
    }
  }
}

/// Says of an error in reading that it is one in printing.
func reading<T>(_ body: () throws(BinaryError) -> T) throws(TextError) -> T {
  do throws(BinaryError) { return try body() } catch { throw .input(error) }
}
