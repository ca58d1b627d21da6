import WasmBinary

extension CodeBuilder {
  /// No address: nothing is ever put at 0 of private memory.
  package func noPointer<T>(to _: T.Type = T.self) -> Private<T> {
    Private(node: .fixedAddress(0, self))
  }

  /// The private memory at an address that was worked out.
  package func pointer<T>(to address: U32, as _: T.Type = T.self) -> Private<T> {
    self.let("pointer", address.reinterpreted())
  }
}

// What only functions of the store do.
extension CodeBuilder {

  /// The size of private memory, in pages of 64 KiB.
  package var privateMemoryPages: U32 {
    requireStore()
    return U32(node: .guestPages)
  }

  /// Makes private memory larger, and runs `body` where there is no more memory to be had.
  package func growPrivateMemory(by pages: U32, orElse body: () -> Void) {
    requireStore()
    emit(pages.node)
    emit(.plain(Instruction(.memoryGrow, .memory(0))))
    let isRefused = U32(node: .binary(.i32Eq, takeResult(.i32), .i32(-1)))
    self.if(isRefused != 0, body)
  }

  /// Copies bytes within private memory. The two places may overlap.
  package func copyPrivate(from source: Private<U8>, to destination: Private<U8>, count: U32) {
    requireStore()
    emit(destination.node)
    emit(source.node)
    emit(count.node)
    emit(.plain(Instruction(.memoryCopy, .memories(0, 0))))
    memoryEpochs[.private] = nextEpoch()
  }

  /// Fills bytes of private memory with zeros.
  package func fillPrivate(_ start: Private<U8>, count: U32) {
    requireStore()
    emit(start.node)
    emit(Node.i32(0))
    emit(count.node)
    emit(.plain(Instruction(.memoryFill, .memory(0))))
    memoryEpochs[.private] = nextEpoch()
  }

  private func takeResult(_ type: ValueType) -> Node {
    let slot = declare(type, named: "", isVariable: false)
    emit(.setLocal(slot.index))
    return .constant(slot)
  }

  private func requireStore() {
    if part != .store { fail("only the store works on private memory as a whole") }
  }
}
