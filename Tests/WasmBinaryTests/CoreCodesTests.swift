import Testing

@testable import WasmBinary

/// The codes are those of the specification. A round trip alone would not tell if two were swapped.
@Suite struct CoreCodesTests {
  @Test(
    arguments: [
      (.i32, [0x7f]), (.i64, [0x7e]), (.f32, [0x7d]), (.f64, [0x7c]), (.v128, [0x7b]),
      (.reference(ReferenceType(.noException)), [0x74]),
      (.reference(ReferenceType(.noFunction)), [0x73]),
      (.reference(ReferenceType(.noExternal)), [0x72]),
      (.reference(ReferenceType(.none)), [0x71]),
      (.reference(.function), [0x70]),
      (.reference(.external), [0x6f]),
      (.reference(ReferenceType(.any)), [0x6e]),
      (.reference(ReferenceType(.equatable)), [0x6d]),
      (.reference(ReferenceType(.i31)), [0x6c]),
      (.reference(ReferenceType(.structure)), [0x6b]),
      (.reference(ReferenceType(.array)), [0x6a]),
      (.reference(ReferenceType(.exception)), [0x69]),
      (.reference(ReferenceType(.any, isNullable: false)), [0x64, 0x6e]),
      (.reference(ReferenceType(.defined(0x40))), [0x63, 0xc0, 0x00]),
      (
        .reference(ReferenceType(.defined(0xffff_ffff), isNullable: false)),
        [0x64, 0xff, 0xff, 0xff, 0xff, 0x0f]
      ),
    ] as [(ValueType, [UInt8])])
  func valueTypes(type: ValueType, bytes: [UInt8]) throws { try check(type, bytes) }

  @Test(
    arguments: [
      (RecursionGroup(SubType(.function(FunctionType([.i32], [.i64])))), [0x60, 1, 0x7f, 1, 0x7e]),
      (
        RecursionGroup(SubType(.structure([FieldType(.i8, isMutable: true)]), isFinal: false)),
        [0x50, 0, 0x5f, 1, 0x78, 1]
      ),
      (
        RecursionGroup(SubType(.array(FieldType(.i16, isMutable: false)), supertypes: [3])),
        [0x4f, 1, 3, 0x5e, 0x77, 0]
      ),
      (RecursionGroup([SubType(.structure([]))]), [0x4e, 1, 0x5f, 0]),
      (RecursionGroup([]), [0x4e, 0]),
    ] as [(RecursionGroup, [UInt8])])
  func definedTypes(group: RecursionGroup, bytes: [UInt8]) throws { try check(group, bytes) }

  @Test(
    arguments: [
      (.function(7), [0, 7]),
      (
        .table(TableType(.external, Limits(minimum: 1, maximum: 2), is64: true)),
        [1, 0x6f, 5, 1, 2]
      ),
      (.memory(MemoryType(Limits(minimum: 300))), [2, 0, 0xac, 0x02]),
      (.memory(MemoryType(Limits(minimum: 1, maximum: 2), isShared: true)), [2, 3, 1, 2]),
      (.memory(MemoryType(Limits(minimum: 1), is64: true, pageSizeLog2: 0)), [2, 12, 1, 0]),
      (.global(GlobalType(.f32, isMutable: true)), [3, 0x7d, 1]),
      (.tag(TagType(9)), [4, 0, 9]),
    ] as [(ExternalType, [UInt8])])
  func externalTypes(type: ExternalType, bytes: [UInt8]) throws { try check(type, bytes) }

  @Test(
    arguments: [
      (.function(5), [0, 5]), (.table(5), [1, 5]), (.memory(5), [2, 5]), (.global(5), [3, 5]),
      (.tag(5), [4, 5]),
    ] as [(ExternalIndex, [UInt8])])
  func externalIndices(index: ExternalIndex, bytes: [UInt8]) throws { try check(index, bytes) }

  @Test(
    arguments: [
      (.init(.active(offset: .i32(9)), .functions([5])), [0, 0x41, 9, 0x0b, 1, 5]),
      (.init(.passive, .functions([5])), [1, 0, 1, 5]),
      (.init(.active(table: 3, offset: .i32(9)), .functions([])), [2, 3, 0x41, 9, 0x0b, 0, 0]),
      (.init(.declarative, .functions([5])), [3, 0, 1, 5]),
      (
        .init(.active(offset: .i32(9)), .expressions(.function, [.function(5)])),
        [4, 0x41, 9, 0x0b, 1, 0xd2, 5, 0x0b]
      ),
      (
        .init(.passive, .expressions(.external, [.null(.external)])),
        [5, 0x6f, 1, 0xd0, 0x6f, 0x0b]
      ),
      (
        .init(.active(table: 0, offset: .i32(9)), .expressions(.external, [])),
        [6, 0, 0x41, 9, 0x0b, 0x6f, 0]
      ),
      (.init(.declarative, .expressions(.function, [])), [7, 0x70, 0]),
    ] as [(ElementSegment, [UInt8])])
  func elementSegments(segment: ElementSegment, bytes: [UInt8]) throws { try check(segment, bytes) }

  /// Each kind of names by its number, which unknown ones keep.
  @Test(
    arguments: [
      (.module("m"), [0, 2, 1, 0x6d]),
      (.functions(NameMap([nil, "f"])), [1, 4, 1, 1, 1, 0x66]),
      (.locals(.init([.init(2, NameMap(["l"]))])), [2, 6, 1, 2, 1, 0, 1, 0x6c]),
      (.labels(.init([])), [3, 1, 0]),
      (.types(NameMap()), [4, 1, 0]), (.tables(NameMap()), [5, 1, 0]),
      (.memories(NameMap()), [6, 1, 0]), (.globals(NameMap()), [7, 1, 0]),
      (.elements(NameMap()), [8, 1, 0]), (.data(NameMap()), [9, 1, 0]),
      (.fields(.init([])), [10, 1, 0]), (.tags(NameMap()), [11, 1, 0]),
      (.parameters(.init([])), [12, 1, 0]), (.tagParameters(.init([])), [13, 1, 0]),
      (.unknown(id: 14, [5]), [14, 1, 5]),
    ] as [(NameSection.Subsection, [UInt8])])
  func names(names: NameSection.Subsection, bytes: [UInt8]) throws { try check(names, bytes) }

  /// Ranges that follow on each other become one, which is copied with one call to the kernel.
  @Test func rangesAreJoinedWhereTheyMeet() throws {
    let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 >> 4) }
    let source = MemorySource(bytes)
    var writer = ByteWriter()
    for range in [0..<10_000, 10_000..<20_000, 30_000..<40_000, 0..<10_000] {
      writer.range(SourceRange(source, range))
    }
    writer.range(SourceRange(MemorySource(bytes), 10_000..<20_000))
    let sizes = writer.chunks.map { if case .source(let range) = $0 { range.count } else { 0 } }
    #expect(sizes == [20_000, 10_000, 10_000, 10_000])
    #expect(writer.count == 50_000)
    var expected = Array(bytes[..<20_000])
    expected += bytes[30_000..<40_000]
    expected += bytes[..<20_000]
    #expect(try writer.bytes() == expected)
  }

  private func check<Part: BinaryCodable & Equatable>(_ part: Part, _ bytes: [UInt8]) throws {
    var writer = ByteWriter()
    part.encode(to: &writer)
    #expect(writer.bytesMade == bytes)
    var reader = ByteReader(MemorySource(bytes))
    #expect(try reader.whole(Part.self) == part)
  }
}
