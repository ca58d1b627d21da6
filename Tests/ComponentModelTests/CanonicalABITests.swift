import ComponentModel
import Testing
import WasmBinary

/// Core signatures and layouts, against the rules of the canonical ABI worked out by hand.
@Suite struct CanonicalABITests {
  static let name: InterfaceName = "test:abi/types"
  static let resource = Resource("thing", in: name)

  static func variant(_ payloads: InterfaceType?...) -> InterfaceType {
    .named(
      TypeDefinition(
        "choice", in: name,
        .variant(payloads.enumerated().map { .init("c\($0.offset)", $0.element) })))
  }

  static func record(_ fields: InterfaceType...) -> InterfaceType {
    .named(
      TypeDefinition(
        "all", in: name, .record(fields.enumerated().map { .init("f\($0.offset)", $0.element) })))
  }

  @Test(arguments: [
    (InterfaceType.result(.u32, error: .f32), [ValueType.i32, .i32]),
    (.result(.f32, error: .f64), [.i32, .i64]),
    (.result(.u64, error: .string), [.i32, .i64, .i32]),
    (.result(), [.i32]),
    (.option(.option(.char)), [.i32, .i32, .i32]),
    (.tuple([.f32, .own(resource), .list(.u64)]), [.f32, .i32, .i32, .i32]),
    (variant(nil, .tuple([.f32, .f32]), .tuple([.f32, .u32])), [.i32, .f32, .i32]),
    (variant(.f64, .u64), [.i32, .i64]),
    (record(.bool, .named(TypeDefinition("n", in: name, .alias(.s64)))), [.i32, .i64]),
  ])
  func valuesFlatten(type: InterfaceType, to expected: [ValueType]) {
    #expect(Flattening.flatten(type) == expected)
  }

  @Test func largeSignaturesGoThroughPointers() {
    let many = FunctionSignature(
      (0..<17).map { .init("p\($0)", .u64) }, result: .tuple([.u32, .u32]))
    #expect(Flattening.lowered(many) == FunctionType([.i32, .i32]))
    #expect(Flattening.lifted(many) == FunctionType([.i32], [.i32]))
    let few = FunctionSignature((0..<16).map { .init("p\($0)", .u32) }, result: .string)
    #expect(Flattening.lowered(few).parameters.count == 17)
    #expect(Flattening.lifted(few) == FunctionType(Array(repeating: .i32, count: 16), [.i32]))
  }

  @Test func loweringAsksForNoMoreThanItNeeds() {
    func needs(_ parameters: [InterfaceType], _ result: InterfaceType?) -> [Bool] {
      let needs = LoweringRequirements(
        lowering: FunctionSignature(parameters.map { .init("p", $0) }, result: result))
      return [needs.memory, needs.realloc]
    }
    #expect(needs([.u64, .own(Self.resource)], .u64) == [false, false])
    #expect(needs([.string], nil) == [true, false])
    #expect(needs([.option(.list(.u8))], .u32) == [true, false])
    #expect(needs([], .result(.u32, error: .u8)) == [true, false])
    #expect(needs([], .option(.string)) == [true, true])
    #expect(needs(Array(repeating: .u8, count: 17), nil) == [true, false])
  }

  @Test(arguments: [
    (record(.u8, .u64, .u16), 24, 8, [0, 8, 16]),
    (record(.u8, .u16, .u8), 6, 2, [0, 2, 4]),
    (.tuple([.string, .bool]), 12, 4, [0, 8]),
    (.tuple([]), 0, 1, []),
    (record(.option(.u64), .bool), 24, 8, [0, 16]),
  ])
  func fieldsLieInOrder(type: InterfaceType, size: Int, alignment: Int, offsets: [Int]) {
    let layout = CanonicalLayout(of: type)
    #expect([layout.size, layout.alignment] == [size, alignment])
    guard case .fields(let fields) = layout.shape else {
      Issue.record("\(layout.shape)")
      return
    }
    #expect(fields.map(\.offset) == offsets)
  }

  @Test(arguments: [
    (InterfaceType.result(.u8, error: .u8), 2, 1, 1, 1),
    (.result(.u64, error: nil), 16, 8, 1, 8),
    (.option(.string), 12, 4, 1, 4),
    (variant(nil, nil), 1, 1, 1, 1),
    (enumeration(256), 1, 1, 1, 1),
    (enumeration(257), 2, 2, 2, 2),
    (.option(.tuple([])), 1, 1, 1, 1),
  ])
  func payloadsLieBehindTheDiscriminant(
    type: InterfaceType, size: Int, alignment: Int, discriminant: Int, payload: Int
  ) {
    let layout = CanonicalLayout(of: type)
    #expect([layout.size, layout.alignment] == [size, alignment])
    guard case .cases(_, let discriminantSize, let payloadOffset) = layout.shape else {
      Issue.record("\(layout.shape)")
      return
    }
    #expect([discriminantSize, payloadOffset] == [discriminant, payload])
  }

  static func enumeration(_ count: Int) -> InterfaceType {
    .named(TypeDefinition("many", in: name, .enumeration((0..<count).map { "c\($0)" })))
  }

  @Test(arguments: [(1, 1), (8, 1), (9, 2), (16, 2), (17, 4), (32, 4)])
  func flagsTakeTheSmallestInteger(count: Int, size: Int) {
    let flags = TypeDefinition("set", in: Self.name, .flags((0..<count).map { "f\($0)" }))
    #expect(CanonicalLayout(of: .named(flags)).size == size)
  }
}
