package import WasmBinary

/// One of the two modules that are made.
package enum Part: Hashable, Sendable {
  /// Holds the private memory, and is instantiated before the module that is adapted.
  case store
  /// Works on the guest's memory, and is instantiated after the module that is adapted.
  case adapter

  /// The memory that this module reads and writes directly.
  package var space: Space { self == .store ? .private : .guest }
}

/// A function by name, wherever it comes from.
package enum FunctionSymbol: Hashable, Sendable {
  /// A function that is built on demand.
  case built(Part, String)
  /// A function that the component imports, lowered.
  case host(HostCall)
  /// A function that the adapted module exports.
  case main(export: Name)

  /// Its name, wherever it comes from.
  var name: String {
    switch self {
    case .built(_, let name): name
    case .main(let name): name.text
    case .host(let call): call.function
    }
  }

  /// Whether it is built for one of the two modules.
  func isBuilt(in part: Part) -> Bool {
    if case .built(part, _) = self { true } else { false }
  }
}

/// A function of the host, and the memory that it is lowered into.
package struct HostCall: Hashable, Sendable {
  /// The interface without its version, such as `wasi:io/streams`.
  package var interface: String
  /// The function as the canonical ABI names it, such as `[method]output-stream.write`.
  package var function: String
  /// The memory that its pointers point into; none where it takes and gives plain values.
  package var space: Space?
}

/// A global of one of the two modules.
package struct GlobalSymbol: Hashable, Sendable {
  /// The module that holds it. The adapter imports the globals of the store that it uses.
  package var part: Part
  /// Its name, unique in its module.
  package var name: String
  /// The type of its value.
  package var valueType: ValueType
  /// What it is at first.
  package var initial: InitialValue

  /// What a global is at first.
  package enum InitialValue: Hashable, Sendable {
    /// A constant.
    case constant(Int64)
    /// The first address of private memory that no static area takes.
    case heapBase
    /// The address of a static area.
    case address(StaticArea)
  }
}

/// A global that holds a value of one type. Read and assigned as `f[global]`.
package struct GlobalVariable<Value: Operand>: Sendable {
  let symbol: GlobalSymbol

  /// Declares a global.
  package init(_ name: String, in part: Part, initial: GlobalSymbol.InitialValue = .constant(0)) {
    symbol = GlobalSymbol(part: part, name: name, valueType: Value.valueType, initial: initial)
  }
}

/// A part of private memory that is there from the start, at an address that linking settles.
package struct StaticArea: Hashable, Sendable {
  /// Its name, unique among all.
  package var name: String
  /// Its size in bytes.
  package var size: UInt32
  /// Its alignment in bytes, a power of two.
  package var alignment: UInt32
  /// What it holds at first; zeros follow.
  package var bytes: [UInt8]

  /// Declares an area.
  package init(_ name: String, size: UInt32, alignment: UInt32 = 8, bytes: [UInt8] = []) {
    self.name = name
    self.size = size
    self.alignment = alignment
    self.bytes = bytes
  }
}

/// A choice that is made once for all functions that are built together.
package struct BuildOption: Hashable, Sendable {
  /// The name of the choice.
  package var name: String
  /// Names a choice.
  package init(_ name: String) { self.name = name }
}

/// What functions are built for.
package struct BuildTarget: Sendable {
  /// The memory of the module that is adapted; none where it has none.
  package var guestMemory: MemoryType?
  /// The choices that were made.
  package var options: Set<BuildOption>

  /// Describes what functions are built for.
  package init(guestMemory: MemoryType?, options: Set<BuildOption> = []) {
    self.guestMemory = guestMemory
    self.options = options
  }
}
