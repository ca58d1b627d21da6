import WasmBinary

/// One of the two memories that an adapter works on.
package enum Space: Hashable, Sendable {
  /// The memory of the module that is adapted.
  case guest
  /// The memory of the store, which nobody else sees.
  case `private`
}

/// The type-level name of a memory.
package protocol AddressSpace: SendableMetatype {
  /// The memory that is named.
  static var space: Space { get }
}

/// The memory of the module that is adapted, as a type.
package enum GuestSpace: AddressSpace {
  package static var space: Space { .guest }
}

/// The memory of the store, as a type.
package enum PrivateSpace: AddressSpace {
  package static var space: Space { .private }
}

/// Where a value or record is, and in which memory.
///
/// Reading a member emits a load, and assigning one emits a store, where it stands. In the module
/// that does not own the memory, each is a call of an accessor.
@dynamicMemberLookup
package struct Pointer<Memory: AddressSpace, Pointee>: ComparableOperand {
  package static var space: Space? { Memory.space }
  package var node: Node
  package init(node: Node) { self.node = node }

  /// The address as a number.
  package var address: U32 { U32(node: node) }

  /// The place some bytes further on.
  package func advanced(by bytes: U32) -> Self { Self(node: .sum(.i32Add, node, bytes.node)) }

  /// The same place, taken for that of something else.
  package func bound<T>(to _: T.Type = T.self) -> Pointer<Memory, T> {
    Pointer<Memory, T>(node: node)
  }

  /// Reads what is `offset` bytes further on.
  package func load<T: Operand>(_: T.Type = T.self, at offset: UInt32 = 0) -> T {
    T(
      node: .load(
        T.memoryFormat, Memory.space, base: node, offset: offset,
        epoch: builder.memoryEpochs[Memory.space, default: 0]))
  }

  /// Writes what is `offset` bytes further on.
  package func store<T: Operand>(_ value: T, at offset: UInt32 = 0) {
    builder.store(T.memoryFormat, Memory.space, base: node, offset: offset, value: value.node)
  }

  private var builder: CodeBuilder {
    guard let code = node.code else {
      preconditionFailure("a pointer comes from a parameter, a field, a call or a builder")
    }
    return code
  }
}

/// Where something is in the memory of the module that is adapted. It was checked to be there.
package typealias Guest<Pointee> = Pointer<GuestSpace, Pointee>
/// Where something is in the private memory.
package typealias Private<Pointee> = Pointer<PrivateSpace, Pointee>

extension Pointer where Memory == PrivateSpace {
  /// Whether this points anywhere: nothing is ever put at address 0.
  package var exists: Condition { Condition(node: node) }
}

extension Pointer where Pointee: Record {
  /// A member of the record.
  package subscript<T: Operand>(dynamicMember path: KeyPath<Pointee, Field<T>>) -> T {
    get { load(at: Pointee.layout[keyPath: path].offset) }
    nonmutating set { store(newValue, at: Pointee.layout[keyPath: path].offset) }
  }

  /// Where a member of the record is.
  package func pointer<T: Operand>(to path: KeyPath<Pointee, Field<T>>) -> Pointer<Memory, T> {
    advanced(by: U32(constant: Pointee.layout[keyPath: path].offset)).bound()
  }

  /// The record after this one in an array.
  package var successor: Self { advanced(by: U32(constant: Pointee.size)) }
}

extension Pointer where Pointee: Operand {
  /// The value that is there.
  package var pointee: Pointee {
    get { load() }
    nonmutating set { store(newValue) }
  }
}

/// An address that the guest passed. It may be anywhere: nothing can be read or written through it
/// before ``FunctionBuilder/checked(_:count:)`` made a ``Guest`` pointer of it.
package struct GuestAddress<Pointee>: Operand {
  package var node: Node
  package init(node: Node) { self.node = node }
  /// The address as a number.
  package var address: U32 { U32(node: node) }
}
