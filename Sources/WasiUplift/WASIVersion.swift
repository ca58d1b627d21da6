import ComponentModel

/// A version of WASI 0.2, such as 0.2.12.
public struct WASIVersion: Hashable, Sendable {
  /// The last of the three numbers.
  public var patch: Int

  /// Makes the version 0.2.`patch`.
  public init(patch: Int) { self.patch = patch }
}

extension WASIVersion: Comparable {
  /// Whether `lhs` is older than `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.patch < rhs.patch }
}

extension WASIVersion: LosslessStringConvertible {
  /// Reads a version; of others than 0.2 it is not known what hosts have.
  public init?(_ description: String) {
    guard let version = PackageVersion(description), version.isRelease,
      (version.major, version.minor) == (0, 2), let patch = Int(exactly: version.patch)
    else { return nil }
    self.init(patch: patch)
  }

  /// The version, as `0.2.12`.
  public var description: String { "0.2.\(patch)" }
}
