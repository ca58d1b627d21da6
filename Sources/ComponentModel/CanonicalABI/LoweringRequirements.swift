import WasmBinary

/// What has to be given to lower a function (component model, `CanonicalABI.md`, section
/// "`canonopt` Validation").
package struct LoweringRequirements: Hashable, Sendable {
  /// Whether arguments or results pass through a memory.
  package var memory: Bool
  /// Whether the host makes room for lists or strings in the result.
  package var realloc: Bool

  init(memory: Bool, realloc: Bool) {
    self.memory = memory
    self.realloc = realloc
  }

  /// Says what lowering a function of this signature needs.
  package init(lowering signature: FunctionSignature) {
    let flat = Flattening.lowered(signature)
    let parameters = signature.parameters.flatMap { Flattening.flatten($0.type) }
    let results = signature.result.map(Flattening.flatten) ?? []
    realloc = signature.result.map { $0.contains(where: \.isPointerAndLength) } ?? false
    memory =
      realloc || parameters.count > Flattening.maximumParameters
      || results.count > flat.results.count
      || signature.parameters.contains { $0.type.contains(where: \.isPointerAndLength) }
  }
}

extension InterfaceType {
  /// Whether values are passed as an address and a length.
  fileprivate var isPointerAndLength: Bool {
    switch self {
    case .string, .list: true
    default: false
    }
  }
}
