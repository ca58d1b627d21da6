public import WasmBinary

/// Converts a core module that uses WASI Preview 1 into a component that uses WASI 0.2.
public struct Converter: Sendable {
  /// What was chosen.
  public var options: ConversionOptions

  /// Makes a converter.
  public init(options: ConversionOptions = ConversionOptions()) { self.options = options }

  /// Converts a module. The component refers to the source, which has to stay as it is until the
  /// component is written.
  public func convert(_ source: any ByteSource) throws(ConversionError) -> ByteWriter {
    throw ConversionError(.notImplemented, "nothing can be converted yet")
  }
}
