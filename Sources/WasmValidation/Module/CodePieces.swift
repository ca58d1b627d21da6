import Dispatch
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

/// Hands out the bodies of a code section to whoever asks next, and keeps what is wrong with the
/// first of those that are not valid.
final class CodePieces: @unchecked Sendable {
  /// How many bytes a piece has, where no single body has more.
  static let size = 1 << 19

  private let bodies: SourceRange
  private let end: UInt32
  private let queue = DispatchQueue(label: "code")
  private var nextOffset: Int
  private var nextFunction: UInt32
  private var firstFailure: CodeFailure?

  /// Hands out `count` bodies, of which the first belongs to the function `first`.
  init(_ bodies: SourceRange, count: Int, first: Int) {
    self.bodies = bodies
    nextOffset = bodies.range.lowerBound
    nextFunction = UInt32(first)
    end = UInt32(first + count)
  }

  /// The first failure, when all is done.
  var failure: CodeFailure? { queue.sync { firstFailure } }

  /// Notes a failure. Nothing is handed out any more.
  func fail(_ failure: CodeFailure) {
    queue.sync { note(failure) }
  }

  private func note(_ failure: CodeFailure) {
    if let first = firstFailure, first.function < failure.function { return }
    firstFailure = failure
  }

  /// The next piece, where there is one.
  func next() -> CodePiece? {
    queue.sync {
      guard firstFailure == nil else { return nil }
      do throws(BinaryError) {
        return try piece()
      } catch {
        note(
          CodeFailure(
            function: FunctionIndex(nextFunction), problem: .malformed(error.problem),
            offset: error.offset))
        return nil
      }
    }
  }

  private func piece() throws(BinaryError) -> CodePiece? {
    let sectionEnd = bodies.range.upperBound
    guard nextFunction < end else {
      guard nextOffset == sectionEnd else {
        throw BinaryError(.trailingBytes(sectionEnd - nextOffset), at: nextOffset)
      }
      return nil
    }
    var size = Self.size
    while true {
      let range = nextOffset..<min(sectionEnd, nextOffset + size)
      let bytes = try SourceRange(bodies.source, range).bytes()
      let (count, used) = try wholeBodies(in: bytes, isLast: range.upperBound == sectionEnd)
      if count > 0 {
        defer {
          nextOffset += used
          nextFunction += count
        }
        return CodePiece(
          bytes: bytes, offset: nextOffset, functions: nextFunction..<nextFunction + count)
      }
      // One body alone is larger than this.
      size *= 4
    }
  }

  /// Counts the bodies that end within `bytes`, and the bytes they take.
  private func wholeBodies(
    in bytes: [UInt8], isLast: Bool
  ) throws(BinaryError) -> (count: UInt32, bytes: Int) {
    var count: UInt32 = 0
    var used = 0
    var failure: Violation?
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = CodeCursor(buffer)
      do throws(Violation) {
        while nextFunction + count < end {
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
      throw BinaryError(failure.malformation ?? .integerTooLong, at: nextOffset)
    }
  }
}
