/// The eight bytes that every binary begins with (core specification, section "Modules"; component
/// model, `Binary.md`, section "Component Definitions").
package struct Preamble: Hashable, Sendable {
  /// What they announce.
  package var layer: BinaryError.Layer

  /// Makes the preamble of a module or component.
  package init(_ layer: BinaryError.Layer) { self.layer = layer }

  /// How many bytes it has.
  package static let size = 8

  /// Whether bytes are a preamble that can be decoded.
  package static func isKnown(_ bytes: [UInt8]) -> Bool {
    [module, component].contains { bytes == magic + $0 }
  }

  /// `\0asm`
  private static let magic: [UInt8] = [0x00, 0x61, 0x73, 0x6d]
  /// Version 1 of layer 0.
  private static let module: [UInt8] = [0x01, 0x00, 0x00, 0x00]
  /// Version 13, which goes before 1, of layer 1.
  private static let component: [UInt8] = [0x0d, 0x00, 0x01, 0x00]
}

extension Preamble: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let magic = try reader.bytes(count: min(reader.remaining, Self.magic.count))
    guard !magic.isEmpty, Self.magic.starts(with: magic) else {
      throw BinaryError(.noPreamble, at: start)
    }
    let versionStart = reader.offset
    let version = try reader.bytes(count: 4)
    switch version {
    case Self.module: layer = .module
    case Self.component: layer = .component
    default:
      throw BinaryError(
        .unknownVersion(
          UInt16(version[0]) | UInt16(version[1]) << 8,
          layer: UInt16(version[2]) | UInt16(version[3]) << 8), at: versionStart)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    writer.bytes(Self.magic)
    writer.bytes(layer == .module ? Self.module : Self.component)
  }
}
