package import WasmBinary

/// WASI Preview 1: what `wasi_snapshot_preview1` holds. Names are those of its document, without
/// the parts that repeat the name of the type.
package enum Preview1 {
  /// The import module that its functions are in.
  package static let moduleName: Name = "wasi_snapshot_preview1"
}

/// The first draft of Preview 1, under the import module `wasi_unstable`. Where nothing is said
/// here, it is as in ``Preview1``.
package enum Preview0 {
  /// The import module that its functions are in.
  package static let moduleName: Name = "wasi_unstable"

  /// All functions, in the order of the document. Their core types are those of Preview 1; what
  /// some of them find in memory is not.
  package static let functions = Preview1.functions.filter { $0.name != "sock_accept" }

  /// The function of that name.
  package static func function(named name: Name) -> Preview1.Function? {
    functions.first { $0.name == name }
  }
}
