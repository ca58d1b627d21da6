/// Names that a binary or a command line can hold, and that no output may pass on as they are.
package enum HostileNames {
  /// A character of each general category of Unicode that cannot be seen, or changes what is around
  /// it, and of each kind that the categories do not tell apart.
  package static let unseen: [Unicode.Scalar] =
    ([
      0x0, 0x7, 0x8, 0x9, 0xa, 0xd, 0x1b, 0x7f, 0x85, 0x9b,
      // Formats: the soft hyphen, of no width, for both directions, tags and annotations.
      0xad, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
      0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2064, 0x2066,
      0x2067, 0x2068, 0x2069, 0x206f, 0xfeff, 0xfff9, 0xfffb,
      0x1d173, 0xe0001, 0xe0041, 0xe007f,
      // Letters, marks and symbols that are empty.
      0x34f, 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0x180b, 0xfe0f,
      0xe0100,
      // Ends of lines, and blanks that are none.
      0x2028, 0x2029, 0xa0, 0x2003, 0x202f, 0x3000,
      // For private use, unassigned, and no characters at all.
      0xe000, 0xf8ff, 0xf0000, 0x10fffd, 0x378, 0xfdd0, 0xffff,
      0x10ffff,
    ] as [UInt32]).compactMap(Unicode.Scalar.init)

  /// What each output would take for its own words.
  private static let words = [
    "", " ", "\"", "'", "\\", "$", "#", "#func1", ";", ";;", "(;", ";)", ")", "(", "(start 0)",
    ") (start 0)", "\" \"\") (start 0) (;", "x\n(start 0)", "x\r(start 0)", ";) (start 0) (;",
    "(@name \"x\")", "@custom", "\\n", "\\u{1b}", "\\00", "{", "}", "%", "`", "<", ">", "&", "&lt;",
    "</script><script>alert(1)</script>", "</title>", "<!--", "-->", "\" onload=\"alert(1)",
    "\u{1b}[31m", "\u{1b}]0;x\u{7}", "a\u{301}", "\u{c5}", "A\u{30a}", "\u{212b}", "\u{301}x",
    "\u{20dd}x", "\u{903}x", "x \u{301}y", "日本語", "שלום", "🙂", "e\u{301}\u{301}", "type", "i32",
  ]

  /// Names for every place where one can be, all of them different.
  package static let all: [String] =
    words + unseen.map { "a\($0)b" } + unseen.prefix(12).map { String($0) } + ["a\nb\u{202e}c"]

  /// Whether there is something in a text that may not be: all but line breaks where there can be.
  package static func isClean(_ text: String, lines: Bool = true) -> Bool {
    var forbidden = Set(unseen)
    if lines { forbidden.remove("\n") }
    guard !text.unicodeScalars.contains(where: forbidden.contains) else { return false }
    // A mark goes with what stands before it: not with the words of the output.
    let marks: Set<Unicode.Scalar> = ["\u{301}", "\u{20dd}", "\u{903}", "\u{30a}"]
    return zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).allSatisfy { before, scalar in
      !marks.contains(scalar) || before.properties.isAlphabetic || marks.contains(before)
    }
  }
}
