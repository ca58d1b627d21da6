/// The kinds of sections of a core module, by their codes (core specification, section
/// "Sections").
package enum CoreSectionID: UInt8, CaseIterable, Hashable, Sendable {
  /// What the specification does not interpret.
  case custom = 0
  /// Types.
  case type = 1
  /// Imports.
  case `import` = 2
  /// The types of functions.
  case function = 3
  /// Tables.
  case table = 4
  /// Memories.
  case memory = 5
  /// Globals.
  case global = 6
  /// Exports.
  case export = 7
  /// The function that runs at instantiation.
  case start = 8
  /// Element segments.
  case element = 9
  /// The bodies of functions.
  case code = 10
  /// Data segments.
  case data = 11
  /// How many data segments there are.
  case dataCount = 12
  /// Tags.
  case tag = 13

  /// Where in a module such a section stands, which is not what its code says. Custom sections have
  /// no place of their own.
  package var place: Int? { Self.order.firstIndex(of: self) }

  private static let order: [CoreSectionID] = [
    .type, .import, .function, .table, .memory, .tag, .global, .export, .start, .element,
    .dataCount, .code, .data,
  ]
}

extension CoreSectionID: CustomStringConvertible {
  /// What the specification calls it.
  package var description: String {
    switch self {
    case .custom: "custom"
    case .type: "type"
    case .import: "import"
    case .function: "function"
    case .table: "table"
    case .memory: "memory"
    case .global: "global"
    case .export: "export"
    case .start: "start"
    case .element: "element"
    case .code: "code"
    case .data: "data"
    case .dataCount: "data count"
    case .tag: "tag"
    }
  }
}
