import Diagnostics
package import ModuleRewriter
package import WasmBinary

/// A binary that is looked into: a component as it is, a core module as it is and as the component
/// that conversion would make of it.
package struct Inspector {
  /// The binary.
  package let contents: Contents

  /// What a binary is.
  package enum Contents {
    /// A component.
    case component(InspectedComponent)
    /// A core module, and what conversion would make of it.
    case module(MainModule, PlannedConversion)
  }

  /// What conversion would make of a module: worked out when it is first asked for, since views of
  /// the module alone need none of it.
  package final class PlannedConversion {
    private let source: any ByteSource
    private let options: ConversionOptions
    private var made: Result<InspectedComponent, ConversionError>?

    init(_ source: any ByteSource, _ options: ConversionOptions) {
      self.source = source
      self.options = options
    }

    /// The component, or why there is none.
    package var result: Result<InspectedComponent, ConversionError> {
      if let made { return made }
      let result = Inspector.convert(source, options)
      made = result
      return result
    }

    /// Whether it was worked out.
    package var isMade: Bool { made != nil }
  }

  /// Reads as much of a binary as every view of it needs.
  ///
  /// - Parameters:
  ///   - source: A core module or component.
  ///   - options: What conversion of a module is to choose.
  /// - Throws: What is wrong with the binary.
  package init(
    _ source: any ByteSource, options: ConversionOptions = ConversionOptions()
  ) throws(ConversionError) {
    do throws(BinaryError) {
      if try BinaryError.Layer(preambleOf: source) == .component {
        contents = .component(try InspectedComponent(source))
        return
      }
    } catch {
      throw ConversionError(error, in: source)
    }
    let main = try MainModule(source)
    contents = .module(main, PlannedConversion(source, options))
  }

  fileprivate static func convert(
    _ source: any ByteSource, _ options: ConversionOptions
  ) -> Result<InspectedComponent, ConversionError> {
    var options = options
    // To look at a module is not to vouch for it, and its code can be large.
    options.validatesInput = false
    do throws(ConversionError) {
      let conversion = try Converter(options: options).convert(source)
      let written = WrittenSource(conversion.component)
      do throws(BinaryError) {
        return .success(try InspectedComponent(written))
      } catch {
        return .failure(ConversionError(error, in: written))
      }
    } catch {
      return .failure(error)
    }
  }

  /// The component that it is, or that conversion would make of it.
  ///
  /// - Returns: The component.
  /// - Throws: Why there is none.
  package func component() throws(ConversionError) -> InspectedComponent {
    switch contents {
    case .component(let component): component
    case .module(_, let conversion): try conversion.result.get()
    }
  }

  /// The same, for views that fail for other reasons besides.
  private func made() throws(InspectionError) -> InspectedComponent {
    do { return try component() } catch { throw InspectionError(error) }
  }
}

// What can be seen of it.
extension Inspector {
  /// Everything that is said of the binary.
  ///
  /// - Parameter readsMain: Whether the code of the module that uses Preview 1 is read, to find who
  ///   calls what there.
  /// - Returns: The report.
  /// - Throws: What is wrong with the binary.
  package func report(readsMain: Bool = false) throws(InspectionError) -> Report {
    switch contents {
    case .component(var component):
      return Report(
        contents: .component(
          try reading(component.source) { () throws(BinaryError) in
            try component.report(readsMain: readsMain)
          }))
    case .module(let main, let conversion):
      let made: ConversionReport
      switch conversion.result {
      case .success(var component):
        made = .converted(
          try reading(main.source) { () throws(BinaryError) in
            try component.report(readsMain: readsMain)
          })
      case .failure(let error):
        made = .refused(
          code: error.diagnostic.code.rawValue, message: "\(error.diagnostic)")
      }
      return Report(
        contents: .module(ModuleReport(main, conversion: made)))
    }
  }

  /// Finds out why something is in the component. Reads all code.
  ///
  /// - Parameter name: An import, a function of the host, or a function of Preview 1.
  /// - Returns: Nothing where nothing is called that.
  /// - Throws: What is wrong with the binary.
  package func explanation(of name: Name) throws(InspectionError) -> Explanation? {
    var component = try made()
    return try reading(component.source) { () throws(BinaryError) in
      try component.explanation(of: name)
    }
  }

  /// Finds out what a host lacks that the component needs. Reads all code.
  ///
  /// - Parameter host: The host.
  /// - Returns: What is missing.
  /// - Throws: What is wrong with the binary, or why it cannot be converted.
  package func check(_ host: Host) throws(InspectionError) -> HostCheck {
    let component = try made()
    return try reading(component.source) { () throws(BinaryError) in try component.check(host) }
  }

  /// The world of the component as WIT, or the package that it is in binary form.
  ///
  /// - Returns: The text, with a line break at its end.
  /// - Throws: Why there is none.
  package func wit() throws(InspectionError) -> String {
    let component = try made()
    do throws(WITError) {
      return try component.wit()
    } catch {
      throw InspectionError(
        Diagnostic(.error, .notInWIT, "WIT cannot describe it: \(error)"))
    }
  }

  private func reading<Result>(
    _ source: any ByteSource, _ body: () throws(BinaryError) -> Result
  ) throws(InspectionError) -> Result {
    do throws(BinaryError) { return try body() } catch { throw InspectionError(error, in: source) }
  }
}
