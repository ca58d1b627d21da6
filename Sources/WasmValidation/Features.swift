/// What modules may use beyond WebAssembly 3.0 and compact import sections, which they always may.
///
/// Exceptions of the kind that was there before 3.0 (`try`, `catch`, `rethrow`) are not among it.
package struct Features: OptionSet, Hashable, Sendable {
  /// One bit for each feature.
  package var rawValue: UInt8

  /// Makes a set out of bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shared memories and atomic accesses.
  package static let threads = Features(rawValue: 1 << 0)
  /// 128-bit addition, subtraction and multiplication in halves of 64 bits.
  package static let wideArithmetic = Features(rawValue: 1 << 1)
  /// Memories whose pages have one byte.
  package static let customPageSizes = Features(rawValue: 1 << 2)

  /// What hosts run by default, as far as it is known here.
  package static let standard: Features = [.threads, .wideArithmetic]
  /// Everything that is known here.
  package static let all: Features = standard.union(.customPageSizes)
}
