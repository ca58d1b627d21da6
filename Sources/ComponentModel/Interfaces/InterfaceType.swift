package import WasmBinary

/// The type of a value that passes between components (component model, `Explainer.md`, section
/// "Fundamental value types").
///
/// A type is complete in itself: whatever it names, it holds, so that layouts and core signatures
/// follow from the value alone.
package indirect enum InterfaceType: Hashable, Sendable {
  /// A type that needs no definition. `char` is a Unicode scalar value.
  case primitive(PrimitiveType)
  /// `list<T>`
  case list(InterfaceType)
  /// `tuple<T, U, …>`
  case tuple([InterfaceType])
  /// `option<T>`
  case option(InterfaceType)
  /// `result<T, E>`, either of which can be absent.
  case result(InterfaceType? = nil, error: InterfaceType? = nil)
  /// A handle to a resource that passes on the duty to drop it.
  case own(Resource)
  /// A handle to a resource for the time of one call.
  case borrow(Resource)
  /// A type that an interface gives a name to.
  case named(TypeDefinition)
}

/// Primitive types, spelled as they are in WIT.
extension InterfaceType {
  package static let bool = primitive(.bool)
  package static let s8 = primitive(.s8)
  package static let u8 = primitive(.u8)
  package static let s16 = primitive(.s16)
  package static let u16 = primitive(.u16)
  package static let s32 = primitive(.s32)
  package static let u32 = primitive(.u32)
  package static let s64 = primitive(.s64)
  package static let u64 = primitive(.u64)
  package static let f32 = primitive(.f32)
  package static let f64 = primitive(.f64)
  package static let char = primitive(.char)
  package static let string = primitive(.string)
}

extension InterfaceType {
  /// The type without the names that mean nothing but another type (`type filesize = u64`).
  package var withoutAliases: InterfaceType {
    if case .named(let definition) = self, case .alias(let type) = definition.kind {
      type.withoutAliases
    } else {
      self
    }
  }

  /// The types that this one is made of directly, in order: elements, fields and payloads.
  package var components: [InterfaceType] {
    switch self {
    case .primitive, .own, .borrow: []
    case .list(let element), .option(let element): [element]
    case .tuple(let elements): elements
    case .result(let success, let failure): [success, failure].compactMap { $0 }
    case .named(let definition): definition.components
    }
  }

  /// Whether this type, or one that it is made of, meets a condition.
  package func contains(where condition: (InterfaceType) -> Bool) -> Bool {
    condition(self) || components.contains { $0.contains(where: condition) }
  }
}
