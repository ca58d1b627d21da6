/// How much there is in a file with a component, all that is in it taken together.
final class ComponentBudget {
  private var parts = 0
  private var types = 0

  /// Counts a module or component, itself among them.
  func spendPart() throws(BrokenRule) {
    parts += 1
    guard parts <= EngineLimit.parts else {
      throw BrokenRule("there are more than \(EngineLimit.parts) modules and components")
    }
  }

  /// Counts types that are compared or copied where modules and components are instantiated or imported,
  /// each as often as it is mentioned. Few bytes can mention very many.
  func spend(types count: Int) throws(BrokenRule) {
    types += count
    guard types <= Self.mostTypes else {
      throw BrokenRule("the types of the component are too large together")
    }
  }

  private static let mostTypes = 20_000_000
}
