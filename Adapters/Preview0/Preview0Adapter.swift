package import CodeBuilder
import Preview1Adapter
import WASI
package import WasmBinary

/// The functions of `wasi_unstable`, the draft before Preview 1. Most are those of Preview 1: the two
/// share all state, and a module may import from both.
package enum Preview0Adapter {
  /// The functions that are not those of Preview 1, in the order of the document.
  package static let ownFunctions: KeyValuePairs<Name, any AnyFunction> = [
    "fd_filestat_get": Preview1Adapter.fdFilestatGet(in: UnstableEdition.self),
    "fd_seek": Preview1Adapter.fdSeek(in: UnstableEdition.self),
    "path_filestat_get": Preview1Adapter.pathFilestatGet(in: UnstableEdition.self),
    "poll_oneoff": Preview1Adapter.pollOneoff(in: UnstableEdition.self),
  ]

  /// The function of that name, where there is one.
  package static func function(named name: Name) -> (any AnyFunction)? {
    if let own = ownFunctions.first(where: { $0.key == name }) { return own.value }
    return Preview0.function(named: name) == nil ? nil : Preview1Adapter.function(named: name)
  }
}
