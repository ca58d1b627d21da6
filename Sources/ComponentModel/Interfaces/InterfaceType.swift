/// The type of a value that passes between components (component model, `Explainer.md`, section
/// "Fundamental value types").
///
/// A type is complete in itself: whatever it names, it holds, so that layouts and core signatures
/// follow from the value alone.
package indirect enum InterfaceType: Hashable, Sendable {
  /// `bool`
  case bool
  /// `s8`
  case s8
  /// `u8`
  case u8
  /// `s16`
  case s16
  /// `u16`
  case u16
  /// `s32`
  case s32
  /// `u32`
  case u32
  /// `s64`
  case s64
  /// `u64`
  case u64
  /// `f32`
  case f32
  /// `f64`
  case f64
  /// `char`, a Unicode scalar value.
  case char
  /// `string`
  case string
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
    case .bool, .s8, .u8, .s16, .u16, .s32, .u32, .s64, .u64, .f32, .f64, .char, .string, .own,
      .borrow:
      []
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
