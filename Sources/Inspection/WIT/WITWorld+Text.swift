import ComponentModel
import WasmBinary

extension WITWorld {
  /// The world as WIT, with the packages that it uses behind it: what `wasm-tools component wit`
  /// prints of the component, to the byte.
  ///
  /// - Returns: The text, with a line break at its end.
  /// - Throws: What WIT cannot say of it.
  package func text() throws(WITError) -> String {
    var text = WITText(limit: textLimit, package: Self.package)
    try text.line("package \(Self.package);")
    try text.line("")
    try text.world(self)
    let packages = try WITPackages(interfaces)
    guard packages.named(Self.package).isEmpty else {
      throw WITError("it has interfaces of the package \(Self.package), which stands for itself")
    }
    try text.packages(packages, besides: Self.package)
    return text.text
  }

  /// The package that a component stands for.
  private static let package = "root:component"
}

extension WITPackage {
  /// The package as WIT, with the packages that it uses behind it: what `wasm-tools component wit
  /// --no-docs` prints of it, to the byte.
  ///
  /// - Returns: The text, with a line break at its end.
  /// - Throws: What WIT cannot say of it.
  func text() throws(WITError) -> String {
    var text = WITText(limit: textLimit, package: name)
    try text.line("package \(name);")
    try text.line("")
    let packages = try WITPackages(known.all, own: name, worlds: worlds)
    var names = WITNames()
    for interface in packages.named(name) {
      try text.interface(interface, &names)
      try text.line("")
    }
    for world in worlds {
      _ = try names.take(world.name)
      try text.world(world)
    }
    try text.packages(packages, besides: name)
    return text.text
  }
}

extension WITText {
  /// Writes a world.
  fileprivate mutating func world(_ world: WITWorld) throws(WITError) {
    try block("world \(WITName.word(world.name))") { text throws(WITError) in
      try text.imports(of: world)
      if !world.exports.isEmpty { try text.newItem() }
      var names = WITNames()
      for export in world.exports { try text.item("export", export, of: world, &names) }
    }
  }

  private mutating func imports(of world: WITWorld) throws(WITError) {
    var names = WITNames()
    var functions: [WITInterface.Entry<WITFunction>] = []
    for item in world.imports {
      if case .function(let entry) = item {
        functions.append(entry)
      } else {
        try self.item("import", item, of: world, &names)
        hasItems = true
      }
    }
    for entry in try types(of: world.own, functions: functions, &names) {
      try item("import", .function(entry), of: world, &names)
      hasItems = true
    }
  }

  /// Writes what is imported or exported.
  private mutating func item(
    _ keyword: String, _ item: WITWorld.Item, of world: WITWorld, _ names: inout WITNames
  ) throws(WITError) {
    switch item {
    case .function(let entry):
      try function(entry, of: world.own, named: "\(keyword) \(names.take(entry.name)): ")
    case .interface(let interface, let name):
      try externalID(name.externalID)
      if let path = interface.path {
        let label = name.label
        let head = if let label { try names.take(label) + ": " } else { "" }
        if label == nil { try names.take(path: name.name) }
        return try line("\(keyword) \(head)\(path.spelled(in: package));")
      }
      guard name.label == nil else {
        throw WITError("\(interface.title) does not belong to a package")
      }
      try block("\(keyword) \(names.take(interface.name)): interface") { text throws(WITError) in
        try text.interface(interface)
      }
    case .other(let name, let sort):
      throw WITError(
        "it \(keyword)s \(sort.article) called \(WITName.quoted(name.name)), and WIT has no such "
          + "\(keyword)s")
    }
  }

  fileprivate mutating func interface(
    _ interface: WITInterface, _ names: inout WITNames
  ) throws(WITError) {
    let name = try names.take(interface.path.map { Name($0.interface) } ?? interface.name)
    try block("interface \(name)") { text throws(WITError) in try text.interface(interface) }
  }

  /// Writes packages in braces.
  fileprivate mutating func packages(
    _ packages: WITPackages, besides own: String
  ) throws(WITError) {
    var isFirst = true
    for package in packages.all where package.name != own {
      if !isFirst {
        try line("")
        try line("")
      }
      isFirst = false
      self.package = package.name
      try block("package \(package.name)") { text throws(WITError) in
        var names = WITNames()
        for interface in package.interfaces { try text.interface(interface, &names) }
      }
    }
  }
}
