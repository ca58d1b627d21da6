package import WasmBinary

/// Why a module or component is not valid: what is wrong, where, and in which part.
package struct ValidationError: Error, Hashable, Sendable {
  /// What is wrong.
  package var problem: Problem
  /// Where it is wrong, in bytes from the start of the outermost file: of an instruction the first
  /// byte.
  package var offset: Int
  /// The parts around it, the outermost first, such as `function 12 ($main)`.
  package var path: [String]

  /// Makes an error out of its parts.
  package init(_ problem: Problem, at offset: Int, in path: [String] = []) {
    self.problem = problem
    self.offset = offset
    self.path = path
  }

  /// What can be wrong.
  package enum Problem: Hashable, Sendable {
    /// The bytes do not follow the format.
    case malformed(BinaryError.Problem)
    /// They do, and break a rule: which, as a clause.
    case invalid(String)
  }
}

extension ValidationError {
  /// Bytes do not follow the format.
  init(_ error: BinaryError) {
    self.init(.malformed(error.problem), at: error.offset, in: error.path)
  }

  /// The same error, with a part around those it names.
  func within(_ part: String) -> ValidationError {
    ValidationError(problem, at: offset, in: [part] + path)
  }
}

extension ValidationError: CustomStringConvertible {
  /// One sentence: part, offset, problem.
  package var description: String {
    let place = (path + ["at 0x" + String(offset, radix: 16)]).joined(separator: ", ")
    return "\(place): \(problem)"
  }
}

extension ValidationError.Problem: CustomStringConvertible {
  /// The problem alone, as a clause.
  package var description: String {
    switch self {
    case .malformed(let problem): problem.description
    case .invalid(let sentence): sentence
    }
  }
}
