package import CodeBuilder

/// A handle of a resource that the component holds. `Resource` says of which, so that a stream
/// cannot be passed for a descriptor.
package struct Handle<Resource>: ComparableOperand {
  package var node: Node
  package init(node: Node) { self.node = node }

  /// No handle: the canonical ABI never hands out 0.
  static var none: Self { Self(node: .i32(0)) }
}

/// A number that the guest knows a descriptor by.
package struct FileDescriptor: ComparableOperand {
  package var node: Node
  package init(node: Node) { self.node = node }
  init(_ number: U32) { node = number.node }

  /// The number itself.
  var number: U32 { U32(node: node) }
}
