/// One row for each opcode with all that is known of it beside its number, found in constant time.
enum OpcodeTable {
  /// What is known of one opcode: all that the decoder, the printer, the validator and the list of
  /// features need of it.
  struct Row: Sendable {
    /// The opcode.
    let opcode: Opcode
    /// Its name in the text format.
    let textName: StaticString
    /// What an instruction says besides it.
    let immediateKind: ImmediateKind
    /// The size of what is accessed in memory, or of a lane, as a power of two.
    let size: UInt8?
    /// Its operands and result, where the opcode alone decides about them.
    let signature: Opcode.Signature?
    /// The constant expressions that may hold it.
    let constant: Opcode.ConstantUse
    /// The proposal that it belongs to.
    private(set) var feature: Opcode.Feature?

    init(
      _ opcode: Opcode, _ textName: StaticString, _ immediateKind: ImmediateKind = .none,
      size: UInt8? = nil, operands: Opcode.NumberType..., result: Opcode.NumberType = .none,
      constant: Opcode.ConstantUse = .never, feature: Opcode.Feature? = nil
    ) {
      self.opcode = opcode
      self.textName = textName
      self.immediateKind = immediateKind
      self.size = size
      let isFixed = !operands.isEmpty || result != .none
      signature = isFixed ? Opcode.Signature(operands, result: result) : nil
      self.constant = constant
      self.feature = feature
    }

    fileprivate func of(_ feature: Opcode.Feature) -> Row {
      var row = self
      row.feature = feature
      return row
    }
  }

  /// The rows of a proposal that has a whole range of opcodes.
  static func rows(of feature: Opcode.Feature, _ rows: [Row]) -> [Row] {
    rows.map { $0.of(feature) }
  }

  /// The bytes that announce that a number follows, each of which begins a page of the table. The
  /// opcodes that are one byte are the first page.
  private static let prefixes: ClosedRange<UInt32> = 0xfb...0xfe

  /// The rows of every page, where the opcode says which row of which page is its own.
  private static let pages: [[Row?]] = {
    let families = [
      control, variable, memory, numeric, reference, vectorMemory, vector, vectorRelaxed, atomic,
    ]
    var pages = [[Row?]](repeating: [], count: 1 + prefixes.count)
    for row in families.joined() {
      let (page, position) = place(of: row.opcode.rawValue)
      if position >= pages[page].count {
        pages[page] += [Row?](repeating: nil, count: position + 1 - pages[page].count)
      }
      precondition(pages[page][position] == nil, "\(row.textName) stands twice")
      pages[page][position] = row
    }
    return pages
  }()

  private static func place(of code: UInt32) -> (page: Int, position: Int) {
    let prefix = code >> 16
    return (prefix == 0 ? 0 : Int(prefix - prefixes.lowerBound) + 1, Int(code & 0xffff))
  }

  /// Whether `byte` announces that the number of an opcode follows.
  static func isPrefix(_ byte: UInt8) -> Bool { prefixes.contains(UInt32(byte)) }

  /// The row of the opcode with the raw value `code`, where there is such an opcode.
  static func row(_ code: UInt32) -> Row? {
    let (page, position) = place(of: code)
    return position < pages[page].count ? pages[page][position] : nil
  }

  /// The row of an opcode.
  static func row(_ opcode: Opcode) -> Row {
    guard let row = row(opcode.rawValue) else { preconditionFailure("no row for \(opcode)") }
    return row
  }
}

extension Opcode {
  /// The name that the text format gives the instruction, such as `i32.load8_u`.
  package var textName: String { "\(OpcodeTable.row(self).textName)" }

  /// The same name as the bytes that it is written with.
  package var mnemonic: StaticString { OpcodeTable.row(self).textName }

  /// What an instruction with this opcode says besides it.
  package var immediateKind: ImmediateKind { OpcodeTable.row(self).immediateKind }

  /// The size of what the instruction reads or writes in memory, as a power of two; `nil` where it
  /// does not say a place in memory.
  ///
  /// An access may promise no more alignment than this (core specification, section "Memory
  /// Instructions"), and atomic accesses have to promise it.
  package var naturalAlignment: UInt32? {
    let row = OpcodeTable.row(self)
    return row.immediateKind == .lane ? nil : row.size.map(UInt32.init)
  }

  /// The size of what the instruction accesses in memory, or else of the lane that it is about, as a
  /// power of two; `nil` where it does neither.
  package var size: UInt8? { OpcodeTable.row(self).size }

  /// The operands and the result, where the opcode alone decides about them.
  package var signature: Signature? { OpcodeTable.row(self).signature }

  /// The constant expressions that may hold the instruction.
  package var constantUse: ConstantUse { OpcodeTable.row(self).constant }

  /// The proposal that the instruction belongs to; `nil` for those of WebAssembly 2.0.
  package var feature: Feature? { OpcodeTable.row(self).feature }
}
