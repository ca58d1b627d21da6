import CodeBuilder

/// The one check of addresses that the guest passes.
enum Bounds {
  /// Whether `length` bytes at `address` are not all in the guest's memory. Where no bytes are
  /// needed any address will do.
  static let areExceeded = Function("out_of_bounds", parameters: ["address", "length"]) {
    (f: FunctionBuilder<U32>, address: U32, length: U64) in
    f.return(isExceededIfAny(f, address, length).number)
  }

  /// Whether some bytes, if there are any, are not all in the guest's memory.
  static func isExceededIfAny(_ f: CodeBuilder, _ address: U32, _ length: U64) -> Condition {
    length != 0 && isExceeded(f, address, length)
  }

  /// Whether some bytes, of which there is at least one, are not all in the guest's memory.
  static func isExceeded(_ f: CodeBuilder, _ address: U32, _ length: U64) -> Condition {
    address.extended + length > f.guestMemorySize
  }
}

extension FunctionBuilder where Result == Errno {
  /// A pointer to `count` records or values that the guest passed. The function ends with EFAULT
  /// where they are not all in its memory.
  func checked<T: Record>(_ address: GuestAddress<T>, count: U32 = 1) -> Guest<T> {
    checked(address, bytes: count.extended * U64(constant: T.size))
  }

  /// A pointer to a value that the guest passed.
  func checked<T: Operand>(_ address: GuestAddress<T>) -> Guest<T> {
    checked(address, bytes: U64(constant: T.memoryFormat.size))
  }

  /// A pointer to `count` values that the guest passed.
  func checked<T: Operand>(_ address: GuestAddress<T>, count: U32) -> Guest<T> {
    let size = U64(constant: T.memoryFormat.size)
    return checked(
      address, bytes: T.memoryFormat.size == 1 ? count.extended : count.extended * size)
  }

  /// A pointer to `count` records or bytes that the guest passed, checked in place: for what is called
  /// so often that a call less is worth some bytes more.
  func checkedInPlace<T>(
    _ address: GuestAddress<T>, count: U32, size: UInt32
  ) -> Guest<T> {
    let length = size == 1 ? count.extended : count.extended * U64(constant: size)
    self.guard(!Bounds.isExceededIfAny(self, address.address, length), else: .fault)
    return address.reinterpreted()
  }

  /// A pointer to a value that the guest passed, checked in place.
  func checkedInPlace<T: Operand>(_ address: GuestAddress<T>) -> Guest<T> {
    let size = U64(constant: T.memoryFormat.size)
    self.guard(!Bounds.isExceeded(self, address.address, size), else: .fault)
    return address.reinterpreted()
  }

  private func checked<T>(_ address: GuestAddress<T>, bytes: U64) -> Guest<T> {
    let address = self.let("address", address)
    self.guard(call(Bounds.areExceeded, address.address, bytes) == 0, else: .fault)
    return address.reinterpreted()
  }
}

extension GuestAddress {
  /// The pointer, where this address was checked before and cannot have changed since.
  var checkedBefore: Guest<Pointee> { reinterpreted() }
}
