import WasmBinary

// Functions between components and core modules (component model, `CanonicalABI.md`, section
// "Canonical Definitions").
extension ComponentScope {
  private static let mostParameters = 16

  func define(_ function: CanonicalFunction) throws(BrokenRule) {
    switch function {
    case .lift(let core, let options, let type): try lift(core, options, type)
    case .lower(let function, let options): try lower(function, options)
    case .resourceNew(let type):
      try checkOwn(type)
      add(.function(try coreType(FunctionType([.i32], [.i32]))))
    case .resourceDrop(let type):
      _ = try resource(type)
      add(.function(try coreType(FunctionType([.i32]))))
    case .resourceRepresentation(let type):
      try checkOwn(type)
      add(.function(try coreType(FunctionType([.i32], [.i32]))))
    case .asynchronous: throw BrokenRule("asynchronous functions are not enabled")
    }
  }

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
    var (parameters, results) = flat(shape)
    let given = CanonicalOptions(options)
    var needs = CanonicalOptions.Needs()
    if shape.parameters.contains(where: \.type.hasPointers) { needs.formUnion(.realloc) }
    if shape.result?.hasPointers == true { needs.formUnion(.memory) }
    if parameters.count > Self.mostParameters {
      parameters = [.i32]
      needs.formUnion(.realloc)
    }
    if results.count > 1 {
      results = [.i32]
      needs.formUnion(.memory)
    }
    try check(given, needs, results: results, isLift: true)
    let expected = FunctionType(parameters, results)
    guard try coreFunction(core) == coreType(expected) else {
      throw BrokenRule(
        "core function \(core.rawValue) has to be (func \(expected.text)) to be lifted")
    }
    functions.append(shape)
  }

  private func lower(
    _ function: ComponentFunctionIndex, _ options: [CanonicalOption]
  ) throws(BrokenRule) {
    let shape = try find(function.rawValue, in: functions, "function")
    var (parameters, results) = flat(shape)
    var needs = CanonicalOptions.Needs()
    if shape.parameters.contains(where: \.type.hasPointers) { needs.formUnion(.memory) }
    if shape.result?.hasPointers == true { needs.formUnion(.realloc) }
    if parameters.count > Self.mostParameters {
      parameters = [.i32]
      needs.formUnion(.memory)
    }
    if results.count > 1 {
      parameters.append(.i32)
      results = []
      needs.formUnion(.memory)
    }
    try check(CanonicalOptions(options), needs, results: results, isLift: false)
    add(.function(try coreType(FunctionType(parameters, results))))
  }

  private func flat(_ shape: FunctionShape) -> (parameters: [ValueType], results: [ValueType]) {
    (shape.parameters.flatMap(\.type.flat), shape.result?.flat ?? [])
  }

  private func check(
    _ options: CanonicalOptions, _ needs: CanonicalOptions.Needs, results: [ValueType], isLift: Bool
  ) throws(BrokenRule) {
    if let repeated = options.repeated { throw BrokenRule("\(repeated) is said twice") }
    guard !options.isAsync else { throw BrokenRule("asynchronous functions are not enabled") }
    if let memory = options.memory {
      guard case .memory(let type) = try core(.memory, memory.rawValue), !type.is64,
        !type.isShared
      else { throw BrokenRule("the memory has to have 32-bit addresses, and not to be shared") }
    }
    if let realloc = options.realloc {
      guard try has(realloc, FunctionType([.i32, .i32, .i32, .i32], [.i32])) else {
        throw BrokenRule("`realloc` has to take four i32 and give one")
      }
    }
    if let postReturn = options.postReturn {
      guard isLift else { throw BrokenRule("`post-return` belongs to functions that are lifted") }
      guard try has(postReturn, FunctionType(results)) else {
        throw BrokenRule("`post-return` has to take what the core function gives")
      }
    }
    guard options.memory != nil || needs.isEmpty && options.realloc == nil else {
      throw BrokenRule("a memory is needed: strings, lists or many values pass through it")
    }
    guard options.realloc != nil || !needs.contains(.reallocOnly) else {
      throw BrokenRule("`realloc` is needed: room is made for strings, lists or many values")
    }
  }
}

/// The options of a lifted or lowered function, sorted.
private struct CanonicalOptions {
  var memory: CoreMemoryIndex?
  var realloc: CoreFunctionIndex?
  var postReturn: CoreFunctionIndex?
  var isAsync = false
  /// What is said more than once.
  var repeated: String?

  /// What has to be said.
  struct Needs: OptionSet {
    var rawValue: UInt8
    static let memory = Needs(rawValue: 1)
    static let reallocOnly = Needs(rawValue: 2)
    /// What makes room needs a memory to make it in.
    static let realloc: Needs = [.memory, .reallocOnly]
  }

  init(_ options: [CanonicalOption]) {
    var hasEncoding = false
    for option in options {
      switch option {
      case .utf8, .utf16, .latin1OrUTF16:
        if hasEncoding { repeated = "the encoding of strings" }
        hasEncoding = true
      case .memory(let index):
        if memory != nil { repeated = "`memory`" }
        memory = index
      case .realloc(let index):
        if realloc != nil { repeated = "`realloc`" }
        realloc = index
      case .postReturn(let index):
        if postReturn != nil { repeated = "`post-return`" }
        postReturn = index
      case .async, .callback: isAsync = true
      }
    }
  }
}
