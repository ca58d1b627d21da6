import Testing
import WasmText

@testable import WasmBinary

/// What `wasm-tools` says of each opcode, against what the table says.
@Suite(.enabled(if: WasmTools.areInstalled)) struct OpcodeTextTests {
  /// An instruction with the opcode, and those that it cannot be without.
  private static func body(_ opcode: Opcode) -> [Instruction] {
    let instruction = Instruction(opcode, opcode.sampleImmediate)
    return switch opcode {
    case .block, .loop, .if, .try, .tryTable: [instruction, Instruction(.end)]
    case .catch, .catchAll:
      [Instruction(.try, .block(.empty)), instruction, Instruction(.end)]
    case .delegate: [Instruction(.try, .block(.empty)), instruction]
    case .else: [Instruction(.if, .block(.empty)), instruction, Instruction(.end)]
    case .end: [Instruction(.block, .block(.empty)), instruction]
    default: [instruction]
    }
  }

  /// One function for each opcode.
  private let module: CoreModule = {
    let code = Opcode.allCases.map { FunctionBody(FunctionCode(body($0))) }
    return CoreModule(sections: [
      .type(TypeSection(groups: [RecursionGroup(SubType(.function(FunctionType())))])),
      .function(FunctionSection(code.map { _ in 0 })),
      .dataCount(DataCountSection(0)),
      .code(CodeSection(code)),
    ])
  }()

  @Test func namesAreThoseOfTheTextFormat() async throws {
    let text = String(decoding: try await WasmTools.print(module.bytes()), as: UTF8.self)
    // An alignment that is the natural one goes without saying.
    #expect(!text.contains("align="))
    let functions = text.split(separator: "\n  (func (;").map { $0.split(separator: "\n") }
    try #require(functions.count == Opcode.allCases.count + 1)
    for (opcode, lines) in zip(Opcode.allCases, functions.dropFirst()) {
      // A line for each instruction, none of which is a byte of an immediate taken for one.
      let count = lines.count { $0.hasPrefix("    ") }
      #expect(count == Self.body(opcode).count, "\(opcode): \(lines)")
      let words = lines.dropFirst().map { $0.split(whereSeparator: { " ()".contains($0) }) }
      #expect(
        words.contains { $0.first.map(String.init) == opcode.textName }, "\(opcode): \(lines)")
      // Which of two opcodes with one name it is shows in the type behind it: `anyref` can be null.
      if opcode == .refTestNull || opcode == .refCastNull {
        #expect(words.joined().contains("anyref"))
      }
    }
  }

  /// Text and back is the same bytes only where every immediate is what `wasm-tools` takes it for.
  @Test func immediatesAreThoseOfTheTextFormat() async throws {
    let bytes = try module.bytes()
    #expect(try await WasmTools.run(["parse"], input: WasmTools.print(bytes)) == bytes)
  }

  @Test func ourTextSaysTheSame() async throws {
    let text = TextInMemory()
    try ModulePrinter(module).print(to: text)
    #expect(try await WasmTools.run(["parse"], input: text.bytes) == module.bytes())
  }
}

extension Opcode {
  /// Something that an instruction with this opcode can say, with as few zeros as the text format
  /// lets through unseen.
  var sampleImmediate: Immediate {
    let access = MemoryAccess(memory: 3, alignment: naturalAlignment ?? 0, offset: 300)
    return switch immediateKind {
    case .none: .none
    case .block: .block(.value(.i64))
    case .tryTable:
      .tryTable(.empty, [.tag(1, 0), .tagReference(2, 0), .all(0), .allReference(0)])
    case .label: .label(0)
    case .labels: .labels([0, 0], default: 0)
    case .function: .function(200)
    case .type: .type(0)
    case .indirect: .indirect(0, 5)
    case .tag: .tag(6)
    case .local: .local(130)
    case .global: .global(7)
    case .table: .table(8)
    case .tables: .tables(1, 2)
    case .element: .element(9)
    case .elementTable: .elementTable(1, 2)
    case .data: .data(3)
    case .dataMemory: .dataMemory(1, 2)
    case .memory: .memory(4)
    case .memories: .memories(1, 2)
    case .access: .access(access)
    case .accessLane: .accessLane(access, lane: 1)
    case .lane: .lane(1)
    case .bytes: .bytes(Vector128(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908))
    case .i32: .i32(.min)
    case .i64: .i64(-65)
    case .f32: .f32(0x3f80_0001)
    case .f64: .f64(0xfff8_0000_0000_0000)
    case .heapType: .heapType(.any)
    case .types: .types([.i32, .reference(.external)])
    case .field: .field(0, 1)
    case .typeCount: .typeCount(0, 3)
    case .typeData: .typeData(0, 1)
    case .typeElement: .typeElement(0, 1)
    case .twoTypes: .twoTypes(0, 1)
    case .castLabel:
      .castLabel(0, from: ReferenceType(.any), to: ReferenceType(.i31, isNullable: false))
    case .fence: .fence(0)
    }
  }
}
