import CodeBuilder

/// `wasi:random/random`.
enum RandomSource {
  private static let interface = "wasi:random/random"

  /// Where the pointer and length of the bytes are: in the memory that they are put into.
  package struct Bytes: Record {
    package static let layout = Bytes()
    package static let size: UInt32 = 8
  }

  static let getRandomBytes = Function<Nothing, U64, Guest<Bytes>>(
    host: interface, "get-random-bytes")
  static let getRandomU64 = Function<U64>(host: interface, "get-random-u64")

  static let all: [any AnyFunction] = [getRandomBytes, getRandomU64]
}
