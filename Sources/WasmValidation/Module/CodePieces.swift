import Platform
import WasmBinary

/// Some bodies that follow on each other.
struct CodePiece {
  /// The bodies, each behind its size.
  let bytes: [UInt8]
  /// Where they begin, from the start of the source.
  let offset: Int
  /// Whose bodies they are.
  let functions: Range<UInt32>
}

/// What is wrong with a body.
struct CodeFailure {
  let function: FunctionIndex
  let problem: ValidationError.Problem
  let offset: Int
}

/// Hands out the bodies of a code section to whoever asks next, and keeps the failure of the first
/// of those that are not valid.
final class CodePieces: Sendable {
  /// How many bytes a piece has, where no single body has more.
  static let size = 1 << 19

  private let bodies: SourceRange
  private let end: UInt32
  private let state: Locked<State>

  private struct State {
    var nextOffset: Int
    var nextFunction: UInt32
    var firstFailure: CodeFailure?

    mutating func note(_ failure: CodeFailure) {
      if let firstFailure, firstFailure.function < failure.function { return }
      firstFailure = failure
    }
  }

  /// Hands out `count` bodies, of which the first belongs to the function `first`.
  init(_ bodies: SourceRange, count: Int, first: Int) {
    self.bodies = bodies
    end = UInt32(first + count)
    state = Locked(State(nextOffset: bodies.range.lowerBound, nextFunction: UInt32(first)))
  }

  /// The first failure, when all is done.
  var failure: CodeFailure? { state.withLock(\.firstFailure) }

  /// Notes a failure. Nothing is handed out any more.
  func fail(_ failure: CodeFailure) {
    state.withLock { $0.note(failure) }
  }

  /// The next piece, where there is one.
  func next() -> CodePiece? {
    state.withLock { state in
      guard state.firstFailure == nil else { return nil }
      do throws(BinaryError) {
        return try piece(&state)
      } catch {
        state.note(
          CodeFailure(
            function: FunctionIndex(state.nextFunction), problem: .malformed(error.problem),
            offset: error.offset))
        return nil
      }
    }
  }

  private func piece(_ state: inout State) throws(BinaryError) -> CodePiece? {
    let sectionEnd = bodies.range.upperBound
    guard state.nextFunction < end else {
      guard state.nextOffset == sectionEnd else {
        throw BinaryError(.trailingBytes(sectionEnd - state.nextOffset), at: state.nextOffset)
      }
      return nil
    }
    var size = Self.size
    while true {
      let start = state.nextOffset
      let range = start..<min(sectionEnd, start + size)
      let bytes = try SourceRange(bodies.source, range).bytes()
      let (count, used) = try wholeBodies(
        in: bytes, isLast: range.upperBound == sectionEnd, state)
      if count > 0 {
        let first = state.nextFunction
        state.nextOffset += used
        state.nextFunction += count
        return CodePiece(bytes: bytes, offset: start, functions: first..<first + count)
      }
      // One body alone is larger than this.
      size *= 4
    }
  }

  /// Counts the bodies that end within `bytes`, and the bytes they take.
  private func wholeBodies(
    in bytes: [UInt8], isLast: Bool, _ state: State
  ) throws(BinaryError) -> (count: UInt32, bytes: Int) {
    var count: UInt32 = 0
    var used = 0
    var failure: Violation?
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = CodeCursor(buffer)
      do throws(Violation) {
        while state.nextFunction + count < end {
          let size = try cursor.u32()
          guard size <= Limit.functionSize else { throw .bodyTooLarge(size) }
          try cursor.skip(Int(size))
          count += 1
          used = cursor.position
        }
      } catch {
        failure = error
      }
    }
    switch failure {
    case .unexpectedEnd? where !isLast, nil: return (count, used)
    case _ where count > 0: return (count, used)
    case .unexpectedEnd?: throw BinaryError(.unexpectedEnd, at: bodies.range.upperBound)
    case let failure?:
      throw BinaryError(failure.malformation ?? .integerTooLong, at: state.nextOffset)
    }
  }
}
