/// Imports that are written together: one, or several that share a module name, or a type as well
/// (compact import section proposal).
package struct ImportGroup: Hashable, Sendable {
  /// What is written once for all of them.
  package var shared: Shared
  /// The imports, in order.
  package var imports: [Import]

  /// Makes the group of one import.
  package init(_ entry: Import) {
    shared = .nothing
    imports = [entry]
  }

  /// What is written once for several imports.
  package enum Shared: Hashable, Sendable {
    /// There is one import.
    case nothing
    /// The name of the module.
    case module
    /// The name of the module, and the type.
    case moduleAndType(ExternalType)
  }
}

extension ImportGroup {
  /// Reads one import, or what several share and then the rest of each.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let module = try reader.name()
    let name = try reader.name()
    switch (try reader.peek(), name.isEmpty) {
    case (0x7f, true):
      _ = try reader.byte()
      shared = .module
      imports = try reader.vector(of: "item", limit: Limit.definitions) {
        reader throws(BinaryError) in
        Import(module: module, name: try reader.name(), type: try ExternalType(decoding: &reader))
      }
    case (0x7e, true):
      _ = try reader.byte()
      let type = try ExternalType(decoding: &reader)
      shared = .moduleAndType(type)
      imports = try reader.vector(of: "item", limit: Limit.definitions) {
        reader throws(BinaryError) in
        Import(module: module, name: try reader.name(), type: type)
      }
    default:
      shared = .nothing
      imports = [Import(module: module, name: name, type: try ExternalType(decoding: &reader))]
    }
  }
}
