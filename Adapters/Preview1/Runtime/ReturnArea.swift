import CodeBuilder

/// Where functions of the host leave results that are no plain value.
enum ReturnArea {
  /// The area in private memory, large enough for every result.
  static let area = StaticArea("return_area", size: StatResult.size)

  /// How many bytes of the guest's memory are borrowed.
  static let borrowed: UInt32 = 16
}

/// The first 16 bytes of what a function of the host answered. In most answers these are everything.
struct AnswerWords {
  /// The first eight, of which the first says whether the function failed.
  let low: U64
  /// The eight behind them.
  let high: U64

  /// Reads them where they are now.
  init(_ f: CodeBuilder, _ answer: Pointer<some AddressSpace, some Record>) {
    low = f.let("low", answer.load(at: 0))
    high = f.let("high", answer.load(at: 8))
  }
}

extension U64 {
  /// Whether the first byte of an answer says that the function failed.
  var saysError: Condition { truncated & 0xff != 0 }
  /// The byte that begins the second half.
  var middleByte: U32 { (self >> 32).truncated & 0xff }
}

extension CodeBuilder {
  /// The area in private memory, for a result of one type.
  func returnArea<R: Record>(for _: R.Type = R.self) -> Private<R> {
    precondition(R.size <= ReturnArea.area.size, "\(R.self) is larger than the return area")
    return address(of: ReturnArea.area)
  }

  /// Borrows 16 bytes of the guest's memory at `place` for a result, and gives them back unchanged
  /// when `body` is done. The guest cannot see it: it does not run in between.
  func borrowing<R: Record>(_ place: Guest<R>, _ body: (Guest<R>) -> Void) {
    precondition(R.size <= ReturnArea.borrowed, "\(R.self) does not fit into what is borrowed")
    let first = self.let("borrowed", place.load(U64.self, at: 0))
    let second = self.let("borrowed", place.load(U64.self, at: 8))
    body(place)
    place.store(first, at: 0)
    place.store(second, at: 8)
  }
}
