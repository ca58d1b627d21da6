/// A row of trivial values that grows at its end, for whoever frees it.
///
/// An array would check every access, and at every change who else uses it. Here the count is checked
/// by whoever reads an index from the module, and again by assertions.
struct Column<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  func free() { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity *= 2
  }

  /// Takes elements away until `count` are left, which is no more than there are.
  @inline(__always)
  mutating func shrink(to count: Int) {
    assert(count <= self.count)
    self.count = count
  }

  /// The element at a position, which exists.
  subscript(position: Int) -> Element {
    @inline(__always) get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    nonmutating set {
      assert(position >= 0 && position < count)
      base[position] = newValue
    }
  }

  /// What is read of it as long as it does not grow.
  var row: Row<Element> { Row(base: base, count: count) }
}

/// The elements of a ``Column`` as they are read while it does not grow.
struct Row<Element: BitwiseCopyable>: BitwiseCopyable {
  fileprivate let base: UnsafePointer<Element>
  let count: Int

  fileprivate init(base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The element at an index, where there is one.
  @inline(__always)
  func find(_ index: UInt32) -> Element? { Int(index) < count ? base[Int(index)] : nil }

  /// The element at an index, which has to be there.
  @inline(__always)
  func element(_ index: UInt32, _ space: Violation.Space) throws(Violation) -> Element {
    guard Int(index) < count else { throw .unknown(space, index, count: UInt32(count)) }
    return base[Int(index)]
  }
}
