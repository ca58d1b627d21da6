package import CodeBuilder
package import ComponentModel
import Diagnostics
import Preview1Adapter
import WASI
package import WasmBinary

/// What is synthesized for a module: the store and the adapter, and the functions of WASI 0.2 that
/// they reach.
package struct AdapterPlan: Sendable {
  /// The two modules.
  package var modules: LinkedModules
  /// What the module imports of the store.
  package var entries: [AdapterEntry]
  /// What the component imports.
  package var imports: ImportPlan
  /// The export of the adapter that runs a command; none where the module is no command.
  package var run: Name?
}

extension AdapterPlan {
  /// Synthesizes what the module needs, and nothing else.
  ///
  /// - Parameters:
  ///   - survey: The survey of the module.
  ///   - rewrite: What changes in it.
  ///   - exportsFunctions: Whether the component exports functions of the module.
  ///   - options: What was chosen.
  /// - Throws: Why a host of the chosen version cannot run it.
  package init(
    for survey: Survey, rewrite: Rewrite, exportsFunctions: Bool, options: ConversionOptions
  ) throws(ConversionError) {
    entries = AdapterEntry.all(for: survey, rewrite: rewrite)
    var request = LinkRequest()
    var exported: Set<Name> = []
    // Both editions can have the same function under the same name.
    request.entries = entries.filter { exported.insert($0.exportName).inserted }
      .map { LinkRequest.Entry($0.exportName, $0.function) }
    if let memory = survey.memory {
      request.guestMemory = Self.importOfMemory(memory, rewrite: rewrite)
    }
    let entryPoints = EntryPoints(
      for: survey, rewrite: rewrite, exportsFunctions: exportsFunctions)
    if let function = entryPoints.run {
      request.exports = [.init(Self.runName, function)]
      run = Self.runName
    }
    request.start = entryPoints.start
    let target = BuildTarget(
      guestMemory: survey.memory?.type.unshared, options: Self.options(for: survey, options))
    modules = Linker.link(request, for: target, support: Self.realloc)
    do throws(ImportError) {
      imports = try ImportPlan(
        reaching: modules.hostImports.map(\.call.reference), in: Preview2.interfaces,
        upTo: options.wasiVersion,
        namedAt: options.namesExactVersion ? options.wasiVersion : nil)
    } catch {
      throw ConversionError(.wasiTooOld, "\(error)")
    }
  }

  private static let runName: Name = "run"

  private static func importOfMemory(
    _ memory: MemorySurvey, rewrite: Rewrite
  ) -> (module: Name, name: Name) {
    switch memory.access {
    case .exported(let name): (AdapterImport.main, name)
    case .hidden: (AdapterImport.main, rewrite.memoryExport?.name ?? "memory")
    case .imported(_, let name): (AdapterImport.memory, name)
    }
  }

  /// Least privilege: what the module can never come to have is left out of what is built.
  private static func options(
    for survey: Survey, _ options: ConversionOptions
  ) -> Set<BuildOption> {
    var chosen: Set<BuildOption> = []
    if options.exitCode == .keep, options.wasiVersion >= PackageVersion(0, 2, 12) {
      chosen.insert(.keepsExitCode)
    }
    let names = survey.preview1.map(\.name)
    if options.keepsPreopens || names.contains(where: canReachFiles) {
      chosen.insert(.hasFilesystem)
    }
    if names.contains("fd_readdir") { chosen.insert(.listsDirectories) }
    if names.contains("fd_fdstat_set_flags") { chosen.insert(.hasNonblocking) }
    if names.contains("adapter_open_badfd") { chosen.insert(.reservesDescriptors) }
    if names.contains("adapter_monotonic_clock_set_paused") { chosen.insert(.pausesClocks) }
    return chosen
  }

  /// Whether a module that imports this function can have descriptors beyond the standard streams.
  private static func canReachFiles(_ name: Name) -> Bool {
    name.hasPrefix("path_") || name.hasPrefix("fd_prestat_") || name == "fd_readdir"
      || name == "sock_accept"
  }

  /// The function that makes room for what a function of the host gives.
  private static func realloc(for call: HostCall) -> (any AnyFunction)? {
    guard Preview2.lowering(of: call.reference)?.requirements.realloc == true else { return nil }
    return call.space == .guest ? GuestBuffer.realloc : Heap.privateRealloc
  }
}

extension HostCall {
  /// The function as the interfaces describe it.
  package var reference: FunctionReference {
    guard let name = InterfaceName(interface) else {
      preconditionFailure("\(interface) is no name of an interface")
    }
    return FunctionReference(name, function)
  }
}
