import WasmBinary

// Functions between components and core modules (component model, `CanonicalABI.md`, section
// "Canonical Definitions").
extension ComponentScope {
  private static let mostParameters = 16
  /// Of a lowered function that does not wait.
  private static let mostAsyncParameters = 4

  func define(_ function: CanonicalFunction) throws(BrokenRule) {
    switch function {
    case .lift(let core, let options, let type): try lift(core, options, type)
    case .lower(let function, let options): try lower(function, options)
    case .resourceNew(let type):
      try checkOwn(type)
      try add(FunctionType([.i32], [.i32]))
    case .resourceDrop(let type):
      _ = try resource(type)
      try add(FunctionType([.i32]))
    case .resourceRepresentation(let type):
      try checkOwn(type)
      try add(FunctionType([.i32], [.i32]))
    case .asynchronous(let function): try define(function)
    }
  }

  /// Adds a core function of a type.
  func add(_ type: FunctionType) throws(BrokenRule) { add(.function(try coreType(type))) }

  private func checkOwn(_ type: ComponentTypeIndex) throws(BrokenRule) {
    guard try resource(type).resource.isOwn else {
      throw BrokenRule("type \(type.rawValue) is a resource type of another component")
    }
  }

  private func lift(
    _ core: CoreFunctionIndex, _ options: [CanonicalOption], _ type: ComponentTypeIndex
  ) throws(BrokenRule) {
    guard case .function(let shape) = try self.type(type) else {
      throw BrokenRule("type \(type.rawValue) is not the type of a function")
    }
    let options = try CanonicalOptions(options, in: self)
    var parameters = shape.parameters.flatMap(\.type.flat)
    var results = shape.result?.flat ?? []
    var needs = CanonicalOptions.Needs()
    if shape.parameters.contains(where: \.type.hasPointers) { needs.formUnion(.realloc) }
    if shape.result?.hasPointers == true { needs.formUnion(.memory) }
    if parameters.count > Self.mostParameters {
      parameters = [.i32]
      needs.formUnion(.realloc)
    }
    if options.isAsync {
      try checkAsync(shape)
      try checkCallback(options)
      // The result goes through `task.return`; the function says whether it waits, and for what.
      if results.count > Self.mostParameters { needs.formUnion(.memory) }
      results = [.i32]
    } else if results.count > 1 {
      results = [.i32]
      needs.formUnion(.memory)
    }
    try options.check(needs)
    if let postReturn = options.postReturn {
      guard try has(postReturn, FunctionType(results)) else {
        throw BrokenRule("`post-return` has to take what the core function gives")
      }
    }
    let expected = FunctionType(parameters, results)
    guard try coreFunction(core) == coreType(expected) else {
      throw BrokenRule(
        "core function \(core.rawValue) has to be (func \(expected.text)) to be lifted")
    }
    functions.append(shape)
  }

  private func checkCallback(_ options: CanonicalOptions) throws(BrokenRule) {
    guard let callback = options.callback else {
      throw .disabled("`async` without `callback`", .stackfulLifts)
    }
    guard try has(callback, FunctionType([.i32, .i32, .i32], [.i32])) else {
      throw BrokenRule("`callback` has to take three i32 and give one")
    }
  }

  private func checkAsync(_ shape: FunctionShape) throws(BrokenRule) {
    guard shape.isAsync else { throw BrokenRule("`async` needs the type of an async function") }
  }

  private func lower(
    _ function: ComponentFunctionIndex, _ options: [CanonicalOption]
  ) throws(BrokenRule) {
    let shape = try find(function.rawValue, in: functions, "function")
    let options = try CanonicalOptions(options, in: self)
    try options.checkLowered()
    if options.isAsync { try checkAsync(shape) }
    var parameters = shape.parameters.flatMap(\.type.flat)
    var results = shape.result?.flat ?? []
    var needs = CanonicalOptions.Needs()
    if shape.parameters.contains(where: \.type.hasPointers) { needs.formUnion(.memory) }
    if shape.result?.hasPointers == true { needs.formUnion(.realloc) }
    if parameters.count > (options.isAsync ? Self.mostAsyncParameters : Self.mostParameters) {
      parameters = [.i32]
      needs.formUnion(.memory)
    }
    if results.count > (options.isAsync ? 0 : 1) {
      parameters.append(.i32)
      results = []
      needs.formUnion(.memory)
    }
    // What a function gives that does not wait is the state of the call.
    if options.isAsync { results = [.i32] }
    try options.check(needs)
    try add(FunctionType(parameters, results))
  }

  /// Defines `task.return`, which takes what a function gives that is lifted with `async`.
  func defineTaskReturn(
    _ type: ComponentValueType?, _ options: [CanonicalOption]
  ) throws(BrokenRule) {
    let result: ValueShape? = try value(type)
    guard result?.hasBorrows != true else {
      throw BrokenRule("`task.return` cannot give a borrowed handle")
    }
    let options = try CanonicalOptions(options, in: self)
    try options.checkLowered()
    guard !options.isAsync, options.realloc == nil else {
      throw BrokenRule("`task.return` has neither `async` nor `realloc`")
    }
    var parameters = result?.flat ?? []
    var needs = CanonicalOptions.Needs()
    if result?.hasPointers == true { needs.formUnion(.memory) }
    if parameters.count > Self.mostParameters {
      parameters = [.i32]
      needs.formUnion(.memory)
    }
    try options.check(needs)
    try add(FunctionType(parameters))
  }
}
