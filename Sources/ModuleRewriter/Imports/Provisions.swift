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
    package var displayName: Name
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
    package var interface: Name?
    /// What it is called there.
    package var name: Name
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
    let entries = Dictionary(grouping: survey.foreign, by: \.displayName)
    var names = MappedNames()
    var done: Set<Int> = []
    for mapping in options.mappings {
      try map(mapping, entries[mapping.displayName] ?? [], in: survey, &names, &done)
    }
    guard let behaviour = options.stubs else { return }
    isStubbing = true
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
    _ mapping: ImportMapping, _ entries: [ForeignImport], in survey: Survey,
    _ names: inout MappedNames, _ done: inout Set<Int>
  ) throws(ConversionError) {
    let name = mapping.displayName
    guard !entries.isEmpty else {
      let imported = survey.foreign.map(\.displayName)
      throw ConversionError(
        .noSuchImport, "there is no foreign import \(name.shortName) to map to anything",
        hint: imported.isEmpty
          ? "the module imports nothing but WASI" : "it has \(NameList(imported))")
    }
    guard
      mapping.interface.map({ UniqueName(label: Name($0.name.namespace)) })
        != UniqueName(label: "wasi")
    else {
      throw ConversionError(
        .cannotMap,
        "\(name) cannot be mapped to an interface of WASI, which only the adapter imports",
        hint: "map it to an interface of your own that passes the call on")
    }
    for entry in entries {
      guard done.insert(entry.position).inserted else {
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
        interface: mapping.interface.map { Name($0.description) }, name: label, type: type)
      try add(MappedImport(position: entry.position, function: host), for: name, among: &names)
    }
  }

  /// Several imports can be mapped to one function, but not as if it had several types, nor to
  /// two whose names are one to the component model.
  private mutating func add(
    _ new: MappedImport, for name: Name, among names: inout MappedNames
  ) throws(ConversionError) {
    let similar: Name?
    do throws(MappedNames.DifferentType) {
      similar = try names.add(new.function)
    } catch {
      throw ConversionError(
        .cannotMap,
        "\(name) and another import are mapped to \(new.function.name), but are of different types",
        hint: "map them to two functions")
    }
    if let similar {
      let taken = new.function.interface.map { "\($0)#\(new.function.name)" }
      throw ConversionError(
        .cannotMap,
        "\(name) cannot be mapped to \(taken ?? new.function.name.text): another import is mapped to "
          + "\(similar), and names of components have to differ in more than case and dashes",
        hint: "map it to a name that differs in letters")
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
