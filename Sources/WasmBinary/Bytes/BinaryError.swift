/// Why bytes are no module or component: what is wrong, where, and in which part.
package struct BinaryError: Error, Hashable, Sendable {
  /// What is wrong.
  package var problem: Problem
  /// Where it is wrong, in bytes from the start of the outermost file.
  package var offset: Int
  /// The parts around it, the outermost first, such as `export section`, `entry 3`.
  package var path: [String]

  /// Makes an error out of its parts.
  package init(_ problem: Problem, at offset: Int, in path: [String] = []) {
    self.problem = problem
    self.offset = offset
    self.path = path
  }

  /// What can be wrong with bytes.
  package enum Problem: Hashable, Sendable {
    /// The bytes end in the middle of something.
    case unexpectedEnd
    /// The first bytes are not `\0asm`.
    case noPreamble
    /// The version or layer is none that is known.
    case unknownVersion(UInt16, layer: UInt16)
    /// A component was given where a core module is needed, or the other way round.
    case wrongLayer(found: Layer)
    /// A LEB128 integer has more bytes than its type allows.
    case integerTooLong
    /// A LEB128 integer has bits beyond its type.
    case integerTooLarge
    /// A name is not UTF-8.
    case malformedUTF8
    /// A byte is none of those that can stand here: what it should have said.
    case unknownCode(UInt32, of: String)
    /// A count or size is beyond what is accepted.
    case tooMany(String, count: UInt64, limit: UInt64)
    /// A section or part has bytes left after its end.
    case trailingBytes(Int)
    /// A section stands twice or behind one that has to follow it.
    case sectionOrder(String)
    /// Two counts that have to be equal are not.
    case countMismatch(String, Int, String, Int)
    /// An index beyond what is defined.
    case indexOutOfRange(String, UInt32, count: Int)
    /// Something belongs to a proposal that is not supported.
    case proposal(Proposal)
    /// Something else that the format forbids, as a sentence.
    case malformed(String)
    /// The source could not be read: the system's own words.
    case unreadable(String)
  }

  /// What kind of binary the preamble announces.
  package enum Layer: Hashable, Sendable {
    /// A core module.
    case module
    /// A component.
    case component
  }
}

extension BinaryError {
  /// An error at a byte that is none of those that can stand there: the proposal that it belongs
  /// to, where that is known.
  init(unknown code: UInt32, of what: String, _ proposal: Proposal?, at offset: Int) {
    self.init(proposal.map { .proposal($0) } ?? .unknownCode(code, of: what), at: offset)
  }
}

extension BinaryError: CustomStringConvertible {
  /// One sentence: part, offset, problem.
  package var description: String {
    let place = (path + ["at 0x" + String(offset, radix: 16)]).joined(separator: ", ")
    return "\(place): \(problem)"
  }
}

extension BinaryError.Problem: CustomStringConvertible {
  /// The problem alone, as a clause.
  package var description: String {
    switch self {
    case .unexpectedEnd: "the bytes end in the middle"
    case .noPreamble: "this is no WebAssembly binary: it does not begin with \\0asm"
    case .unknownVersion(let version, let layer):
      "version \(version) of layer \(layer) is not known"
    case .wrongLayer(.component): "this is a component, where a core module is needed"
    case .wrongLayer(.module): "this is a core module, where a component is needed"
    case .integerTooLong: "an integer has too many bytes"
    case .integerTooLarge: "an integer is too large for its type"
    case .malformedUTF8: "a name is not UTF-8"
    case .unknownCode(let code, let what): "0x\(String(code, radix: 16)) is no \(what)"
    case .tooMany(let what, let count, let limit):
      "the \(what) count is \(count), but no more than \(limit) can be here"
    case .trailingBytes(let count): "\(count) bytes are left over"
    case .sectionOrder(let section): "a \(section) section is out of order or stands twice"
    case .countMismatch(let one, let oneCount, let other, let otherCount):
      "there are \(oneCount) \(one), but \(otherCount) \(other)"
    case .indexOutOfRange(let what, let index, let count):
      "there is no \(what) \(index), only \(count)"
    case .proposal(let proposal):
      "this belongs to a proposal that hosts do not run by default: \(proposal.name)"
    case .malformed(let sentence): sentence
    case .unreadable(let reason): "the input cannot be read: \(reason)"
    }
  }
}
