extension ComponentReport {
  /// The index of the core module that a core instance is made of.
  func module(ofInstance index: Int) -> Int? {
    guard coreInstances.indices.contains(index),
      case .module(let module, _) = coreInstances[index].contents
    else { return nil }
    return module
  }

  /// What a core instance is called.
  func name(ofInstance index: Int) -> String {
    (coreInstances.indices.contains(index) ? coreInstances[index].name : nil)
      ?? "instance \(index)"
  }

  /// The world as WIT, and the packages that stand behind it.
  var worldAndPackages: (world: [String], packages: [String])? {
    guard let wit else { return nil }
    let lines = wit.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let world = lines.prefix { !$0.hasPrefix("package ") || $0.hasSuffix(";") }
    return (Array(world), Array(lines.dropFirst(world.count)))
  }
}
