import Diagnostics
import Files
import ModuleRewriter
import WasmBinary

/// Turns WASI Preview 1 core modules into components that run on WASI 0.2.
///
/// A converter has no state: the same one can be used for many modules, and from many threads.
public struct Converter: Sendable {
  /// What was chosen.
  public var options: ConversionOptions

  /// Makes a converter.
  public init(options: ConversionOptions = ConversionOptions()) { self.options = options }

  /// Converts a module in memory.
  ///
  /// - Parameters:
  ///   - module: A core module in the binary format.
  ///   - progress: Is told how far the conversion is.
  /// - Returns: The component, and what is worth knowing of it.
  /// - Throws: Why there is no component.
  public func convert(
    _ module: [UInt8], progress: (ConversionProgress) -> Void = { _ in }
  ) throws(ConversionError) -> Conversion {
    progress(.converting)
    let conversion: ModuleRewriter.Conversion
    do throws(ModuleRewriter.ConversionError) {
      conversion = try converter.convert(MemorySource(module))
    } catch {
      throw ConversionError([error.diagnostic])
    }
    progress(.writing)
    let component: [UInt8]
    do throws(BinaryError) {
      component = try conversion.component.bytes()
    } catch {
      // What is in memory can be read; this is for sources that are not.
      throw ConversionError([Diagnostics.Diagnostic(.error, .unreadable, "\(error.problem)")])
    }
    progress(.finished)
    return Conversion(
      component: component, diagnostics: conversion.diagnostics.map(Diagnostic.init))
  }

  /// Converts a module in a file. Little of a large one is in memory at a time.
  ///
  /// The output is written whole or not at all: when something fails, a file that was there before
  /// is left as it was. It may be the input.
  ///
  /// - Parameters:
  ///   - input: The path of a core module in the binary format.
  ///   - output: The path that the component is written to.
  ///   - progress: Is told how far the conversion is.
  /// - Returns: What is worth knowing of the component: warnings and notes.
  /// - Throws: Why there is no component.
  @discardableResult
  public func convertFile(
    at input: String, to output: String, progress: (ConversionProgress) -> Void = { _ in }
  ) throws(ConversionError) -> [Diagnostic] {
    progress(.reading)
    let source: any ByteSource
    do throws(FileError) {
      source = try InputFile.path(input).open()
    } catch {
      throw ConversionError(reading: error)
    }
    progress(.converting)
    let conversion: ModuleRewriter.Conversion
    do throws(ModuleRewriter.ConversionError) {
      conversion = try converter.convert(source)
    } catch {
      throw ConversionError([error.diagnostic.about(input)])
    }
    progress(.writing)
    do throws(FileError) {
      try OutputFile.path(output).write(conversion.component)
    } catch {
      throw ConversionError(writing: error)
    }
    progress(.finished)
    return conversion.diagnostics.map { Diagnostic($0.about(input)) }
  }

  private var converter: ModuleRewriter.Converter {
    ModuleRewriter.Converter(options: options.chosen)
  }
}
