/// What a component function takes and gives (component model, `Explainer.md`, section
/// "Type Definitions").
package struct FunctionSignature: Hashable, Sendable {
  /// The parameters, in order. A method has its receiver first, under the name `self`.
  package var parameters: [Parameter]
  /// The result, if there is one.
  package var result: InterfaceType?

  /// Makes a signature.
  package init(_ parameters: [Parameter] = [], result: InterfaceType? = nil) {
    self.parameters = parameters
    self.result = result
  }

  /// A parameter.
  package struct Parameter: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it takes.
    package var type: InterfaceType

    /// Makes a parameter.
    package init(_ name: String, _ type: InterfaceType) {
      self.name = name
      self.type = type
    }
  }

  /// The types of the parameters and the result, in order.
  package var types: [InterfaceType] { parameters.map(\.type) + (result.map { [$0] } ?? []) }
}
