public import WasmBinary

/// A component that was made, and what is worth knowing of it.
public struct Conversion: Sendable {
  /// The component. It refers to the source, which has to stay as it is until this is written.
  public var component: ByteWriter
  /// What is worth knowing.
  public var notes: [ConversionNote]
}

/// Something worth knowing of a conversion that succeeded.
public struct ConversionNote: Hashable, Sendable {
  /// What it is about, as programs tell it apart. Codes are kept from version to version.
  public var code: Code
  /// What is to be known, and what can be done about it, in one sentence without a full stop.
  public var message: String

  /// A kind of note.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as it is printed: words with dashes.
    public var rawValue: String

    /// Makes a code out of its printed form.
    public init(rawValue: String) { self.rawValue = rawValue }
  }
}

extension ConversionNote.Code {
  /// The component needs a newer host for its exit codes than for anything else.
  public static let exitCodeNeedsNewerHost = Self(rawValue: "exit-code-needs-newer-host")
}

extension ConversionNote: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
