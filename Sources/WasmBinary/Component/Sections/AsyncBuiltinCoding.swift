extension AsyncBuiltin: BinaryCodable {
  package init(decoding reader: inout ByteReader) throws(BinaryError) {
    let start = reader.offset
    let code = try reader.byte()
    if let function = Plain(rawValue: code) {
      self = .plain(function)
    } else if let function = Thread(rawValue: code) {
      try reader.expect(0x00, "reserved byte")
      self = .thread(function)
    } else if let function = Channel(rawValue: code) {
      self = .channel(function, try reader.index())
    } else if let function = Transfer(rawValue: code) {
      let type: ComponentTypeIndex = try reader.index()
      self = .transfer(function, type, try reader.vector(of: "option"))
    } else if let function = Cancel(rawValue: code) {
      let type: ComponentTypeIndex = try reader.index()
      self = .cancel(function, type, isAsync: try reader.flag("async flag"))
    } else {
      self = try AsyncBuiltin(ungrouped: code, at: start, decoding: &reader)
    }
  }

  /// Reads what one of the functions says that have no like.
  private init(
    ungrouped code: UInt8, at start: Int, decoding reader: inout ByteReader
  ) throws(BinaryError) {
    switch code {
    case 0x06: self = .subtaskCancel(isAsync: try reader.flag("async flag"))
    case 0x09:
      let result = try reader.resultType()
      self = .taskReturn(result, try reader.vector(of: "option"))
    case 0x0a: self = .contextGet(try ValueType(decoding: &reader), slot: try reader.u32())
    case 0x0b: self = .contextSet(try ValueType(decoding: &reader), slot: try reader.u32())
    case 0x1c: self = .errorContextNew(try reader.vector(of: "option"))
    case 0x1d: self = .errorContextDebugMessage(try reader.vector(of: "option"))
    case 0x20:
      try reader.expect(0x00, "reserved byte")
      self = .waitableSetWait(try reader.index())
    case 0x21:
      try reader.expect(0x00, "reserved byte")
      self = .waitableSetPoll(try reader.index())
    case 0x27: self = .threadNewIndirect(try reader.index(), try reader.index())
    default:
      throw BinaryError(
        unknown: UInt32(code), of: "canonical function", Proposal(canonicalFunction: code),
        at: start)
    }
  }

  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .plain(let function): writer.byte(function.rawValue)
    case .thread(let function): writer.bytes([function.rawValue, 0x00])
    case .channel(let function, let type): writer.coded(function.rawValue, type)
    case .transfer(let function, let type, let options):
      writer.coded(function.rawValue, type)
      writer.vector(options)
    case .cancel(let function, let type, let isAsync):
      writer.coded(function.rawValue, type)
      writer.byte(isAsync ? 0x01 : 0x00)
    case .taskReturn(let result, let options):
      writer.byte(0x09)
      writer.resultType(result)
      writer.vector(options)
    case .subtaskCancel(let isAsync): writer.bytes([0x06, isAsync ? 0x01 : 0x00])
    case .contextGet(let type, let slot):
      writer.byte(0x0a)
      type.encode(to: &writer)
      writer.u32(slot)
    case .contextSet(let type, let slot):
      writer.byte(0x0b)
      type.encode(to: &writer)
      writer.u32(slot)
    case .errorContextNew(let options):
      writer.byte(0x1c)
      writer.vector(options)
    case .errorContextDebugMessage(let options):
      writer.byte(0x1d)
      writer.vector(options)
    case .waitableSetWait(let memory):
      writer.byte(0x20)
      writer.coded(0x00, memory)
    case .waitableSetPoll(let memory):
      writer.byte(0x21)
      writer.coded(0x00, memory)
    case .threadNewIndirect(let type, let table):
      writer.coded(0x27, type)
      writer.index(table)
    }
  }
}
