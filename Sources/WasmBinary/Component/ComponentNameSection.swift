/// The names that traces and text show for the definitions of a component (component model,
/// `Binary.md`, section "Name Section"). Nothing depends on them, so that what is wrong in here need
/// not stop anyone.
package struct ComponentNameSection: Hashable, Sendable {
  /// The names of one kind each, in the order in which they are written.
  package var subsections: [Subsection]

  /// Makes a section out of subsections.
  package init(_ subsections: [Subsection] = []) { self.subsections = subsections }

  /// The name of the custom section that holds this.
  package static let name: Name = "component-name"

  /// Names of one kind.
  package enum Subsection: Hashable, Sendable {
    /// The name of the component itself.
    case component(Name)
    /// The names of core functions.
    case coreFunctions(NameMap<ComponentSpace.CoreFunctions>)
    /// The names of core tables.
    case coreTables(NameMap<ComponentSpace.CoreTables>)
    /// The names of core memories.
    case coreMemories(NameMap<ComponentSpace.CoreMemories>)
    /// The names of core globals.
    case coreGlobals(NameMap<ComponentSpace.CoreGlobals>)
    /// The names of core tags.
    case coreTags(NameMap<ComponentSpace.CoreTags>)
    /// The names of core types.
    case coreTypes(NameMap<ComponentSpace.CoreTypes>)
    /// The names of core modules.
    case coreModules(NameMap<ComponentSpace.CoreModules>)
    /// The names of core instances.
    case coreInstances(NameMap<ComponentSpace.CoreInstances>)
    /// The names of functions.
    case functions(NameMap<ComponentSpace.Functions>)
    /// The names of values.
    case values(NameMap<ComponentSpace.Values>)
    /// The names of types.
    case types(NameMap<ComponentSpace.Types>)
    /// The names of components.
    case components(NameMap<ComponentSpace.Components>)
    /// The names of instances.
    case instances(NameMap<ComponentSpace.Instances>)
    /// A kind that is not known, kept as it is.
    case unknown(id: UInt8, [UInt8])
  }

  /// Reads the contents of a custom section as names.
  ///
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(decoding section: CustomSection) throws(BinaryError) { self = try section.decoded() }
}

extension CustomSection {
  /// Makes the section that holds `names`.
  package init(_ names: ComponentNameSection) { self.init(name: ComponentNameSection.name, names) }
}

extension ComponentNameSection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    subsections = []
    while !reader.isAtEnd { subsections.append(try Subsection(decoding: &reader)) }
  }

  package func encode(to writer: inout ByteWriter) {
    for subsection in subsections { subsection.encode(to: &writer) }
  }
}

extension ComponentNameSection.Subsection: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let id = try reader.byte()
    let size = try reader.size()
    self = try reader.within("subsection \(id)") { reader throws(BinaryError) in
      try reader.bounded(size) { reader throws(BinaryError) in
        switch id {
        case 0: .component(try reader.name())
        case 1: try Self(ComponentSort(decoding: &reader), decoding: &reader)
        default: .unknown(id: id, try reader.bytes(count: reader.remaining))
        }
      }
    }
  }

  /// Reads the names of definitions of one kind.
  private init(_ sort: ComponentSort, decoding reader: inout ByteReader) throws(BinaryError) {
    switch sort {
    case .core(.function): self = .coreFunctions(try NameMap(decoding: &reader))
    case .core(.table): self = .coreTables(try NameMap(decoding: &reader))
    case .core(.memory): self = .coreMemories(try NameMap(decoding: &reader))
    case .core(.global): self = .coreGlobals(try NameMap(decoding: &reader))
    case .core(.tag): self = .coreTags(try NameMap(decoding: &reader))
    case .core(.type): self = .coreTypes(try NameMap(decoding: &reader))
    case .core(.module): self = .coreModules(try NameMap(decoding: &reader))
    case .core(.instance): self = .coreInstances(try NameMap(decoding: &reader))
    case .function: self = .functions(try NameMap(decoding: &reader))
    case .value: self = .values(try NameMap(decoding: &reader))
    case .type: self = .types(try NameMap(decoding: &reader))
    case .component: self = .components(try NameMap(decoding: &reader))
    case .instance: self = .instances(try NameMap(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .component(let name):
      writer.byte(0)
      writer.sized { $0.name(name) }
    case .coreFunctions(let names): Self.encode(.core(.function), names, to: &writer)
    case .coreTables(let names): Self.encode(.core(.table), names, to: &writer)
    case .coreMemories(let names): Self.encode(.core(.memory), names, to: &writer)
    case .coreGlobals(let names): Self.encode(.core(.global), names, to: &writer)
    case .coreTags(let names): Self.encode(.core(.tag), names, to: &writer)
    case .coreTypes(let names): Self.encode(.core(.type), names, to: &writer)
    case .coreModules(let names): Self.encode(.core(.module), names, to: &writer)
    case .coreInstances(let names): Self.encode(.core(.instance), names, to: &writer)
    case .functions(let names): Self.encode(.function, names, to: &writer)
    case .values(let names): Self.encode(.value, names, to: &writer)
    case .types(let names): Self.encode(.type, names, to: &writer)
    case .components(let names): Self.encode(.component, names, to: &writer)
    case .instances(let names): Self.encode(.instance, names, to: &writer)
    case .unknown(let id, let bytes):
      writer.byte(id)
      writer.sized { $0.bytes(bytes) }
    }
  }

  private static func encode(
    _ sort: ComponentSort, _ names: some BinaryCodable, to writer: inout ByteWriter
  ) {
    writer.byte(1)
    writer.sized { writer in
      sort.encode(to: &writer)
      names.encode(to: &writer)
    }
  }
}
