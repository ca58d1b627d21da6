import Files
import Testing
import WasmBinary
import WasmText

/// What can be said of the text without a tool that reads it.
struct ModulePrinterTests {
  private static let nothing = RecursionGroup(SubType(.function(FunctionType())))

  /// A module with functions that take and give nothing.
  private static func module(
    _ bodies: [[Instruction]], names: [Name?] = [], exports: [Export] = []
  ) -> CoreModule {
    CoreModule(sections: [
      .type(TypeSection(groups: [nothing])),
      .import(ImportSection([Import(module: "m", name: "imported", type: .function(0))])),
      .function(FunctionSection(bodies.map { _ in 0 })),
      .export(ExportSection(exports)),
      .code(CodeSection(bodies.map { FunctionBody(FunctionCode($0)) })),
      .custom(CustomSection(NameSection([.functions(NameMap(names))]))),
    ])
  }

  private static func text(_ module: CoreModule, _ function: FunctionIndex? = nil) throws -> String
  {
    let text = TextInMemory()
    let printer = try ModulePrinter(module)
    if let function { try printer.print(function, to: text) } else { try printer.print(to: text) }
    return text.text
  }

  @Test func namesBecomeIdentifiersThatAreUnique() throws {
    let names: [Name] = [
      "imported", "run", "run", "", "#func1 run", "a b", "ü", "\u{202e}\"\\", "a\u{0}",
    ]
    let module = Self.module(names.dropFirst().map { _ in [] }, names: names)
    let heads = try Self.text(module).split(separator: "\n").filter { $0.contains("(func $") }
      .map { $0.split(separator: "(func ")[1].split(separator: " (;")[0] }
    #expect(
      heads == [
        "$imported", "$run", ##"$"#func2 run" (@name "run")"##, ##"$"#func3 " (@name "")"##,
        ##"$"#func4 #func1 run" (@name "#func1 run")"##, #"$"a b""#, #"$"ü""#,
        ##"$"\u{202e}\"\\""##, ##"$"a\u{0}""##,
      ])
  }

  /// The shortest decimal number for the same bits, and all bits of what is no number.
  @Test func floatsAreExact() throws {
    let values: [(Immediate, String)] = [
      (.f32(0x3dcc_cccd), "f32.const 0.1"), (.f32(0x8000_0000), "f32.const -0.0"),
      (.f32(1), "f32.const 1e-45"), (.f32(0x7f80_0000), "f32.const inf"),
      (.f32(0xffc0_0000), "f32.const -nan"), (.f32(0x7f80_0001), "f32.const nan:0x1"),
      (.f64(0x3fb9_9999_9999_999a), "f64.const 0.1"), (.f64(1), "f64.const 5e-324"),
      (.f64(0xfff0_0000_0000_0000), "f64.const -inf"),
      (.f64(0x7ff8_0000_0000_0000), "f64.const nan"),
      (.f64(0xfff4_0000_0000_0000), "f64.const -nan:0x4000000000000"),
      (.f64(0x7fef_ffff_ffff_ffff), "f64.const 1.7976931348623157e+308"),
    ]
    let code = values.map { Instruction($0.0.kind == .f32 ? .f32Const : .f64Const, $0.0) }
    let lines = try Self.text(Self.module([code]), 1).split(separator: "\n")
    #expect(lines.dropFirst().dropLast().map { $0.dropFirst(2) } == values.map { $0.1[...] })
  }

  @Test func oneFunctionIsPrintedAlone() throws {
    let module = Self.module([[Instruction(.nop)], [Instruction(.call, .function(0))]])
    #expect(try Self.text(module, 2) == "(func (;2;) (type 0)\n  call 0\n)\n")
    #expect(try Self.text(module, 0) == #"(import "m" "imported" (func (;0;) (type 0)))"# + "\n")
    #expect(throws: TextError.self) { try Self.text(module, 3) }
  }

  @Test func functionsAreFoundByNameThenExportOrImportThenIndex() throws {
    let printer = try ModulePrinter(
      Self.module(
        [[], [], []], names: [nil, "run", "2"],
        exports: [Export("run", .function(3)), Export("go", .function(3))]))
    #expect(printer.functions(matching: "run") == [1])
    #expect(printer.functions(matching: "go") == [3])
    #expect(printer.functions(matching: "imported") == [0])
    #expect(printer.functions(matching: "2") == [2])
    #expect(printer.functions(matching: "3") == [3])
    #expect(printer.functions(matching: "4") == [])
    #expect(printer.functions(matching: "nothing") == [])
  }

  /// Deep blocks do not push the text ever further to the right: it would grow with the square.
  @Test func indentationHasAnEnd() throws {
    let depth = 5_000
    let code =
      (0..<depth).map { _ in Instruction(.block, .block(.empty)) }
      + (0..<depth).map { _ in Instruction(.end) }
    #expect(try Self.text(Self.module([code])).utf8.count < depth * 300)
  }

  @Test func brokenCodeIsAnErrorThatSaysWhere() throws {
    let bytes: [UInt8] = [0x00, 0xff, 0x0b]
    var module = Self.module([[]])
    let body = FunctionBody(contents: SourceRange(MemorySource(bytes), 0..<bytes.count))
    module.put(.code(CodeSection([body])))
    #expect(throws: TextError.input(BinaryError(.unknownCode(0xff, of: "instruction"), at: 1))) {
      try Self.text(module)
    }
    // An `end` before the end of the body.
    let longer: [UInt8] = [0x00, 0x0b, 0x0b]
    let body2 = FunctionBody(contents: SourceRange(MemorySource(longer), 0..<longer.count))
    module.put(.code(CodeSection([body2])))
    #expect(throws: TextError.input(BinaryError(.trailingBytes(1), at: 2))) {
      try Self.text(module)
    }
  }

  /// Takes no piece that is large, and fails at the second where that is asked for.
  private final class Pieces: TextSink {
    var largest = 0
    var count = 0
    let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
      count += 1
      guard count <= limit else { throw FileError("write", "somewhere", "it is full") }
      largest = max(largest, bytes.count)
    }
  }

  @Test func textIsHandedOnInPieces() throws {
    let bytes = [UInt8](repeating: 0xff, count: 1 << 20)
    let elements = [FunctionIndex](repeating: 0, count: 1 << 17)
    var module = Self.module([[Instruction](repeating: Instruction(.nop), count: 1 << 15)])
    module.put(.element(ElementSection([ElementSegment(.passive, .functions(elements))])))
    module.put(.data(DataSection([DataSegment(.passive, bytes: bytes)])))
    let pieces = Pieces()
    try ModulePrinter(module).print(to: pieces)
    #expect(pieces.largest < 1 << 18)
    #expect(throws: TextError.output(FileError("write", "somewhere", "it is full"))) {
      try ModulePrinter(module).print(to: Pieces(limit: 1))
    }
  }
}
