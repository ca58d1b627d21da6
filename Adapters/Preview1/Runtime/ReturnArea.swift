import CodeBuilder

/// Where functions of the host leave results that are no plain value.
enum ReturnArea {
  /// The area in private memory, large enough for every result.
  static let area = StaticArea("return_area", size: StatResult.size)

  /// How many bytes of the guest's memory are borrowed.
  static let borrowed: UInt32 = 16
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
