/// Divides a square into rectangles of given areas, as near to squares as can be (Bruls, Huizing and
/// van Wijk, "Squarified Treemaps").
enum Treemap {
  /// A rectangle in thousandths of what it lies in.
  struct Rectangle: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// Lays out areas in an enclosing rectangle.
  ///
  /// - Parameters:
  ///   - weights: The areas in proportion to each other, the largest first.
  ///   - aspect: How much wider than high what is divided is shown.
  /// - Returns: A rectangle for each weight, in their order, in fractions of width and height.
  static func layout(_ weights: [Double], aspect: Double) -> [Rectangle] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in Rectangle(x: 0, y: 0, width: 0, height: 0) } }
    // Worked out at the proportions at which it is shown, and made fractions at the end.
    var free = Rectangle(x: 0, y: 0, width: aspect, height: 1)
    let areas = weights.map { $0 / total * aspect }
    var placed: [Rectangle] = []
    var row: ArraySlice<Double> = areas[0..<0]
    for index in areas.indices {
      let longer = areas[row.startIndex..<index + 1]
      let side = min(free.width, free.height)
      if !row.isEmpty, worstRatio(of: longer, along: side) > worstRatio(of: row, along: side) {
        place(row, in: &free, &placed)
        row = areas[index..<index + 1]
      } else {
        row = longer
      }
    }
    place(row, in: &free, &placed)
    return placed.map {
      Rectangle(x: $0.x / aspect, y: $0.y, width: $0.width / aspect, height: $0.height)
    }
  }

  /// How far from a square the worst rectangle of a row is.
  private static func worstRatio(of row: ArraySlice<Double>, along side: Double) -> Double {
    let sum = row.reduce(0, +)
    guard let largest = row.max(), let smallest = row.min(), smallest > 0, sum > 0, side > 0 else {
      return .infinity
    }
    let squared = side * side
    return max(squared * largest / (sum * sum), sum * sum / (squared * smallest))
  }

  /// Places a row along the shorter side of what is free.
  private static func place(
    _ row: ArraySlice<Double>, in free: inout Rectangle, _ placed: inout [Rectangle]
  ) {
    let sum = row.reduce(0, +)
    guard sum > 0 else {
      placed += row.map { _ in Rectangle(x: free.x, y: free.y, width: 0, height: 0) }
      return
    }
    if free.width >= free.height {
      let width = min(sum / free.height, free.width)
      var y = free.y
      for area in row {
        placed.append(Rectangle(x: free.x, y: y, width: width, height: area / width))
        y += area / width
      }
      free.x += width
      free.width -= width
    } else {
      let height = min(sum / free.width, free.height)
      var x = free.x
      for area in row {
        placed.append(Rectangle(x: x, y: free.y, width: area / height, height: height))
        x += area / height
      }
      free.y += height
      free.height -= height
    }
  }
}
