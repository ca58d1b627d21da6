import CodeBuilder

extension Preview1Adapter {
  /// How many arguments there are, and how many bytes they take with a 0 behind each.
  static let argsSizesGet = entry("args_sizes_get") {
    (f: FunctionBuilder<Errno>, count: GuestAddress<U32>, size: GuestAddress<U32>) in
    tellSizes(f, of: .arguments, count, size)
  }

  /// The arguments, one after another, and a pointer to each.
  static let argsGet = entry("args_get") {
    (f: FunctionBuilder<Errno>, argv: GuestAddress<U32>, buffer: GuestAddress<U8>) in
    copy(f, .arguments, argv, buffer)
  }

  /// How many environment variables there are, and how many bytes they take as `name=value` with a
  /// 0 behind each.
  static let environSizesGet = entry("environ_sizes_get") {
    (f: FunctionBuilder<Errno>, count: GuestAddress<U32>, size: GuestAddress<U32>) in
    tellSizes(f, of: .variables, count, size)
  }

  /// The environment variables, one after another, and a pointer to each.
  static let environGet = entry("environ_get") {
    (f: FunctionBuilder<Errno>, environ: GuestAddress<U32>, buffer: GuestAddress<U8>) in
    copy(f, .variables, environ, buffer)
  }

  /// Tells how many entries a list has, and how many bytes they take.
  private static func tellSizes(
    _ f: FunctionBuilder<Errno>, of list: StringList, _ count: GuestAddress<U32>,
    _ size: GuestAddress<U32>
  ) {
    let (countResult, sizeResult) = (f.checked(count), f.checked(size))
    let strings = list.strings(f)
    countResult.pointee = strings.count
    sizeResult.pointee = strings.size
    f.return(.success)
  }

  /// Copies the entries of a list to the guest, and a pointer to each.
  private static func copy(
    _ f: FunctionBuilder<Errno>, _ list: StringList, _ pointers: GuestAddress<U32>,
    _ buffer: GuestAddress<U8>
  ) {
    let strings = list.strings(f)
    // One load for both members.
    let head = f.let("head", strings.load(U64.self))
    let count = f.let("count", head.truncated)
    let size = f.let("size", (head >> 32).truncated)
    let first = f.checked(pointers, count: count)
    let text = f.checked(buffer, count: size)
    let places: Private<U8> = strings.successor.bound()
    let placesSize = f.let("places_size", count << 2)
    f.call(Copying.toGuest, places, first.bound(), placesSize)
    f.call(Copying.toGuest, places.advanced(by: placesSize), text, size)
    // Places become pointers where they are, in the guest's memory.
    @Local(f, "pointer") var pointer = first
    let end = f.let("end", first.advanced(by: placesSize))
    f.while(pointer != end) {
      pointer.pointee += text.address
      pointer = pointer.advanced(by: 4)
    }
    f.return(.success)
  }
}
