import WasmBinary

// Built-in functions of asynchronous components (component model, `CanonicalABI.md`, sections behind
// "canon task.return").
extension ComponentScope {
  func define(_ function: AsyncBuiltin) throws(BrokenRule) {
    switch function {
    case .plain(let function): try define(function)
    case .thread(.yield): try add(FunctionType([], [.i32]))
    case .thread(let function): throw .disabled("`\(function.name)`", .threads)
    case .threadNewIndirect: throw .disabled("`thread.new-indirect`", .threads)
    case .channel(let function, let type): try define(function, type)
    case .transfer(let function, let type, let options): try define(function, type, options)
    case .cancel(let function, let type, let isAsync):
      _ = try payload(of: type, isStream: function.isOfStreams, function.name)
      try define(cancel: function.name, isAsync: isAsync)
    case .subtaskCancel(let isAsync): try define(cancel: "subtask.cancel", isAsync: isAsync)
    case .taskReturn(let result, let options): try defineTaskReturn(result, options)
    case .contextGet(let type, let slot):
      try checkContext(type, slot)
      try add(FunctionType([], [.i32]))
    case .contextSet(let type, let slot):
      try checkContext(type, slot)
      try add(FunctionType([.i32]))
    case .waitableSetWait(let memory), .waitableSetPoll(let memory):
      try checkCanonical(memory)
      try add(FunctionType([.i32, .i32], [.i32]))
    case .errorContextNew: throw .disabled("`error-context.new`", .errorContexts)
    case .errorContextDebugMessage:
      throw .disabled("`error-context.debug-message`", .errorContexts)
    }
  }

  private func define(_ function: AsyncBuiltin.Plain) throws(BrokenRule) {
    switch function {
    case .taskCancel, .backpressureIncrement, .backpressureDecrement: try add(FunctionType())
    case .subtaskDrop, .waitableSetDrop: try add(FunctionType([.i32]))
    case .waitableSetNew: try add(FunctionType([], [.i32]))
    case .waitableJoin: try add(FunctionType([.i32, .i32]))
    case .errorContextDrop: throw .disabled("`\(function.name)`", .errorContexts)
    case .threadIndex, .threadResumeLater: throw .disabled("`\(function.name)`", .threads)
    }
  }

  private func define(
    _ function: AsyncBuiltin.Channel, _ type: ComponentTypeIndex
  ) throws(BrokenRule) {
    _ = try payload(of: type, isStream: function.isOfStreams, function.name)
    switch function {
    case .streamNew, .futureNew: try add(FunctionType([], [.i64]))
    case .streamDropReadable, .streamDropWritable, .futureDropReadable, .futureDropWritable:
      try add(FunctionType([.i32]))
    case .streamForward, .futureForward: throw .disabled("`\(function.name)`", .forwarding)
    }
  }

  private func define(
    _ function: AsyncBuiltin.Transfer, _ type: ComponentTypeIndex, _ options: [CanonicalOption]
  ) throws(BrokenRule) {
    let payload = try payload(of: type, isStream: function.isOfStreams, function.name)
    let options = try CanonicalOptions(options, in: self)
    try options.checkLowered()
    guard options.isAsync else {
      throw .disabled("`\(function.name)` without `async`", .moreAsyncBuiltins)
    }
    var needs = CanonicalOptions.Needs()
    if let payload {
      needs.formUnion(.memory)
      if function.isRead, payload.hasPointers { needs.formUnion(.realloc) }
    }
    try options.check(needs)
    // A handle, a place in memory, and how many values of a stream.
    let parameters = [ValueType](repeating: .i32, count: function.isOfStreams ? 3 : 2)
    try add(FunctionType(parameters, [.i32]))
  }

  private func define(cancel name: StaticString, isAsync: Bool) throws(BrokenRule) {
    guard !isAsync else { throw .disabled("`\(name)` with `async`", .moreAsyncBuiltins) }
    try add(FunctionType([.i32], [.i32]))
  }

  /// What a stream or future carries.
  private func payload(
    of type: ComponentTypeIndex, isStream: Bool, _ function: StaticString
  ) throws(BrokenRule) -> ValueShape? {
    switch (try value(.type(type)).kind, isStream) {
    case (.stream(let payload), true), (.future(let payload), false): return payload
    default:
      throw BrokenRule(
        "`\(function)` needs the type of a \(isStream ? "stream" : "future"), which type "
          + "\(type.rawValue) is not")
    }
  }

  private func checkContext(_ type: ValueType, _ slot: UInt32) throws(BrokenRule) {
    switch type {
    case .i32: break
    case .i64: throw .disabled("a slot of 64 bits", .memory64)
    default: throw BrokenRule("a slot holds an i32 or i64")
    }
    guard slot == 0 else { throw .disabled("slot \(slot)", .threads) }
  }
}

extension AsyncBuiltin.Channel {
  fileprivate var isOfStreams: Bool {
    switch self {
    case .streamNew, .streamDropReadable, .streamDropWritable, .streamForward: true
    case .futureNew, .futureDropReadable, .futureDropWritable, .futureForward: false
    }
  }
}

extension AsyncBuiltin.Transfer {
  fileprivate var isOfStreams: Bool { self == .streamRead || self == .streamWrite }
  fileprivate var isRead: Bool { self == .streamRead || self == .futureRead }
}

extension AsyncBuiltin.Cancel {
  fileprivate var isOfStreams: Bool { self == .streamRead || self == .streamWrite }
}
