/// The version of a package of interfaces, such as 0.2.12.
package struct PackageVersion: Hashable, Sendable {
  /// Changes with every incompatible change, once it is above 0.
  package var major: Int
  /// While the major version is 0, changes with every incompatible change.
  package var minor: Int
  /// Changes when something is added or mended.
  package var patch: Int

  /// Makes a version of its three numbers.
  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }
}

extension PackageVersion: Comparable {
  /// Whether `lhs` is older than `rhs`.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.major, lhs.minor, lhs.patch) < (rhs.major, rhs.minor, rhs.patch)
  }
}

extension PackageVersion: LosslessStringConvertible {
  /// Reads a version out of three decimal numbers with dots between them, and nothing else.
  package init?(_ description: String) {
    let numbers = description.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    self.init(major, minor, patch)
  }

  /// The version as names of imports spell it.
  package var description: String { "\(major).\(minor).\(patch)" }
}
