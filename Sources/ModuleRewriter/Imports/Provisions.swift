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
    for mapping in options.mappings { try map(mapping, in: survey) }
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
    _ mapping: ImportMapping, in survey: Survey
  ) throws(ConversionError) {
    let name = mapping.displayName
    let entries = survey.foreign.filter { $0.displayName == name }
    guard !entries.isEmpty else {
      let imported = survey.foreign.map(\.displayName)
      throw ConversionError(
        .noSuchImport, "there is no foreign import \(name.shortName) to map to anything",
        hint: imported.isEmpty
          ? "the module imports nothing but WASI" : "it has \(NameList(imported))")
    }
    guard mapping.interface?.name.namespace != "wasi" else {
      throw ConversionError(
        .cannotMap,
        "\(name) cannot be mapped to an interface of WASI, which only the adapter imports",
        hint: "map it to an interface of your own that passes the call on")
    }
    for entry in entries {
      guard !positions.contains(entry.position) else {
        throw ConversionError(.cannotMap, "\(name) is mapped twice")
      }
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
      let host = HostFunction(
        interface: mapping.interface?.importName, name: label, type: type)
      try add(MappedImport(position: entry.position, function: host), for: name)
    }
  }

  /// Several imports can be mapped to one function, but not as if it had several types.
  private mutating func add(_ new: MappedImport, for name: String) throws(ConversionError) {
    let host = new.function
    let isOther = mapped.map(\.function).contains {
      $0.interface == host.interface && $0.name == host.name && $0.type != host.type
    }
    guard !isOther else {
      throw ConversionError(
        .cannotMap,
        "\(name) and another import are mapped to \(host.name), but are of different types",
        hint: "map them to two functions")
    }
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
