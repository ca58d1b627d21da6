import WasmBinary

extension CodeBuilder {
  /// Emits a load: directly where the function's module owns the memory, and otherwise as a call
  /// of the store's accessor.
  func emitLoad(_ format: MemoryFormat, _ space: Space, _ base: Node, _ offset: UInt32) {
    if space == part.space {
      emit(base)
      emit(.plain(Instruction(format.load, access(format, offset))))
    } else {
      emitForeignAddress(base, offset)
      emit(.call(linker.require(Accessor.load(format))))
    }
  }

  /// Emits a store, in the same two ways.
  func store(
    _ format: MemoryFormat, _ space: Space, base: Node, offset: UInt32, value: Node
  ) {
    if space == part.space {
      emit(base)
      emit(value)
      emit(.plain(Instruction(format.store, access(format, offset))))
    } else {
      emitForeignAddress(base, offset)
      emit(value)
      emit(.call(linker.require(Accessor.store(format))))
    }
    memoryEpochs[space] = nextEpoch()
  }

  private func emitForeignAddress(_ base: Node, _ offset: UInt32) {
    if part == .store { fail("the store cannot reach the guest's memory") }
    emit(Node.sum(.i32Add, base, .i32(Int32(bitPattern: offset))))
  }

  /// The guest may pass any address, aligned or not, so alignment is promised for private memory
  /// alone.
  private func access(_ format: MemoryFormat, _ offset: UInt32) -> Immediate {
    .access(
      MemoryAccess(alignment: part == .store ? format.sizeLog2 : 0, offset: UInt64(offset)))
  }

  /// Where a static area is.
  package func address<T>(of area: StaticArea, as _: T.Type = T.self) -> Private<T> {
    Private(node: .address(area, offset: 0, self))
  }

  /// Fills bytes of the guest's memory with zeros.
  package func fillGuest(_ start: Guest<U8>, count: U32) {
    if part == .store { fail("the store cannot reach the guest's memory") }
    emit(start.node)
    emit(Node.i32(0))
    emit(count.node)
    emit(.plain(Instruction(.memoryFill, .memory(0))))
    memoryEpochs[.guest] = nextEpoch()
  }

  /// A fixed place of the guest's memory, which has to be large enough.
  package func guestPointer<T>(to address: UInt32, as _: T.Type = T.self) -> Guest<T> {
    Guest(node: .fixedAddress(address, self))
  }

  /// The value of a global.
  package subscript<T: Operand>(global: GlobalVariable<T>) -> T {
    get { T(node: .global(global.symbol, epoch: globalEpoch, self)) }
    set {
      emit(newValue.node)
      emit(.setGlobal(global.symbol))
      globalEpoch = nextEpoch()
    }
  }

  /// The size of the guest's memory in bytes.
  package var guestMemorySize: U64 {
    guard let memory = target.guestMemory else { fail("there is no guest memory") }
    let pages = U32(node: .guestPages).extended
    let log2 = memory.pageSizeLog2 ?? 16
    return log2 == 0 ? pages : pages << U64(constant: log2)
  }
}

/// The functions through which the adapter reaches private memory.
enum Accessor {
  static func load(_ format: MemoryFormat) -> any AnyFunction {
    switch format {
    case .byte: load8
    case .half: load16
    case .double: load64
    default: load32
    }
  }

  static func store(_ format: MemoryFormat) -> any AnyFunction {
    switch format {
    case .byte: store8
    case .half: store16
    case .double: store64
    default: store32
    }
  }

  /// Whether a function is one of those that load.
  static func isLoad(_ symbol: FunctionSymbol) -> Bool {
    [load8.symbol, load16.symbol, load32.symbol, load64.symbol].contains(symbol)
  }

  private static let load8 = Function(inStore: "load8") {
    (f: FunctionBuilder<U8>, p: Private<U8>) in f.return(p.pointee)
  }
  private static let load16 = Function(inStore: "load16") {
    (f: FunctionBuilder<U16>, p: Private<U16>) in f.return(p.pointee)
  }
  private static let load32 = Function(inStore: "load32") {
    (f: FunctionBuilder<U32>, p: Private<U32>) in f.return(p.pointee)
  }
  private static let load64 = Function(inStore: "load64") {
    (f: FunctionBuilder<U64>, p: Private<U64>) in f.return(p.pointee)
  }
  private static let store8 = Function(inStore: "store8") {
    (f: FunctionBuilder<Nothing>, p: Private<U8>, value: U8) in p.pointee = value
  }
  private static let store16 = Function(inStore: "store16") {
    (f: FunctionBuilder<Nothing>, p: Private<U16>, value: U16) in p.pointee = value
  }
  private static let store32 = Function(inStore: "store32") {
    (f: FunctionBuilder<Nothing>, p: Private<U32>, value: U32) in p.pointee = value
  }
  private static let store64 = Function(inStore: "store64") {
    (f: FunctionBuilder<Nothing>, p: Private<U64>, value: U64) in p.pointee = value
  }
}
