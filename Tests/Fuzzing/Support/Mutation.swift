import LibFuzzer
import WasmBinary

/// Changes an input in place of libFuzzer, which calls this by its name: half of the time within one
/// section or body, which then gets the size that it has. What is changed anywhere hardly ever gets
/// past the sizes.
@_cdecl("LLVMFuzzerCustomMutator")
package func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  var mutation = Mutation(seed: UInt64(seed))
  if mutation.happens(1, of: 2) {
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    let changed = mutation.changed(input)
    if changed.count <= limit, changed != input {
      data.update(from: changed, count: changed.count)
      return changed.count
    }
  }
  return LLVMFuzzerMutate(data, size, limit)
}

/// A change to be made, by lot.
private struct Mutation {
  private var random: UInt64

  init(seed: UInt64) { random = seed }

  /// A number below another, which is not zero.
  mutating func number(below count: Int) -> Int {
    // SplitMix64: libFuzzer gives one seed for each call, and has to get the same for the same.
    random &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (random ^ random >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(count))
  }

  /// Whether a thing happens that does so many times of so many.
  mutating func happens(_ times: Int, of all: Int) -> Bool { number(below: all) < times }

  /// A module or component with a change in one of its sections, or among them.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    guard var list = SizedParts(sections: bytes), !list.parts.isEmpty else {
      return withLibFuzzer(bytes)
    }
    let index = number(below: list.parts.count)
    if happens(1, of: 16) {
      let section = list.parts[index]
      if happens(1, of: 2) { list.parts.remove(at: index) }
      list.parts.insert(section, at: number(below: list.parts.count + 1))
    } else if happens(1, of: 32) {
      list.parts.remove(at: index)
    } else {
      let section = list.parts[index]
      list.parts[index].contents =
        switch (section.id, list.isComponent) {
        case (ComponentSectionID.coreModule.rawValue, true),
          (ComponentSectionID.component.rawValue, true):
          changed(section.contents)
        case (CoreSectionID.code.rawValue, false) where happens(7, of: 8):
          withChangedBody(section.contents)
        default: withChangedItems(section.contents)
        }
    }
    return list.bytes
  }

  /// A code section with a change in one of its bodies.
  private mutating func withChangedBody(_ contents: [UInt8]) -> [UInt8] {
    guard var list = SizedParts(bodies: contents), !list.parts.isEmpty else {
      return withChangedItems(contents)
    }
    let index = number(below: list.parts.count)
    list.parts[index].contents = withChangedItems(list.parts[index].contents)
    return list.bytes
  }

  /// A vector, or anything, with a change somewhere.
  private mutating func withChangedItems(_ contents: [UInt8]) -> [UInt8] {
    guard let first = contents.first else { return withLibFuzzer(contents) }
    var contents = contents
    switch number(below: 8) {
    case 0 where first < 0x7F && contents.count > 1:
      // One item more, which is what one of those that are there may be.
      let start = 1 + number(below: contents.count - 1)
      let end = start + 1 + number(below: contents.count - start)
      contents[0] += 1
      contents += contents[start..<end]
    case 1:
      // A number of two bytes instead of one: as much, or 128 more.
      let index = number(below: contents.count)
      guard contents[index] < 0x80 else { fallthrough }
      contents[index] |= 0x80
      contents.insert(UInt8(number(below: 2)), at: index + 1)
    default: contents = withLibFuzzer(contents)
    }
    return contents
  }

  /// What libFuzzer makes of bytes, which can be a few more.
  private func withLibFuzzer(_ bytes: [UInt8]) -> [UInt8] {
    let limit = bytes.count + 64
    return Array(unsafeUninitializedCapacity: limit) { buffer, count in
      _ = buffer.initialize(from: bytes)
      count = LLVMFuzzerMutate(buffer.baseAddress, bytes.count, limit)
    }
  }
}
