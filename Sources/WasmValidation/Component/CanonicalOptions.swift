import WasmBinary

/// The options of a canonical definition, each said once and right in itself (component model,
/// `CanonicalABI.md`, section "Canonical Definitions").
struct CanonicalOptions {
  private(set) var memory: CoreMemoryIndex?
  private(set) var realloc: CoreFunctionIndex?
  private(set) var postReturn: CoreFunctionIndex?
  private(set) var callback: CoreFunctionIndex?
  private(set) var isAsync = false

  /// What has to be said, because of the values that cross.
  struct Needs: OptionSet {
    var rawValue: UInt8
    static let memory = Needs(rawValue: 1)
    fileprivate static let reallocOnly = Needs(rawValue: 2)
    /// What makes room needs a memory to make it in.
    static let realloc: Needs = [.memory, .reallocOnly]
  }

  init(_ options: [CanonicalOption], in scope: ComponentScope) throws(BrokenRule) {
    var hasEncoding = false
    for option in options {
      switch option {
      case .utf8, .utf16, .latin1OrUTF16:
        guard !hasEncoding else { throw BrokenRule("the encoding of strings is said twice") }
        hasEncoding = true
      case .memory(let index): try Self.set(&memory, index, "memory")
      case .realloc(let index): try Self.set(&realloc, index, "realloc")
      case .postReturn(let index): try Self.set(&postReturn, index, "post-return")
      case .callback(let index): try Self.set(&callback, index, "callback")
      case .async:
        guard !isAsync else { throw BrokenRule("`async` is said twice") }
        isAsync = true
      case .gc, .coreType: throw .disabled("`gc`", .garbageCollection)
      }
    }
    if let memory { try scope.checkCanonical(memory) }
    if let realloc {
      guard try scope.has(realloc, FunctionType([.i32, .i32, .i32, .i32], [.i32])) else {
        throw BrokenRule("`realloc` has to take four i32 and give one")
      }
      guard memory != nil else { throw BrokenRule("`realloc` needs a memory") }
    }
    guard callback == nil || isAsync else { throw BrokenRule("`callback` needs `async`") }
    guard postReturn == nil || !isAsync else {
      throw BrokenRule("`post-return` cannot be beside `async`")
    }
  }

  private static func set<Space>(
    _ option: inout Index<Space>?, _ index: Index<Space>, _ name: StaticString
  ) throws(BrokenRule) {
    guard option == nil else { throw BrokenRule("`\(name)` is said twice") }
    option = index
  }

  /// Checks that what has to be said is.
  func check(_ needs: Needs) throws(BrokenRule) {
    guard memory != nil || needs.isEmpty else {
      throw BrokenRule("a memory is needed: strings, lists or many values pass through it")
    }
    guard realloc != nil || !needs.contains(.reallocOnly) else {
      throw BrokenRule("`realloc` is needed: room is made for strings, lists or many values")
    }
  }

  /// Checks that there is nothing that belongs to lifted functions alone.
  func checkLowered() throws(BrokenRule) {
    guard postReturn == nil else {
      throw BrokenRule("`post-return` belongs to functions that are lifted")
    }
    guard callback == nil else {
      throw BrokenRule("`callback` belongs to functions that are lifted")
    }
  }
}

extension ComponentScope {
  /// Checks that values can cross through a memory.
  func checkCanonical(_ memory: CoreMemoryIndex) throws(BrokenRule) {
    guard case .memory(let type) = try core(.memory, memory.rawValue) else {
      preconditionFailure("a core memory is no memory")
    }
    guard !type.is64 else { throw .disabled("a memory of 64-bit addresses", .memory64) }
    guard !type.isShared else { throw BrokenRule("the memory cannot be a shared one") }
  }
}
