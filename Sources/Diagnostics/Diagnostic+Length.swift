extension Diagnostic {
  /// The same, with texts that people can still read: names and option values of a megabyte are
  /// shortened in the middle.
  package var shortened: Diagnostic {
    var copy = self
    copy.message = message.shortened(to: 2000)
    copy.file = file?.shortened(to: 4096)
    copy.hint = hint?.shortened(to: 2000)
    return copy
  }
}

extension String {
  /// The text, with what is in the middle left out where it has more than `limit` Unicode scalars, and
  /// how many those are.
  func shortened(to limit: Int) -> String {
    // Bytes are counted first, which costs nothing.
    guard utf8.count > limit, unicodeScalars.count > limit else { return self }
    let start = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: limit / 2)
    let end = unicodeScalars.index(unicodeScalars.endIndex, offsetBy: -(limit / 4))
    let left = unicodeScalars[start..<end].count
    return "\(self[..<start])… (\(left) characters left out) …\(self[end...])"
  }
}
