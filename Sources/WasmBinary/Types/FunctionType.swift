/// What a function takes and gives (core specification, section "Function Types").
public struct FunctionType: Hashable, Sendable {
  /// The parameters, in order.
  public var parameters: [ValueType]
  /// The results, in order.
  public var results: [ValueType]

  /// Makes the type of a function.
  public init(_ parameters: [ValueType] = [], _ results: [ValueType] = []) {
    self.parameters = parameters
    self.results = results
  }
}
