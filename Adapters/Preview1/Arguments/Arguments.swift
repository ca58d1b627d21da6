import CodeBuilder

extension Preview1Adapter {
  /// How many arguments there are, and how many bytes they take with a 0 behind each.
  static let argsSizesGet = entry("args_sizes_get") {
    (f: FunctionBuilder<Errno>, count: GuestAddress<U32>, size: GuestAddress<U32>) in
    tellSizes(f, of: StringList.arguments, count, size)
  }

  /// The arguments, one after another, and a pointer to each.
  static let argsGet = entry("args_get") {
    (f: FunctionBuilder<Errno>, argv: GuestAddress<U32>, buffer: GuestAddress<U8>) in
    copy(f, StringList.arguments(f), argv, buffer) { (string: Private<HostList<U8>>, text) in
      f.call(StringList.append, string.pointer, string.count, text, 0)
    }
  }

  /// How many environment variables there are, and how many bytes they take as `name=value` with a
  /// 0 behind each.
  static let environSizesGet = entry("environ_sizes_get") {
    (f: FunctionBuilder<Errno>, count: GuestAddress<U32>, size: GuestAddress<U32>) in
    tellSizes(f, of: StringList.variables, count, size)
  }

  /// The environment variables, one after another, and a pointer to each.
  static let environGet = entry("environ_get") {
    (f: FunctionBuilder<Errno>, environ: GuestAddress<U32>, buffer: GuestAddress<U8>) in
    copy(f, StringList.variables(f), environ, buffer) { (pair: Private<HostPair>, text) in
      let value = f.call(
        StringList.append, pair.first, pair.firstCount, text, U32(constant: UInt8(ascii: "=")))
      return f.call(StringList.append, pair.second, pair.secondCount, value, 0)
    }
  }

  /// Tells how many entries a list has, and how many bytes they take.
  private static func tellSizes(
    _ f: FunctionBuilder<Errno>, of list: (CodeBuilder) -> StringList, _ count: GuestAddress<U32>,
    _ size: GuestAddress<U32>
  ) {
    let (countResult, sizeResult) = (f.checked(count), f.checked(size))
    let list = list(f)
    let total = f.call(StringList.size, list.strings, list.end)
    countResult.pointee = list.count
    sizeResult.pointee = total
    f.return(.success)
  }

  /// Copies the entries of a list to the guest, as `append` does with each, and a pointer to each.
  private static func copy<Entry: Record>(
    _ f: FunctionBuilder<Errno>, _ list: StringList, _ pointers: GuestAddress<U32>,
    _ buffer: GuestAddress<U8>,
    _ append: (_ entry: Private<Entry>, _ text: Guest<U8>) -> Guest<U8>
  ) {
    let total = f.call(StringList.size, list.strings, list.end)
    @Local(f, "pointer") var pointer = f.checked(pointers, count: list.count)
    @Local(f, "text") var text = f.checked(buffer, count: total)
    f.forEach(list.strings.bound() as Private<Entry>, end: list.end.bound()) { entry in
      pointer.pointee = text.address
      pointer = pointer.advanced(by: 4)
      text = append(entry, text)
    }
    f.return(.success)
  }
}

/// The strings that the host gave, in private memory: one for each argument, two for each variable
/// of the environment.
struct StringList {
  /// All strings, one after another.
  let strings: Private<HostList<U8>>
  /// Where the strings end.
  let end: Private<HostList<U8>>
  /// How many arguments or variables there are.
  let count: U32

  /// What a kind of list is once the host was asked for it: every program asks twice, for the sizes
  /// and for the strings.
  private struct Kept: Sendable {
    let start: GlobalVariable<Private<HostList<U8>>>
    let count: GlobalVariable<U32>

    init(_ name: String) {
      start = GlobalVariable(name, in: .adapter)
      count = GlobalVariable(name + "_count", in: .adapter)
    }
  }

  private static let keptArguments = Kept("arguments")
  private static let keptVariables = Kept("variables")

  private static let loadArguments = Function("load_arguments") {
    (f: FunctionBuilder<Nothing>) in
    load(f, keptArguments) { f.call(CommandLine.getArguments, $0.bound()) }
  }

  private static let loadVariables = Function("load_variables") {
    (f: FunctionBuilder<Nothing>) in
    load(f, keptVariables) { f.call(CommandLine.getEnvironment, $0.bound()) }
  }

  private static func load(
    _ f: FunctionBuilder<Nothing>, _ kept: Kept,
    _ call: (Private<HostList<HostList<U8>>>) -> Void
  ) {
    // Where the list is empty it may be nowhere, and is asked for again.
    f.if(f[kept.start].exists) { f.return() }
    let list: Private<HostList<HostList<U8>>> = f.returnArea()
    Heap.beginScratch(f)
    call(list)
    Heap.keepScratch(f)
    f[kept.start] = list.pointer
    f[kept.count] = list.count
  }

  /// The arguments.
  static func arguments(_ f: CodeBuilder) -> StringList {
    f.call(loadArguments)
    return list(f, keptArguments, size: HostList<U8>.size)
  }

  /// The environment.
  static func variables(_ f: CodeBuilder) -> StringList {
    f.call(loadVariables)
    return list(f, keptVariables, size: HostPair.size)
  }

  private static func list(_ f: CodeBuilder, _ kept: Kept, size: UInt32) -> StringList {
    let start = f.let("strings", f[kept.start])
    let count = f.let("count", f[kept.count])
    let end = f.let("end", start.advanced(by: count * U32(constant: size)))
    return StringList(strings: start, end: end, count: count)
  }

  /// How many bytes strings take with one more behind each.
  static let size = Function(inStore: "strings_size", parameters: ["strings", "end"]) {
    (f: FunctionBuilder<U32>, strings: Private<HostList<U8>>, end: Private<HostList<U8>>) in
    @Local(f, "next") var next = strings
    @Local(f, "size") var size: U32 = 0
    f.while(next != end) {
      size += next.count + 1
      next = next.successor
    }
    f.return(size)
  }

  /// Writes a string and one byte more to the guest, and gives the place behind them.
  static let append = Function(
    "append_string", parameters: ["string", "count", "target", "terminator"]
  ) {
    (
      f: FunctionBuilder<Guest<U8>>, string: Private<U8>, count: U32, target: Guest<U8>,
      terminator: U32
    ) in
    f.call(Copying.toGuest, string, target, count)
    let end = f.let("end", target.advanced(by: count))
    end.pointee = terminator.lowByte
    f.return(end.advanced(by: 1))
  }
}
