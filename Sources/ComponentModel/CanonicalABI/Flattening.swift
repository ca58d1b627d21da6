package import WasmBinary

/// How values of interfaces become core values (component model, `CanonicalABI.md`, section
/// "Flattening").
package enum Flattening {
  /// The most core parameters that a function has: more are passed through a pointer.
  package static let maximumParameters = 16
  /// The most core results that a function has: more are passed through a pointer.
  package static let maximumResults = 1

  /// The core function that a core module imports for a function of this signature.
  ///
  /// Where the result is more than one core value, the caller says with a last parameter where it
  /// wants the result.
  package static func lowered(_ signature: FunctionSignature) -> FunctionType {
    var (parameters, results) = values(of: signature)
    if results.count > maximumResults {
      parameters.append(.i32)
      results = []
    }
    return FunctionType(parameters, results)
  }

  /// The core function that a core module exports for a function of this signature.
  ///
  /// Where the result is more than one core value, the callee gives a pointer to the result.
  package static func lifted(_ signature: FunctionSignature) -> FunctionType {
    let (parameters, results) = values(of: signature)
    return FunctionType(parameters, results.count > maximumResults ? [.i32] : results)
  }

  /// The core values that a value of `type` is passed as.
  package static func flatten(_ type: InterfaceType) -> [ValueType] {
    switch type {
    case .primitive(let type): values(of: type)
    case .own, .borrow: [.i32]
    case .list: [.i32, .i32]
    case .tuple(let elements): elements.flatMap(flatten)
    case .option(let payload): variant([nil, payload])
    case .result(let success, let failure): variant([success, failure])
    case .named(let definition): values(of: definition)
    }
  }

  private static func values(of type: PrimitiveType) -> [ValueType] {
    switch type {
    case .bool, .s8, .u8, .s16, .u16, .s32, .u32, .char, .errorContext: [.i32]
    case .s64, .u64: [.i64]
    case .f32: [.f32]
    case .f64: [.f64]
    case .string: [.i32, .i32]
    }
  }

  private static func values(of definition: TypeDefinition) -> [ValueType] {
    switch definition.kind {
    case .record(let fields): fields.flatMap { flatten($0.type) }
    case .variant(let cases): variant(cases.map(\.payload))
    case .enumeration: [.i32]
    case .flags(let flags): flags.isEmpty ? [] : [.i32]
    case .alias(let type): flatten(type)
    }
  }

  private static func values(
    of signature: FunctionSignature
  ) -> (parameters: [ValueType], results: [ValueType]) {
    let parameters = signature.parameters.flatMap { flatten($0.type) }
    return (
      parameters.count > maximumParameters ? [.i32] : parameters,
      signature.result.map(flatten) ?? []
    )
  }

  /// The discriminant, and values that can hold each payload.
  private static func variant(_ payloads: [InterfaceType?]) -> [ValueType] {
    var joined: [ValueType] = []
    for payload in payloads.compactMap({ $0 }) {
      for (position, value) in flatten(payload).enumerated() {
        if position < joined.count {
          joined[position] = join(joined[position], value)
        } else {
          joined.append(value)
        }
      }
    }
    return [.i32] + joined
  }

  /// The smallest value type that holds the bits of both.
  private static func join(_ one: ValueType, _ other: ValueType) -> ValueType {
    if one == other { return one }
    switch (one, other) {
    case (.i32, .f32), (.f32, .i32): return .i32
    default: return .i64
    }
  }
}
