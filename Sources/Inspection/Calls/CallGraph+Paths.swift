import WasmBinary

extension CallGraph {
  /// Everything that a function leads to, and how.
  struct Reach {
    /// The functions that core modules define, in the order in which they were found.
    var functions: [Function] = []
    /// The functions of the host, each with the functions that lead to it, the first one first.
    var host: [HostFunction: [Function]] = [:]
  }

  /// Finds everything that a call leads to.
  ///
  /// - Parameters:
  ///   - start: What is called.
  ///   - unread: Instances whose code is not to be read: what is called there ends a path.
  /// - Returns: What it leads to, itself included.
  /// - Throws: What is wrong with the code that is read.
  mutating func reach(
    from start: Callee, unread: Set<Int> = []
  ) throws(BinaryError) -> Reach {
    var reach = Reach()
    guard case .function(let first) = start else {
      if case .host(let host) = start { reach.host[host] = [] }
      return reach
    }
    var callers: [Function: Function?] = [first: .none]
    reach.functions = [first]
    /// The functions on the way to one, itself the last.
    func path(to function: Function) -> [Function] {
      var path = [function]
      while let last = path.last, let caller = callers[last].flatMap(\.self) { path.append(caller) }
      return path.reversed()
    }
    var next = 0
    while next < reach.functions.count {
      let function = reach.functions[next]
      next += 1
      guard !unread.contains(function.instance) else { continue }
      for callee in try callees(of: function) {
        switch callee {
        case .function(let other) where callers[other] == nil:
          callers[other] = function
          reach.functions.append(other)
        case .host(let host) where reach.host[host] == nil:
          reach.host[host] = path(to: function)
        default: break
        }
      }
    }
    return reach
  }

  /// What a function is called: by the name section, by its export, or by its index.
  mutating func name(of function: Function) throws(BinaryError) -> String {
    if let name = try code(of: function.instance).names[function.index] { return name.text }
    let export = modules[function.instance]?.module.exports?.entries.first {
      $0.item == .function(FunctionIndex(function.index))
    }
    return export?.name.text ?? "function \(function.index)"
  }
}
