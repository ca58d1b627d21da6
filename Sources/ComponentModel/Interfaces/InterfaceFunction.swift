/// A function of an interface.
package struct InterfaceFunction: Hashable, Sendable {
  /// How it relates to a resource.
  package var kind: Kind
  /// Its name, without that of a resource: `read` in `[method]descriptor.read`. A constructor has
  /// none.
  package var name: String
  /// What it takes and gives, a method's receiver and a constructor's result included.
  package var signature: FunctionSignature
  /// The first version of its package that has it, where that is not the first that has the
  /// interface.
  package var since: PackageVersion?

  /// How a function relates to a resource.
  package enum Kind: Hashable, Sendable {
    /// Not at all.
    case free
    /// It is called on a value of the resource.
    case method(Resource)
    /// It is called on the resource itself.
    case `static`(Resource)
    /// It makes a value of the resource.
    case constructor(Resource)
  }

  /// The name that an interface exports it under (component model, `Explainer.md`, section
  /// "Import and Export Definitions").
  package var exportName: String {
    switch kind {
    case .free: name
    case .method(let resource): "[method]\(resource.name).\(name)"
    case .static(let resource): "[static]\(resource.name).\(name)"
    case .constructor(let resource): "[constructor]\(resource.name)"
    }
  }

  /// The parameters as WIT writes them: without a method's receiver.
  package var writtenParameters: ArraySlice<FunctionSignature.Parameter> {
    if case .method = kind { signature.parameters.dropFirst() } else { signature.parameters[...] }
  }
}

extension InterfaceFunction {
  /// Makes a function that belongs to no resource.
  package static func free(
    _ name: String, _ parameters: KeyValuePairs<String, InterfaceType> = [:],
    result: InterfaceType? = nil, since: PackageVersion? = nil
  ) -> Self {
    Self(
      kind: .free, name: name,
      signature: FunctionSignature(parameters.map { .init($0, $1) }, result: result), since: since)
  }

  /// Makes a method. The receiver is added to `parameters`.
  package static func method(
    _ resource: Resource, _ name: String, _ parameters: KeyValuePairs<String, InterfaceType> = [:],
    result: InterfaceType? = nil, since: PackageVersion? = nil
  ) -> Self {
    Self(
      kind: .method(resource), name: name,
      signature: FunctionSignature(
        [.init("self", .borrow(resource))] + parameters.map { .init($0, $1) }, result: result),
      since: since)
  }
}
