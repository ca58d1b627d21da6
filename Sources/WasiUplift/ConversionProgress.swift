/// How far a conversion is.
public struct ConversionProgress: Hashable, Sendable {
  /// What is done next, as programs tell it apart.
  public var step: String
  /// How much of all is done: from 0 to 1.
  public var fraction: Double

  /// The input is opened, and read to its end where it is a pipe.
  public static let reading = ConversionProgress(step: "reading", fraction: 0)
  /// The adapter is made, and the module is fitted to it.
  public static let converting = ConversionProgress(step: "converting", fraction: 0.25)
  /// The bytes of the component are written.
  public static let writing = ConversionProgress(step: "writing", fraction: 0.5)
  /// All is done.
  public static let finished = ConversionProgress(step: "finished", fraction: 1)
}
