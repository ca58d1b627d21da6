/// A new index for something that is defined elsewhere (component model, `Binary.md`, section
/// "Alias Definitions").
package enum Alias: Hashable, Sendable {
  /// What an instance exports under a name.
  case export(InstanceIndex, Name, ComponentSort)
  /// What a core instance exports under a name.
  case coreExport(CoreInstanceIndex, Name, CoreSort)
  /// What is defined around this component or type: `count` levels further out, where 0 is this
  /// level. The index counts in the spaces of that level.
  case outer(count: UInt32, ComponentItem)
}

extension Alias: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let sort = try ComponentSort(decoding: &reader)
    let start = reader.offset
    switch (try reader.byte(), sort) {
    case (0x00, _):
      let instance: InstanceIndex = try reader.index()
      self = .export(instance, try reader.name(), sort)
    case (0x01, .core(let sort)):
      let instance: CoreInstanceIndex = try reader.index()
      self = .coreExport(instance, try reader.name(), sort)
    case (0x01, _):
      throw BinaryError(.malformed("a core instance exports core definitions alone"), at: start)
    case (0x02, _):
      let count = try reader.u32()
      self = .outer(count: count, try ComponentItem(sort, decodingIndex: &reader))
    case (let code, _):
      throw BinaryError(.unknownCode(UInt32(code), of: "alias"), at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .export(let instance, let name, let sort):
      sort.encode(to: &writer)
      writer.coded(0x00, instance)
      writer.name(name)
    case .coreExport(let instance, let name, let sort):
      ComponentSort.core(sort).encode(to: &writer)
      writer.coded(0x01, instance)
      writer.name(name)
    case .outer(let count, let item):
      item.sort.encode(to: &writer)
      writer.byte(0x02)
      writer.u32(count)
      item.encodeIndex(to: &writer)
    }
  }
}
