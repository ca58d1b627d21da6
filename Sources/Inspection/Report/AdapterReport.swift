/// What stands between a module that uses Preview 1 and the functions of WASI 0.2.
package struct AdapterReport: Hashable, Sendable {
  /// The index of the core instance that imports from Preview 1.
  package var mainInstance: Int
  /// How many bytes the component has besides that module.
  package var bytes: Int
  /// The functions of Preview 1 that the module imports, in order.
  package var entries: [EntryReport]
  /// All functions of the core modules that these lead to, in order.
  package var functions: [AdapterFunctionReport]

  /// Each function of the host that is reached, and the functions of Preview 1 that reach it.
  package var hostFunctions: [(function: HostFunction, entries: [EntryReport])] {
    var reaching: [HostFunction: [EntryReport]] = [:]
    for entry in entries {
      for reached in entry.reaches { reaching[reached.function, default: []].append(entry) }
    }
    return reaching.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// A function of Preview 1 that a module imports.
package struct EntryReport: Hashable, Sendable {
  /// Which one it is.
  package var function: Preview1Name
  /// How many bytes of code it leads to.
  package var codeBytes: Int
  /// The functions of the host that it leads to.
  package var reaches: [Reached]
  /// The functions of the module that call it directly. Nil where its code was not read.
  package var callers: [String]?
  /// A chain of calls that leads to it from an export or the start section, the outermost first.
  /// Empty where nothing leads to it; nil where the module's code was not read.
  package var chain: [CallReport]?

  /// A function of the host that is reached.
  package struct Reached: Hashable, Sendable {
    /// The function.
    package var function: HostFunction
    /// The functions of the adapter on the way to it, the first one first.
    package var path: [String]
  }
}

/// One call of a chain of calls.
package struct CallReport: Hashable, Sendable {
  /// The function that calls.
  package var name: String
  /// The names that it is exported under.
  package var exports: [String]
  /// Whether it calls through a table something of the type of the next one, so that it only may be
  /// its caller.
  package var isThroughTable: Bool
  /// The number of calls of a long chain that are left out before this one.
  package var omitted: Int
}

/// A function of the adapter.
package struct AdapterFunctionReport: Hashable, Sendable {
  /// The index of its core instance.
  package var instance: Int
  /// Its index in the module.
  package var index: UInt32
  /// Its name.
  package var name: String
  /// How many bytes its body has.
  package var bytes: Int
  /// The names of the functions that it calls in the same or another core module.
  package var calls: [String]
  /// The functions of the host that it calls.
  package var hostCalls: [HostFunction]
}
