package import WasmBinary

/// What a core module sees of a function of an interface, or of the drop of a resource.
package struct Lowering: Hashable, Sendable {
  /// Its core type.
  package var type: FunctionType
  /// What has to be given to lower it.
  package var requirements: LoweringRequirements

  /// Describes a function of this signature.
  package init(of signature: FunctionSignature) {
    type = Flattening.lowered(signature)
    requirements = LoweringRequirements(lowering: signature)
  }

  /// Dropping a handle: it is passed as it is, and nothing comes back.
  package static let drop = Lowering(
    type: FunctionType([.i32]), requirements: LoweringRequirements(memory: false, realloc: false))

  private init(type: FunctionType, requirements: LoweringRequirements) {
    self.type = type
    self.requirements = requirements
  }
}

extension Interface {
  /// What a core module sees that imports `name` from this interface.
  package func lowering(of name: String) -> Lowering? {
    if let function = function(named: name) { return Lowering(of: function.signature) }
    return resource(droppedBy: name).map { _ in .drop }
  }
}
