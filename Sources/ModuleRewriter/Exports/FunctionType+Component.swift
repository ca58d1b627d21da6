package import WasmBinary

extension FunctionType {
  /// The type that a component gives a function of this one, so that it is passed through as it is:
  /// plain numbers, signed where there is a choice.
  ///
  /// - Parameter names: What the parameters are called, as far as that is known. The others are
  ///   `p0`, `p1` …, by their position.
  /// - Returns: The type.
  /// - Throws: Why there is no such type.
  func scalarComponentType(
    naming names: [Int: Name] = [:]
  ) throws(ScalarMismatch) -> ComponentFunctionType {
    guard results.count <= 1 else { throw .results(results.count) }
    // The canonical ABI passes more of them through memory.
    guard parameters.count <= 16 else { throw .parameters(parameters.count) }
    var labels = DistinctLabels()
    var labeled: [LabeledType] = []
    for (position, type) in parameters.enumerated() {
      let label = labels.take(names[position].flatMap(Label.nearest(to:)) ?? "p\(position)")
      labeled.append(LabeledType(label, .primitive(try type.scalar())))
    }
    let result: ComponentValueType? =
      if let type = results.first { .primitive(try type.scalar()) } else { nil }
    return ComponentFunctionType(labeled, result)
  }
}

extension ValueType {
  fileprivate func scalar() throws(ScalarMismatch) -> PrimitiveType {
    switch self {
    case .i32: .s32
    case .i64: .s64
    case .f32: .f32
    case .f64: .f64
    case .v128, .reference: throw .type(self)
    }
  }
}

/// Why a function is none that a component can pass through as it is.
package enum ScalarMismatch: Error, Hashable, Sendable {
  /// It has more results than one.
  case results(Int)
  /// It has more parameters than are passed without a memory.
  case parameters(Int)
  /// It takes or gives what is no number.
  case type(ValueType)
}

extension ScalarMismatch: CustomStringConvertible {
  /// What it does, behind the name of the function.
  package var description: String {
    switch self {
    case .results(let count): "gives \(count) results, and a component's function gives one at most"
    case .parameters(let count):
      "takes \(count) parameters, and no more than 16 are passed without a memory"
    case .type(let type): "takes or gives \(type.text), a type that components do not have"
    }
  }
}

extension ComponentFunctionType {
  /// The type as WIT writes it, of a function with plain numbers.
  package var scalarText: String {
    let parameters = parameters.map { "\($0.label): \($0.type.scalarText)" }
    let result = result.map { " -> \($0.scalarText)" } ?? ""
    return "func(\(parameters.joined(separator: ", ")))\(result)"
  }
}

extension ComponentValueType {
  fileprivate var scalarText: String {
    switch self {
    case .primitive(let type): "\(type)"
    case .type(let index): "\(index.rawValue)"
    }
  }
}
