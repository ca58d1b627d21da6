/// The names of some entries of an index space (core specification, section "Name Maps").
package struct NameMap<Space>: Hashable, Sendable {
  /// The names, by ascending index.
  package var entries: [Entry]

  /// Makes a map out of entries, which are in order.
  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// Makes a map that names the entries from index 0 on. Those that are nil have no name.
  package init(_ names: [Name?]) {
    entries = names.enumerated().compactMap { index, name in
      name.map { Entry(Index(index), $0) }
    }
  }

  /// The name of the entry at `index`.
  package subscript(index: Index<Space>) -> Name? {
    entries.first { $0.index == index }?.name
  }

  /// One name.
  package struct Entry: Hashable, Sendable {
    /// What is named.
    package var index: Index<Space>
    /// The name.
    package var name: Name

    /// Makes an entry.
    package init(_ index: Index<Space>, _ name: Name) {
      self.index = index
      self.name = name
    }
  }
}

extension NameMap: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    entries = try reader.vector(of: "name") { reader throws(BinaryError) in
      Entry(try reader.index(), try reader.name())
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(entries) { writer, entry in
      writer.index(entry.index)
      writer.name(entry.name)
    }
  }
}

/// The names of what is inside some entries of an index space, such as the locals of functions
/// (core specification, section "Name Maps").
package struct IndirectNameMap<Outer, Inner>: Hashable, Sendable {
  /// The names in each entry, by ascending index.
  package var entries: [Entry]

  /// Makes a map out of entries, which are in order.
  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// The names inside one entry.
  package struct Entry: Hashable, Sendable {
    /// What the names are inside of.
    package var index: Index<Outer>
    /// The names.
    package var names: NameMap<Inner>

    /// Makes an entry.
    package init(_ index: Index<Outer>, _ names: NameMap<Inner>) {
      self.index = index
      self.names = names
    }
  }
}

extension IndirectNameMap: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    entries = try reader.vector(of: "map") { reader throws(BinaryError) in
      Entry(try reader.index(), try NameMap(decoding: &reader))
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.vector(entries) { writer, entry in
      writer.index(entry.index)
      entry.names.encode(to: &writer)
    }
  }
}
