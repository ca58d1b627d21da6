extension Array {
  /// The elements that a list for people shows, and those of which it gives only the number. JSON,
  /// which programs read, has all of them.
  var cut: (shown: ArraySlice<Element>, rest: ArraySlice<Element>) { cut(to: 200) }

  /// The same for a list of another length.
  func cut(to longest: Int) -> (shown: ArraySlice<Element>, rest: ArraySlice<Element>) {
    // To leave out one alone saves nothing.
    let end = count > longest + 1 ? longest : count
    return (self[..<end], self[end...])
  }
}
