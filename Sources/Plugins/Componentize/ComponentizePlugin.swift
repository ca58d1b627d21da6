// The other files are compiled into tests too, where there is no such module.
#if canImport(PackagePlugin)
  import Foundation
  import PackagePlugin

  /// `swift package componentize`: builds executable products for WASI Preview 1, and converts them
  /// into components.
  @main struct ComponentizePlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
      do {
        let options = try ComponentizeOptions(arguments)
        if options.asksForHelp { return print(ComponentizeOptions.help) }
        try componentize(context, options, arguments)
      } catch let problem as Problem {
        FileHandle.standardError.write(Data(problem.text.utf8))
        exit(problem.status)
      }
    }

    private func componentize(
      _ context: PluginContext, _ options: ComponentizeOptions, _ arguments: [String]
    ) throws {
      let names = context.package.products(ofType: ExecutableProduct.self).map(\.name)
      let products = try options.products(among: names)
      let folder =
        options.output.map { URL(fileURLWithPath: $0, relativeTo: context.package.directoryURL) }
        ?? context.pluginWorkDirectoryURL
      try makeFolder(folder, context, arguments)
      let converter = try context.tool(named: "wasi-uplift").url
      for product in products {
        let module = try build(product, options, arguments)
        let component = folder.appending(path: "\(product).component.wasm")
        try run(converter, ["convert", module.path, "-o", component.path] + options.conversion)
        print(component.path)
      }
    }

    /// Makes the folder for the components, before anything is built for it.
    private func makeFolder(
      _ folder: URL, _ context: PluginContext, _ arguments: [String]
    ) throws {
      let files = FileManager.default
      try? files.createDirectory(at: folder, withIntermediateDirectories: true)
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue,
        files.isWritableFile(atPath: folder.path)
      else {
        throw Problem.mayNotWrite(
          to: folder.path, package: context.package.directoryURL.path, arguments)
      }
    }

    /// Builds a product, and returns the module.
    private func build(
      _ product: String, _ options: ComponentizeOptions, _ arguments: [String]
    ) throws -> URL {
      var parameters = PackageManager.BuildParameters(
        configuration: options.configuration.map {
          $0 == .release ? .release : .debug
        } ?? .inherit,
        logging: options.isVerbose ? .verbose : .concise)
      parameters.echoLogs = true
      let result = try packageManager.build(.product(product), parameters: parameters)
      guard result.succeeded else {
        throw Problem.notBuilt(product, log: result.logText, arguments)
      }
      let artifact = result.builtArtifacts.first {
        $0.kind == .executable && $0.url.deletingPathExtension().lastPathComponent == product
      }
      guard let module = artifact?.url else { throw Problem.noModule(of: product) }
      let start = try FileHandle(forReadingFrom: module).read(upToCount: 4)
      guard start == Data([0x00, 0x61, 0x73, 0x6d]) else {
        throw Problem.builtForThisMachine(product, arguments)
      }
      return module
    }

    private func run(_ program: URL, _ arguments: [String]) throws {
      let process = try Process.run(program, arguments: arguments)
      process.waitUntilExit()
      // It has said what is wrong.
      guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
    }
  }
#endif
