/// The types that a module defines (core specification, section "Type Section").
package struct TypeSection: Hashable, Sendable {
  /// The types, in groups that can refer to each other. Indices count the types, not the groups.
  package var groups: [RecursionGroup]

  /// Makes a section out of groups.
  package init(groups: [RecursionGroup] = []) { self.groups = groups }

  /// Makes a section out of function types.
  package init(functions: [FunctionType]) {
    groups = functions.map { RecursionGroup(SubType(.function($0))) }
  }

  /// All types, by index.
  package var types: [SubType] { groups.flatMap(\.types) }

  /// The type at `index`, where there is one and it is a function's.
  package func functionType(at index: TypeIndex) -> FunctionType? {
    var position = Int(index.rawValue)
    for group in groups {
      if position < group.types.count {
        guard case .function(let type) = group.types[position].composite else { return nil }
        return type
      }
      position -= group.types.count
    }
    return nil
  }
}

extension TypeSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    groups = try reader.vector(of: "type", limit: Limit.definitions)
  }

  package func encode(to writer: inout ByteWriter) { writer.vector(groups) }
}
