/// The version of a package of interfaces, such as 0.2.12 or 1.0.0-rc.1+linux (Semantic Versioning
/// 2.0).
package struct PackageVersion: Hashable, Sendable {
  /// Changes with every incompatible change, once it is above 0.
  package var major: UInt64
  /// While the major version is 0, changes with every incompatible change.
  package var minor: UInt64
  /// Changes when something is added or mended.
  package var patch: UInt64
  /// The identifiers after a hyphen, with dots between them: `rc.1`. Empty for a release.
  package private(set) var preRelease = ""
  /// The identifiers after a plus sign, with dots between them. Empty where there are none.
  package private(set) var build = ""

  /// Makes the version of a release of its three numbers.
  package init(_ major: UInt64, _ minor: UInt64, _ patch: UInt64) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Whether the three numbers are all of it.
  package var isRelease: Bool { preRelease.isEmpty && build.isEmpty }
}

extension PackageVersion: Comparable {
  /// Whether `lhs` precedes `rhs`. A pre-release precedes its release. Versions that differ in their
  /// build alone, which the specification does not order, are ordered by its text.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    let numbers = ((lhs.major, lhs.minor, lhs.patch), (rhs.major, rhs.minor, rhs.patch))
    if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
    if lhs.preRelease != rhs.preRelease {
      if lhs.preRelease.isEmpty || rhs.preRelease.isEmpty { return rhs.preRelease.isEmpty }
      return identifiers(lhs.preRelease).lexicographicallyPrecedes(
        identifiers(rhs.preRelease), by: identifierPrecedes)
    }
    return lhs.build < rhs.build
  }

  private static func identifiers(_ text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: ".")).map { $0[...] }
  }

  /// Numbers precede names. Numbers have no padding, so a longer one is larger.
  private static func identifierPrecedes(_ lhs: Substring.UTF8View, _ rhs: Substring.UTF8View)
    -> Bool
  {
    switch (lhs.allSatisfy(\.isDigit), rhs.allSatisfy(\.isDigit)) {
    case (true, true) where lhs.count != rhs.count: lhs.count < rhs.count
    case (true, false): true
    case (false, true): false
    default: lhs.lexicographicallyPrecedes(rhs)
    }
  }
}

extension PackageVersion: LosslessStringConvertible {
  /// Reads a version, and nothing else.
  package init?(_ description: String) { self.init(bytes: description.utf8[...]) }

  init?(bytes: Substring.UTF8View) {
    let built = bytes.split(
      separator: UInt8(ascii: "+"), maxSplits: 1, omittingEmptySubsequences: false)
    let parts = built[0].split(
      separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(
      separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false
    ).map(Self.number)
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    self.init(major, minor, patch)
    if parts.count > 1 {
      guard Self.areIdentifiers(parts[1], numbersCanBePadded: false) else { return nil }
      preRelease = String(Substring(parts[1]))
    }
    if built.count > 1 {
      guard Self.areIdentifiers(built[1], numbersCanBePadded: true) else { return nil }
      build = String(Substring(built[1]))
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> UInt64? {
    guard digits.allSatisfy(\.isDigit), !isPadded(digits) else { return nil }
    return UInt64(Substring(digits))
  }

  private static func isPadded(_ digits: Substring.UTF8View) -> Bool {
    digits.first == UInt8(ascii: "0") && digits.dropFirst().first != nil
  }

  private static func areIdentifiers(
    _ text: Substring.UTF8View, numbersCanBePadded: Bool
  ) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          $0.isDigit || $0.isSmallLetter || $0.isCapital || $0 == UInt8(ascii: "-")
        }
        && (numbersCanBePadded || !part.allSatisfy(\.isDigit) || !isPadded(part))
    }
  }

  /// The version as names of imports spell it.
  package var description: String {
    "\(major).\(minor).\(patch)" + (preRelease.isEmpty ? "" : "-\(preRelease)")
      + (build.isEmpty ? "" : "+\(build)")
  }
}
