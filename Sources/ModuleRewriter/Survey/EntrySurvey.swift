import Diagnostics
package import WasmBinary

/// How a module is run.
package struct EntrySurvey: Hashable, Sendable {
  /// What is exported as `_start`.
  package var start: FunctionIndex?
  /// What is exported as `_initialize`.
  package var initialize: FunctionIndex?
  /// What the start section names.
  package var startSection: FunctionIndex?

  /// What kind of program it is.
  package var kind: Kind {
    if start != nil { .command } else if initialize != nil { .reactor } else { .library }
  }

  /// Kinds of programs, as WASI tells them apart by their exports.
  package enum Kind: String, Hashable, Sendable {
    /// It is run once, by `_start`.
    case command
    /// It is initialised once, by `_initialize`, and then called.
    case reactor
    /// It is called as it is.
    case library
  }
}

extension EntrySurvey {
  /// The names that WASI gives the entry points.
  package static let startName: Name = "_start"
  package static let initializeName: Name = "_initialize"

  init(of module: CoreModule) throws(ConversionError) {
    start = try Self.entry(Self.startName, of: module)
    initialize = try Self.entry(Self.initializeName, of: module)
    startSection = module.start?.function
  }

  /// The function that is exported under a name, which takes and gives nothing.
  private static func entry(
    _ name: Name, of module: CoreModule
  ) throws(ConversionError) -> FunctionIndex? {
    guard let export = module.exports?.entries.first(where: { $0.name == name }) else { return nil }
    guard case .function(let index) = export.item else {
      throw ConversionError(.wrongEntry, "\(name) is exported, but is no function")
    }
    guard let type = module.type(of: index) else {
      throw ConversionError(
        .malformed, "\(name) is exported, but there is no function \(index.rawValue)")
    }
    guard type == FunctionType() else {
      throw ConversionError(
        .wrongEntry, "\(name) has to take and give nothing, but has the type \(type.text)")
    }
    return index
  }
}
