extension ComponentReport {
  /// The index of the core module that a core instance is made of.
  func module(ofInstance index: Int) -> Int? {
    guard let instance = instance(at: index), case .module(let module, _) = instance.contents
    else { return nil }
    return module
  }

  /// What a core instance is called.
  func name(ofInstance index: Int) -> String {
    instance(at: index)?.name ?? "instance \(index)"
  }

  /// A core instance by its index. All of them are here, in their order.
  private func instance(at index: Int) -> CoreInstanceReport? {
    coreInstances.indices.contains(index) ? coreInstances[index] : nil
  }

  /// The world as WIT, and the packages that stand behind it.
  var worldAndPackages: (world: [String], packages: [String])? {
    guard let wit else { return nil }
    // A world can have a million lines, and to look for characters takes far longer than for bytes.
    let lines = wit.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let world = lines.prefix { !$0.hasPrefix("package ") || $0.hasSuffix(";") }
    return (Array(world), Array(lines.dropFirst(world.count)))
  }
}
