package import WasmBinary

/// Which functions of a module the component exports besides what runs a command.
package enum ExportChoice: Hashable, Sendable {
  /// Of a reactor or a library all that can be, of a command none.
  case automatic
  /// None.
  case none
  /// These, by the names that the module exports them under.
  case named([Name])
}
