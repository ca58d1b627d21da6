import ComponentModel
import Diagnostics
package import WasmBinary

/// What the component puts in the place of functions that a module imports, and that Preview 1 does
/// not have.
package struct Provisions: Hashable, Sendable {
  /// The functions that are made up.
  package var stubs: [Stub] = []
  /// The functions that the component imports.
  package var mapped: [MappedImport] = []
  /// Whether everything that can be made up is.
  package var isStubbing = false

  /// A function that is made up.
  package struct Stub: Hashable, Sendable {
    /// Where the import stands among all imports, counted from 0.
    package var position: Int
    /// The two names of the import, with a dot between them.
    package var displayName: String
    /// What it takes and gives.
    package var type: FunctionType
    /// What it does.
    package var behaviour: StubBehaviour
  }

  /// A function that the component imports for the module.
  package struct MappedImport: Hashable, Sendable {
    /// Where the import of the module stands among all imports, counted from 0.
    package var position: Int
    /// What the component imports.
    package var function: HostFunction
  }

  /// A function of the host that is none of WASI.
  package struct HostFunction: Hashable, Sendable {
    /// The interface that it is of; none where it is imported as it is.
    package var interface: String?
    /// What it is called there.
    package var name: String
    /// What it takes and gives.
    package var type: ComponentFunctionType
  }

  /// What the component imports for the module, each function once.
  package var hostFunctions: [HostFunction] {
    var seen: Set<HostFunction> = []
    return mapped.map(\.function).filter { seen.insert($0).inserted }
  }

  /// The imports that something is done about, by where they stand among all.
  package var positions: Set<Int> { Set(stubs.map(\.position) + mapped.map(\.position)) }
}

extension Provisions {
  /// Works out what is done about the foreign imports of a module.
  ///
  /// - Throws: Why a choice cannot be met.
  package init(for survey: Survey, options: ConversionOptions) throws(ConversionError) {
    if !options.mappings.isEmpty { try map(options.mappings, in: survey) }
    guard let behaviour = options.stubs else { return }
    isStubbing = true
    let done = positions
    stubs = survey.foreign.compactMap { entry in
      guard let function = entry.function, function.type.isSelfContained,
        !done.contains(entry.position)
      else { return nil }
      return Stub(
        position: entry.position, displayName: entry.displayName, type: function.type,
        behaviour: behaviour)
    }
  }

  private mutating func map(
    _ mappings: [ImportMapping], in survey: Survey
  ) throws(ConversionError) {
    let imports = Dictionary(grouping: survey.foreign, by: \.displayName)
    var mapping = Mapping()
    for wanted in mappings {
      try mapping.map(wanted, imports[wanted.displayName] ?? [], in: survey)
    }
    mapped = mapping.mapped
  }
}

/// Imports while they are mapped. Each step looks up what was mapped before, however much that is.
private struct Mapping {
  var mapped: [Provisions.MappedImport] = []
  private var names: Set<String> = []
  /// The functions that are mapped to, without their types.
  private var types: [Target: ComponentFunctionType] = [:]

  private struct Target: Hashable {
    var interface: String?
    var name: String
  }

  mutating func map(
    _ mapping: ImportMapping, _ entries: [ForeignImport], in survey: Survey
  ) throws(ConversionError) {
    let name = mapping.displayName
    guard !entries.isEmpty else {
      let imported = survey.foreign.map(\.displayName)
      throw ConversionError(
        .noSuchImport, "there is no foreign import \(name) to map to anything",
        hint: imported.isEmpty
          ? "the module imports nothing but WASI" : "it has \(imported.joined(separator: ", "))")
    }
    guard mapping.interface?.name.namespace != "wasi" else {
      throw ConversionError(
        .cannotMap,
        "\(name) cannot be mapped to an interface of WASI, which only the adapter imports",
        hint: "map it to an interface of your own that passes the call on")
    }
    guard names.insert(name).inserted else {
      throw ConversionError(.cannotMap, "\(name) is mapped twice")
    }
    for entry in entries {
      guard let function = entry.function else {
        throw ConversionError(
          .cannotMap, "\(name) is a \(entry.kind), and only functions can be mapped")
      }
      guard let label = mapping.function ?? Label.nearest(to: entry.name) else {
        throw ConversionError(
          .cannotMap, "\(name) has a name that no function of a component can have",
          hint: "say which function it is: \(mapping)#FUNCTION")
      }
      let type: ComponentFunctionType
      do throws(ScalarMismatch) {
        type = try function.type.scalarComponentType()
      } catch {
        throw ConversionError(.cannotMap, "\(name) cannot be mapped: it \(error)")
      }
      let host = Provisions.HostFunction(
        interface: mapping.interface?.importName, name: label, type: type)
      try add(Provisions.MappedImport(position: entry.position, function: host), for: name)
    }
  }

  /// Several imports can be mapped to one function, but not as if it had several types.
  private mutating func add(
    _ new: Provisions.MappedImport, for name: String
  ) throws(ConversionError) {
    let host = new.function
    let target = Target(interface: host.interface, name: host.name)
    guard types[target, default: host.type] == host.type else {
      throw ConversionError(
        .cannotMap,
        "\(name) and another import are mapped to \(host.name), but are of different types",
        hint: "map them to two functions")
    }
    types[target] = host.type
    mapped.append(new)
  }
}

extension FunctionType {
  /// Whether it means the same in every module: it refers to no types of its own one.
  var isSelfContained: Bool {
    (parameters + results).allSatisfy { type in
      guard case .reference(let reference) = type, case .defined = reference.heapType else {
        return true
      }
      return false
    }
  }
}
