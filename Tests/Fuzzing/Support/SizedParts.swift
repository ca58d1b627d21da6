import WasmBinary

/// Bytes that are parts with their sizes before them: sections of a module or component, or the
/// bodies of a code section.
struct SizedParts {
  /// A part, and the byte before its size where there is one.
  struct Part {
    /// What kind of section it is.
    var id: UInt8?
    /// What the size counts.
    var contents: [UInt8]
  }

  /// What is before the first part.
  var head: [UInt8]
  /// The parts that are whole.
  var parts: [Part] = []
  /// What is behind the last one.
  var rest: [UInt8] = []

  /// Whether these are the sections of a component.
  var isComponent: Bool { head.count == 8 && head[6] == 1 }

  /// The sections of a module or component.
  init?(sections bytes: [UInt8]) {
    guard bytes.count > 8 else { return nil }
    head = Array(bytes[..<8])
    read(bytes, hasIDs: true)
  }

  /// The bodies of a code section.
  init?(bodies bytes: [UInt8]) {
    var reader = ByteReader(MemorySource(bytes))
    guard (try? reader.u32()) != nil else { return nil }
    head = Array(bytes[..<reader.offset])
    read(bytes, hasIDs: false)
  }

  /// Reads parts until one is not whole.
  private mutating func read(_ bytes: [UInt8], hasIDs: Bool) {
    var reader = ByteReader(MemorySource(bytes), range: head.count..<bytes.count)
    var end = reader.offset
    while !reader.isAtEnd {
      do throws(BinaryError) {
        let id = hasIDs ? try reader.byte() : nil
        parts.append(Part(id: id, contents: try reader.bytes(count: try reader.size())))
      } catch { break }
      end = reader.offset
    }
    rest = Array(bytes[end...])
  }

  /// All of it, each part with the size that it has now.
  var bytes: [UInt8] {
    FuzzSupport.bytes { writer in
      writer.bytes(head)
      for part in parts {
        if let id = part.id { writer.byte(id) }
        writer.length(part.contents.count)
        writer.bytes(part.contents)
      }
      writer.bytes(rest)
    }
  }
}
