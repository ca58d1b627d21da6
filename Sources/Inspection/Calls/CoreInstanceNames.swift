import WasmBinary

/// What core instances are given and hold, by name. An instance can have 100 000 names, and be asked
/// for each of them.
struct CoreInstanceNames {
  private var arguments: [Int: [Name: Int]] = [:]
  private var items: [Int: [Name: CoreItem]] = [:]

  /// Takes all names of the instances of a component.
  init(of instances: [CoreInstance]) {
    for (index, instance) in instances.enumerated() {
      switch instance {
      case .instantiate(_, let given):
        arguments[index] = Dictionary(
          given.map { ($0.name, Int($0.instance.rawValue)) },
          uniquingKeysWith: { first, _ in first })
      case .exports(let exports):
        items[index] = Dictionary(
          exports.map { ($0.name, $0.item) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// The instance that an instance imports from under a name.
  func argument(_ name: Name, of instance: Int) -> Int? { arguments[instance]?[name] }

  /// The definition that an instance, which was put together, has under a name.
  func item(_ name: Name, of instance: Int) -> CoreItem? { items[instance]?[name] }
}
