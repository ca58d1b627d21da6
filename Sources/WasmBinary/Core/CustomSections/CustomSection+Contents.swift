extension CustomSection {
  /// Makes a section out of contents that know how to write themselves.
  package init(name: Name, _ contents: some BinaryCodable) {
    var writer = ByteWriter()
    contents.encode(to: &writer)
    self.init(name: name, bytes: writer.bytesMade)
  }

  /// Reads the contents as what they are by their name. An error names the section.
  package func decoded<Contents: BinaryCodable>(
    as: Contents.Type = Contents.self
  ) throws(BinaryError) -> Contents {
    var reader = ByteReader(contents.source, range: contents.range)
    return try reader.within("\(name) section") { reader throws(BinaryError) in
      try reader.whole()
    }
  }

  /// Makes the section that holds `names`.
  package init(_ names: NameSection) { self.init(name: NameSection.name, names) }

  /// Makes the section that holds `producers`.
  package init(_ producers: ProducersSection) { self.init(name: ProducersSection.name, producers) }
}

extension NameSection {
  /// Reads the contents of a custom section as names.
  ///
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(decoding section: CustomSection) throws(BinaryError) { self = try section.decoded() }
}

extension ProducersSection {
  /// Reads the contents of a custom section as producers.
  ///
  /// - Throws: What is wrong with the bytes, or with reading them.
  package init(decoding section: CustomSection) throws(BinaryError) { self = try section.decoded() }
}
