/// Which case of ``Immediate`` the instructions of an opcode have. The cases have the same names.
package enum ImmediateKind: Hashable, Sendable {
  case none
  case block
  case tryTable
  case label
  case labels
  case function
  case type
  case indirect
  case tag
  case local
  case global
  case table
  case tables
  case element
  case elementTable
  case data
  case dataMemory
  case memory
  case memories
  case access
  case accessLane
  case lane
  case bytes
  case i32
  case i64
  case f32
  case f64
  case heapType
  case types
  case field
  case typeCount
  case typeData
  case typeElement
  case twoTypes
  case castLabel
  case fence
}

extension Immediate {
  /// Which case this is.
  package var kind: ImmediateKind {
    switch self {
    case .none: .none
    case .block: .block
    case .tryTable: .tryTable
    case .label: .label
    case .labels: .labels
    case .function: .function
    case .type: .type
    case .indirect: .indirect
    case .tag: .tag
    case .local: .local
    case .global: .global
    case .table: .table
    case .tables: .tables
    case .element: .element
    case .elementTable: .elementTable
    case .data: .data
    case .dataMemory: .dataMemory
    case .memory: .memory
    case .memories: .memories
    case .access: .access
    case .accessLane: .accessLane
    case .lane: .lane
    case .bytes: .bytes
    case .i32: .i32
    case .i64: .i64
    case .f32: .f32
    case .f64: .f64
    case .heapType: .heapType
    case .types: .types
    case .field: .field
    case .typeCount: .typeCount
    case .typeData: .typeData
    case .typeElement: .typeElement
    case .twoTypes: .twoTypes
    case .castLabel: .castLabel
    case .fence: .fence
    }
  }
}
