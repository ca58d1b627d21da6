import Testing
import WasmBinary
import WasmValidation

/// What belongs to a proposal that hosts do not run by default is refused with its name.
@Suite struct ProposalTests {
  /// Sections of a core module that use a proposal.
  struct Use: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sections: [UInt8]
    var proposal: Proposal

    init(_ what: String, _ proposal: Proposal, _ sections: [UInt8]...) {
      testDescription = what
      self.proposal = proposal
      self.sections = sections.flatMap(\.self)
    }

    /// A function with these instructions, behind one without any.
    static func code(_ instructions: [UInt8]) -> [UInt8] {
      let body = [0x00] + instructions + [0x0b]
      return [0x03, 0x02, 0x01, 0x00]
        + [0x0a, UInt8(body.count + 2), 0x01, UInt8(body.count)] + body
    }
    static let type: [UInt8] = [0x01, 0x04, 0x01, 0x60, 0x00, 0x00]
  }

  static let uses: [Use] = [
    Use("cont", .stackSwitching, [0x01, 0x06, 0x02, 0x60, 0x00, 0x00, 0x5d, 0x00]),
    Use("contref as a parameter", .stackSwitching, [0x01, 0x05, 0x01, 0x60, 0x01, 0x68, 0x00]),
    Use("nullcontref", .stackSwitching, [0x04, 0x04, 0x01, 0x75, 0x00, 0x00]),
    Use("ref cont", .stackSwitching, [0x01, 0x06, 0x01, 0x60, 0x01, 0x64, 0x68, 0x00]),
    Use(
      "contref as a local", .stackSwitching, Use.type,
      [0x03, 0x02, 0x01, 0x00, 0x0a, 0x06, 0x01, 0x04, 0x01, 0x01, 0x68, 0x0b]),
    Use("suspend", .stackSwitching, Use.type, Use.code([0xe2, 0x00])),
    Use("switch", .stackSwitching, Use.type, Use.code([0xe6, 0x00, 0x00])),
    Use("shared struct", .sharedEverythingThreads, [0x01, 0x04, 0x01, 0x65, 0x5f, 0x00]),
    Use(
      "reference to a shared type", .sharedEverythingThreads,
      [0x01, 0x07, 0x01, 0x60, 0x01, 0x63, 0x65, 0x6e, 0x00]),
    Use("shared table", .sharedEverythingThreads, [0x04, 0x05, 0x01, 0x70, 0x03, 0x00, 0x01]),
    Use(
      "shared global", .sharedEverythingThreads, [0x06, 0x06, 0x01, 0x7f, 0x02, 0x41, 0x00, 0x0b]),
    Use(
      "shared variable", .sharedEverythingThreads,
      [0x06, 0x06, 0x01, 0x7f, 0x03, 0x41, 0x00, 0x0b]),
    Use(
      "global.atomic.get", .sharedEverythingThreads, Use.type, Use.code([0xfe, 0x4f, 0x00, 0x00])),
    Use("try", .legacyExceptions, Use.type, Use.code([0x06, 0x40, 0x19, 0x0b])),
    Use("catch", .legacyExceptions, Use.type, Use.code([0x07, 0x00])),
    Use("rethrow", .legacyExceptions, Use.type, Use.code([0x09, 0x00])),
    Use("delegate", .legacyExceptions, Use.type, Use.code([0x18, 0x00])),
    Use("memory.discard", .memoryControl, Use.type, Use.code([0xfc, 0x12, 0x00])),
    Use("descriptor", .customDescriptors, [0x01, 0x05, 0x01, 0x4d, 0x00, 0x5f, 0x00]),
    Use("describes", .customDescriptors, [0x01, 0x05, 0x01, 0x4c, 0x00, 0x5f, 0x00]),
    Use(
      "exact reference", .customDescriptors, [0x01, 0x07, 0x01, 0x60, 0x01, 0x63, 0x62, 0x00, 0x00]),
    Use(
      "exact import", .customDescriptors, Use.type,
      [0x02, 0x07, 0x01, 0x01, 0x61, 0x01, 0x62, 0x20, 0x00]),
    Use(
      "ref.get_desc", .customDescriptors, Use.type, Use.code([0xfb, 0x22, 0x00])),
    Use("pages of one byte", .customPageSizes, [0x05, 0x04, 0x01, 0x08, 0x00, 0x00]),
  ]

  @Test(arguments: uses)
  func isNamed(_ use: Use) throws {
    let module = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] + use.sections
    let error = try #require(throws: ValidationError.self) {
      try Validator(features: .standard).validate(MemorySource(module))
    }
    #expect(error.problem == .malformed(.proposal(use.proposal)))
  }

  @Test(arguments: [0x40, 0x41, 0x42] as [UInt8])
  func builtInFunctionsAreNamed(code: UInt8) throws {
    let component: [UInt8] = [
      0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00, 0x08, 0x03, 0x01, code, 0x00,
    ]
    let error = try #require(throws: ValidationError.self) {
      try Validator().validate(MemorySource(component))
    }
    #expect(error.problem == .malformed(.proposal(.sharedEverythingThreads)))
  }

  @Test func customPageSizesCanBeEnabled() throws {
    let module: [UInt8] = [
      0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x05, 0x04, 0x01, 0x08, 0x00, 0x00,
    ]
    try Validator(features: .all).validate(MemorySource(module))
  }
}
