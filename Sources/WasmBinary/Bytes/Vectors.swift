// Vectors and names (core specification, sections "Vectors" and "Names").

extension ByteReader {
  /// Reads a vector: a count, and as many entries. An error names the entry.
  package mutating func vector<T>(
    of what: String, limit: UInt64 = Limit.vector,
    _ entry: (inout ByteReader) throws(BinaryError) -> T
  ) throws(BinaryError) -> [T] {
    let start = offset
    let count = try u32()
    // Every entry takes at least a byte, so a count beyond what is left is wrong at once.
    guard count <= limit, count <= remaining else {
      throw BinaryError(
        .tooMany(what, count: UInt64(count), limit: min(limit, UInt64(remaining))), at: start)
    }
    var entries: [T] = []
    // An entry can be many times larger in memory than it says it is in the binary.
    entries.reserveCapacity(Int(min(count, 1 << 12)))
    for index in 0..<count {
      entries.append(
        try within("\(what) \(index)") { reader throws(BinaryError) in try entry(&reader) })
    }
    return entries
  }

  /// Reads a vector of pieces that know how to read themselves.
  package mutating func vector<T: BinaryCodable>(
    of what: String, limit: UInt64 = Limit.vector, as: T.Type = T.self
  ) throws(BinaryError) -> [T] {
    try vector(of: what, limit: limit) { reader throws(BinaryError) in
      try T(decoding: &reader)
    }
  }

  /// Reads a name.
  package mutating func name() throws(BinaryError) -> Name {
    let start = offset
    let count = try u32()
    guard count <= Limit.name else {
      throw BinaryError(
        .tooMany("name byte", count: UInt64(count), limit: Limit.name), at: start)
    }
    let bytes = try bytes(count: Int(count))
    // `String(validating:as:)` needs a system of 2024: what is not UTF-8 does not survive a repair.
    let name = String(decoding: bytes, as: UTF8.self)
    guard name.utf8.elementsEqual(bytes) else { throw BinaryError(.malformedUTF8, at: start) }
    return Name(name)
  }

  /// Reads an index.
  package mutating func index<Space>(
    _: Space.Type = Space.self
  ) throws(BinaryError) -> Index<Space> {
    Index(try u32())
  }
}

extension Index: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) { self = try reader.index() }
  package func encode(to writer: inout ByteWriter) { writer.index(self) }
}

extension ByteWriter {
  /// Writes a vector: a count, and the entries.
  package mutating func vector<T>(_ entries: [T], _ entry: (inout ByteWriter, T) -> Void) {
    length(entries.count)
    for element in entries { entry(&self, element) }
  }

  /// Writes a vector of pieces that know how to write themselves.
  package mutating func vector(_ entries: [some BinaryCodable]) {
    vector(entries) { $1.encode(to: &$0) }
  }

  /// Writes a name.
  package mutating func name(_ name: Name) {
    length(name.utf8.count)
    bytes(name.utf8)
  }

  /// Writes an index.
  package mutating func index<Space>(_ index: Index<Space>) { u32(index.rawValue) }
}
