/// One section of a core module (core specification, section "Sections").
package enum CoreSection: Sendable {
  /// What the specification does not interpret.
  case custom(CustomSection)
  /// Types.
  case type(TypeSection)
  /// Imports.
  case `import`(ImportSection)
  /// The types of functions.
  case function(FunctionSection)
  /// Tables.
  case table(TableSection)
  /// Memories.
  case memory(MemorySection)
  /// Globals.
  case global(GlobalSection)
  /// Exports.
  case export(ExportSection)
  /// The function that runs at instantiation.
  case start(StartSection)
  /// Element segments.
  case element(ElementSection)
  /// The bodies of functions.
  case code(CodeSection)
  /// Data segments.
  case data(DataSection)
  /// How many data segments there are.
  case dataCount(DataCountSection)
  /// Tags.
  case tag(TagSection)
  /// Any of these, as bytes that were not looked into.
  case opaque(OpaqueSection)

  /// Its kind.
  package var id: CoreSectionID {
    switch self {
    case .custom: .custom
    case .type: .type
    case .import: .import
    case .function: .function
    case .table: .table
    case .memory: .memory
    case .global: .global
    case .export: .export
    case .start: .start
    case .element: .element
    case .code: .code
    case .data: .data
    case .dataCount: .dataCount
    case .tag: .tag
    case .opaque(let section): section.id
    }
  }
}

/// A section that was not looked into.
package struct OpaqueSection: Sendable {
  /// Its kind.
  package var id: CoreSectionID
  /// Its contents, without the kind and the size.
  package var contents: SourceRange

  /// Makes a section out of bytes that are copied as they are.
  package init(_ id: CoreSectionID, contents: SourceRange) {
    self.id = id
    self.contents = contents
  }
}

extension OpaqueSection {
  /// Looks into a section of imports, and says in which groups they are written.
  package func importGroups() throws(BinaryError) -> [ImportGroup] {
    var reader = ByteReader(contents.source, range: contents.range)
    return try reader.within("\(id) section") { reader throws(BinaryError) in
      try ImportSection.groups(decoding: &reader)
    }
  }

  /// Looks into the section after all.
  package func decoded() throws(BinaryError) -> CoreSection {
    var reader = ByteReader(contents.source, range: contents.range)
    let id = id
    return try reader.within("\(id) section") { reader throws(BinaryError) in
      try CoreSection(id, decoding: &reader)
    }
  }
}

extension CoreSection {
  /// Reads the contents of a section, which are all that is left to read.
  init(_ id: CoreSectionID, decoding reader: inout ByteReader) throws(BinaryError) {
    switch id {
    case .custom: self = .custom(try CustomSection(decoding: &reader))
    case .type: self = .type(try TypeSection(decoding: &reader))
    case .import: self = .import(try ImportSection(decoding: &reader))
    case .function: self = .function(try FunctionSection(decoding: &reader))
    case .table: self = .table(try TableSection(decoding: &reader))
    case .memory: self = .memory(try MemorySection(decoding: &reader))
    case .global: self = .global(try GlobalSection(decoding: &reader))
    case .export: self = .export(try ExportSection(decoding: &reader))
    case .start: self = .start(try StartSection(decoding: &reader))
    case .element: self = .element(try ElementSection(decoding: &reader))
    case .code: self = .code(try CodeSection(decoding: &reader))
    case .data: self = .data(try DataSection(decoding: &reader))
    case .dataCount: self = .dataCount(try DataCountSection(decoding: &reader))
    case .tag: self = .tag(try TagSection(decoding: &reader))
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
    case .type(let section): section.encode(to: &writer)
    case .import(let section): section.encode(to: &writer)
    case .function(let section): section.encode(to: &writer)
    case .table(let section): section.encode(to: &writer)
    case .memory(let section): section.encode(to: &writer)
    case .global(let section): section.encode(to: &writer)
    case .export(let section): section.encode(to: &writer)
    case .start(let section): section.encode(to: &writer)
    case .element(let section): section.encode(to: &writer)
    case .code(let section): section.encode(to: &writer)
    case .data(let section): section.encode(to: &writer)
    case .dataCount(let section): section.encode(to: &writer)
    case .tag(let section): section.encode(to: &writer)
    case .opaque(let section): writer.range(section.contents)
    }
  }
}
