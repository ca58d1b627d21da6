public import WasmBinary

/// Why a module is not converted.
public struct ConversionError: Error, Hashable, Sendable {
  /// What went wrong, as programs tell it apart. Codes are kept from version to version.
  public var code: Code
  /// What went wrong, where, and what can be done about it, in one sentence without a full stop.
  public var message: String
  /// What is wrong with the bytes, where it is they that are wrong.
  public var cause: BinaryError?

  /// Makes an error out of its parts.
  public init(_ code: Code, _ message: String, cause: BinaryError? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  /// A kind of error.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as it is printed: words with dashes.
    public var rawValue: String

    /// Makes a code out of its printed form.
    public init(rawValue: String) { self.rawValue = rawValue }
  }
}

extension ConversionError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

extension ConversionError.Code {
  /// The input is no WebAssembly binary.
  public static let notWebAssembly = Self(rawValue: "not-webassembly")
  /// The input is a component already.
  public static let isComponent = Self(rawValue: "is-component")
  /// The bytes of the input do not follow the format.
  public static let malformed = Self(rawValue: "malformed")
  /// The input cannot be read.
  public static let unreadable = Self(rawValue: "unreadable")
  /// The input is an object file, which has to be linked first.
  public static let isObjectFile = Self(rawValue: "is-object-file")
  /// The input says what component it wants to be.
  public static let hasComponentType = Self(rawValue: "has-component-type")
  /// The memory is one that a component cannot share with its host.
  public static let unsupportedMemory = Self(rawValue: "unsupported-memory")
  /// The functions that are called need a memory, and there is none.
  public static let noMemory = Self(rawValue: "no-memory")
  /// Something is imported that WASI Preview 1 does not have.
  public static let unknownImport = Self(rawValue: "unknown-import")
  /// A function is imported with another type than it has.
  public static let wrongSignature = Self(rawValue: "wrong-signature")
  /// A function is imported that cannot be converted yet.
  public static let notImplemented = Self(rawValue: "not-implemented")
  /// `_start` or `_initialize` is something else than it should be.
  public static let wrongEntry = Self(rawValue: "wrong-entry")
  /// The host that is named is too old for what the module needs.
  public static let wasiTooOld = Self(rawValue: "wasi-too-old")
  /// The module is larger than anything in a component can be.
  public static let tooLarge = Self(rawValue: "too-large")
}
