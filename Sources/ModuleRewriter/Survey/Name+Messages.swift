import Diagnostics
import WasmBinary

extension Name {
  /// The name as messages show it, in quotes where it has to be.
  var quotedIfOdd: String { text.quotedIfOdd }

  /// The name as messages show it, cut where it is long.
  var shortName: String { text.shortName }
}

extension NameList {
  /// Makes a list of names of a module, each of which is quoted where it has to be.
  init(_ names: some Sequence<Name>) { self.init(names.map(\.text)) }
}
