/// One section of a component (component model, `Binary.md`, section "Component Definitions").
package enum ComponentSection: Sendable {
  /// What the specification does not interpret.
  case custom(CustomSection)
  /// A core module.
  case coreModule(EmbeddedModule)
  /// Core instances.
  case coreInstances([CoreInstance])
  /// Core types.
  case coreTypes([CoreTypeDefinition])
  /// A component.
  case component(Component)
  /// Instances of components.
  case instances([ComponentInstance])
  /// New names for what instances export, or what is defined around the component.
  case aliases([Alias])
  /// Types.
  case types([ComponentTypeDefinition])
  /// Functions lifted from core functions, functions lowered to them, and built-in ones.
  case canonicals([CanonicalFunction])
  /// A function that runs at instantiation.
  case start(ComponentStart)
  /// Imports.
  case imports([ComponentImport])
  /// Exports.
  case exports([ComponentExport])
  /// The contents of a section that are not looked into, as those of the value section.
  case opaque(ComponentSectionID, SourceRange)

  /// Its kind.
  package var id: ComponentSectionID {
    switch self {
    case .custom: .custom
    case .coreModule: .coreModule
    case .coreInstances: .coreInstance
    case .coreTypes: .coreType
    case .component: .component
    case .instances: .instance
    case .aliases: .alias
    case .types: .type
    case .canonicals: .canonical
    case .start: .start
    case .imports: .import
    case .exports: .export
    case .opaque(let id, _): id
    }
  }
}

extension ComponentSection: BinaryCodable {
  /// Reads the kind, the size and the contents.
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    guard let id = ComponentSectionID(rawValue: code) else {
      throw BinaryError(.unknownCode(UInt32(code), of: "section"), at: start)
    }
    self = try reader.within("\(id) section") { reader throws(BinaryError) in
      let size = try reader.size()
      return try reader.bounded(size) { reader throws(BinaryError) in
        try ComponentSection(id, decoding: &reader)
      }
    }
  }

  /// Reads the contents of a section, which are all that is left to read.
  init(_ id: ComponentSectionID, decoding reader: inout ByteReader) throws(BinaryError) {
    switch id {
    case .custom: self = .custom(try CustomSection(decoding: &reader))
    case .coreModule: self = .coreModule(try EmbeddedModule(decoding: &reader))
    case .coreInstance: self = .coreInstances(try reader.definitions("core instance"))
    case .coreType: self = .coreTypes(try reader.definitions("core type"))
    case .component:
      self = .component(
        try reader.nested { reader throws(BinaryError) in try Component(decoding: &reader) })
    case .instance: self = .instances(try reader.definitions("instance"))
    case .alias: self = .aliases(try reader.definitions("alias"))
    case .type: self = .types(try reader.definitions("type"))
    case .canonical: self = .canonicals(try reader.definitions("canonical function"))
    case .start: self = .start(try ComponentStart(decoding: &reader))
    case .import: self = .imports(try reader.definitions("import"))
    case .export: self = .exports(try reader.definitions("export"))
    case .value: self = .opaque(id, try reader.range(count: reader.remaining))
    }
  }

  /// Writes the kind, the size and the contents.
  package func encode(to writer: inout ByteWriter) {
    writer.byte(id.rawValue)
    writer.sized { encodeContents(to: &$0) }
  }

  private func encodeContents(to writer: inout ByteWriter) {
    switch self {
    case .custom(let section): section.encode(to: &writer)
    case .coreModule(let module): module.encode(to: &writer)
    case .coreInstances(let instances): writer.vector(instances)
    case .coreTypes(let types): writer.vector(types)
    case .component(let component): component.encode(to: &writer)
    case .instances(let instances): writer.vector(instances)
    case .aliases(let aliases): writer.vector(aliases)
    case .types(let types): writer.vector(types)
    case .canonicals(let functions): writer.vector(functions)
    case .start(let start): start.encode(to: &writer)
    case .imports(let imports): writer.vector(imports)
    case .exports(let exports): writer.vector(exports)
    case .opaque(_, let contents): writer.range(contents)
    }
  }
}

extension ComponentSection {
  /// Reads a section as far as what it defines is known.
  ///
  /// - Parameters:
  ///   - reader: Reads the section.
  ///   - unknown: What is unknown in it is added.
  /// - Returns: What is known of it, and the rest as bytes.
  /// - Throws: What else is wrong with the bytes.
  static func decode(
    _ reader: inout ByteReader, unknown: inout [BinaryError]
  ) throws(BinaryError) -> [ComponentSection] {
    let start = reader
    do throws(BinaryError) {
      // Components in it have to be looked into in the same way.
      guard try reader.peek() == ComponentSectionID.component.rawValue else {
        return [try ComponentSection(decoding: &reader)]
      }
    } catch {
      switch error.problem {
      case .unknownCode, .proposal: break
      default: throw error
      }
      unknown.append(error)
      reader = start
    }
    let code = try reader.byte()
    let size = try reader.size()
    let id = ComponentSectionID(rawValue: code)
    return try reader.within(id.map { "\($0) section" } ?? "section") {
      reader throws(BinaryError) in
      try reader.bounded(size) { reader throws(BinaryError) in
        switch id {
        case .component:
          [
            .component(
              try reader.nested { reader throws(BinaryError) in
                try Component(decoding: &reader, unknown: &unknown)
              })
          ]
        case let id?: try known(of: id, &reader)
        case nil:
          // A section of a kind that is not known defines who knows what.
          [.opaque(.alias, try reader.range(count: reader.remaining))]
        }
      }
    }
  }

  /// The definitions of a section before the first that is unknown, and the rest as bytes.
  private static func known(
    of id: ComponentSectionID, _ reader: inout ByteReader
  ) throws(BinaryError) -> [ComponentSection] {
    let count = try reader.u32()
    var known: [ComponentSection] = []
    func definitions<T: BinaryCodable>(_: T.Type = T.self) -> [T] {
      var entries: [T] = []
      for _ in 0..<count {
        let start = reader
        guard let entry = try? T(decoding: &reader) else {
          reader = start
          break
        }
        entries.append(entry)
      }
      return entries
    }
    switch id {
    case .coreInstance: known = [.coreInstances(definitions())]
    case .coreType: known = [.coreTypes(definitions())]
    case .instance: known = [.instances(definitions())]
    case .alias: known = [.aliases(definitions())]
    case .type: known = [.types(definitions())]
    case .canonical: known = [.canonicals(definitions())]
    case .import: known = [.imports(definitions())]
    case .export: known = [.exports(definitions())]
    case .custom, .coreModule, .component, .start, .value: break
    }
    return known + [.opaque(id, try reader.range(count: reader.remaining))]
  }
}

extension ByteReader {
  /// Reads the definitions that a section consists of.
  fileprivate mutating func definitions<T: BinaryCodable>(
    _ what: String
  ) throws(BinaryError) -> [T] {
    try vector(of: what, limit: Limit.definitions)
  }
}
