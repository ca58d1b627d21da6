import WasmBinary

/// Finds functions of a module whose callers have to reach its memory: those that are given addresses
/// of what they read or write, and allocators, which return them.
///
/// Nothing in a type tells an address from a number, so that only what leaves little doubt counts: a
/// parameter that is read or written through as it came, or the name of an allocator. Who passes a
/// parameter on to another function is not followed.
struct AddressUse {
  private let module: CoreModule

  /// Offsets of instructions up to here are taken for fields of what a parameter points to; beyond
  /// it tools place static data, into which a parameter then is an index.
  private static let largestField: UInt64 = 1023

  init(of module: CoreModule) { self.module = module }

  /// The names of allocators, as languages and hosts give them.
  private static let allocators: Set<Name> = [
    "malloc", "_malloc", "alloc", "_alloc", "allocate", "wasm_malloc", "wasm_alloc",
    "allocate_memory",
    "__new", "__alloc", "__wbindgen_malloc",
  ]
  /// TinyGo exports these from every module, used or not.
  private static let exportedByTinyGo: Set<Name> = ["malloc", "free", "calloc", "realloc"]

  /// The names of these functions that use addresses; none where nobody could have passed any before
  /// either, since the memory is not exported.
  func names(among functions: [(name: Name, index: FunctionIndex)]) -> Set<Name> {
    let exports = module.exports?.entries ?? []
    let sharesMemory = exports.contains {
      if case .memory = $0.item { true } else { false }
    }
    guard sharesMemory, !functions.isEmpty else { return [] }
    var innocent: Set<Name> = []
    if Self.exportedByTinyGo.isSubset(of: functions.map(\.name)) {
      innocent = Self.exportedByTinyGo
    }
    let types = FunctionTypes(of: module)
    let imported = (module.imports?.entries ?? []).filter {
      if case .function = $0.type { true } else { false }
    }.count
    lazy var bodies = module.bodies
    var found: Set<Name> = []
    for (name, index) in functions where !innocent.contains(name) {
      guard let type = types[index] else { continue }
      if Self.allocators.contains(name), type.results == [.i32] {
        found.insert(name)
        continue
      }
      let position = Int(index.rawValue) - imported
      guard type.parameters.contains(.i32), position >= 0, position < bodies.count else { continue }
      if (try? bodies[position].usesAddresses(among: type.parameters)) == true {
        found.insert(name)
      }
    }
    return found
  }

  /// Whether an instruction that reads memory takes its address as it is.
  fileprivate static func isField(_ instruction: Instruction) -> Bool {
    if case .access(let access) = instruction.immediate {
      access.offset <= largestField
    } else {
      false
    }
  }
}

extension FunctionBody {
  /// Whether it reads or writes memory at a parameter that it has not changed.
  fileprivate func usesAddresses(among parameters: [ValueType]) throws(BinaryError) -> Bool {
    var reader = ByteReader(contents.source, range: contents.range)
    let _: [LocalRun] = try reader.vector(of: "run of locals", limit: Limit.locals)
    var changed = parameters.map { $0 != .i32 }
    /// What the last instructions are, the latest last: the parameter that each puts on the stack.
    var earlier: Int?
    var latest: Int?
    while !reader.isAtEnd {
      let instruction = try Instruction(decoding: &reader)
      if AddressUse.isField(instruction) {
        let isStore = (0x36...0x3e).contains(instruction.opcode.rawValue)
        if let address = isStore ? earlier : latest, !changed[address] { return true }
      }
      earlier = latest
      latest = nil
      guard case .local(let index) = instruction.immediate, index.rawValue < parameters.count
      else {
        // Only what puts one value on the stack, and takes none, leaves the address below it.
        if !instruction.isConstant { earlier = nil }
        continue
      }
      if instruction.opcode == .localGet {
        latest = Int(index.rawValue)
      } else {
        changed[Int(index.rawValue)] = true
        earlier = nil
      }
    }
    return false
  }
}

extension Instruction {
  /// Whether it does nothing but put a value on the stack.
  fileprivate var isConstant: Bool {
    switch opcode {
    case .i32Const, .i64Const, .f32Const, .f64Const, .localGet, .globalGet: true
    default: false
    }
  }
}
