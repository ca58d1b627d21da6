/// What a module's sections have to agree on among themselves: their order, and the counts that are
/// said twice.
package struct ModuleOutline {
  private var lastPlace = -1
  private var starts: [CoreSectionID: Int] = [:]
  private var counts: [CoreSectionID: Int] = [:]

  /// Makes the outline of a module of which nothing is known yet.
  package init() {}

  /// Checks that a section of this kind can stand here.
  package mutating func enter(_ id: CoreSectionID, at offset: Int) throws(BinaryError) {
    guard let place = id.place else { return }
    guard place > lastPlace else { throw BinaryError(.sectionOrder("\(id)"), at: offset) }
    lastPlace = place
    starts[id] = offset
  }

  /// Notes the count at the start of a section, where another section has to agree with it.
  package mutating func note(_ id: CoreSectionID, contents: ByteReader) throws(BinaryError) {
    switch id {
    case .function, .code, .dataCount, .data:
      var contents = contents
      counts[id] = try contents.size()
    default:
      break
    }
  }

  /// Checks that the counts agree. A section that is missing counts as empty, but no data count
  /// agrees with every count.
  package func checkCounts(moduleEnd: Int) throws(BinaryError) {
    let functions = counts[.function] ?? 0
    let bodies = counts[.code] ?? 0
    guard functions == bodies else {
      throw BinaryError(
        .countMismatch("functions", functions, "function bodies", bodies),
        at: starts[.code] ?? moduleEnd)
    }
    let segments = counts[.data] ?? 0
    guard let announced = counts[.dataCount], announced != segments else { return }
    throw BinaryError(
      .countMismatch("data segments announced", announced, "data segments", segments),
      at: starts[.data] ?? moduleEnd)
  }
}
