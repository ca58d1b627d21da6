import WasmBinary

extension ReachedFunctions {
  /// The same functions, with an accessor of its own for each field that is loaded from so many
  /// places that not adding its offset there is shorter.
  func specializingLoads() -> ReachedFunctions {
    var counts: [FieldLoad: Int] = [:]
    for function in functions(of: .adapter) {
      for place in function.steps.indices {
        if let load = function.steps.fieldLoad(at: place) { counts[load, default: 0] += 1 }
      }
    }
    var result = self
    for load in counts.filter({ $0.value >= FieldLoad.leastUses }).keys.sorted() {
      guard let accessor = built[load.accessor], let own = accessor.loading(at: load.offset) else {
        continue
      }
      let symbol = own.symbol
      result.order.append(symbol)
      result.built = result.built.mapValues { $0.replacing(load, with: symbol) }
      result.built[symbol] = own
    }
    return result
  }
}

/// A load of private memory, some bytes behind an address.
private struct FieldLoad: Hashable, Comparable {
  var accessor: FunctionSymbol
  var offset: Int32

  /// An accessor takes about 18 bytes in both modules, and saves 3 at each load.
  static var leastUses: Int { 7 }

  static func < (lhs: FieldLoad, rhs: FieldLoad) -> Bool {
    (lhs.offset, lhs.name) < (rhs.offset, rhs.name)
  }

  private var name: String { if case .built(_, let name) = accessor { name } else { "" } }
}

extension [Step] {
  /// What is loaded by the three steps from a place on: an offset, the sum with it, and the call.
  fileprivate func fieldLoad(at place: Int) -> FieldLoad? {
    guard place + 2 < count, case .plain(let constant) = self[place],
      case .i32(let offset) = constant.immediate, (1..<64).contains(offset),
      self[place + 1] == .op(.i32Add), case .call(let callee) = self[place + 2],
      Accessor.isLoad(callee)
    else { return nil }
    return FieldLoad(accessor: callee, offset: offset)
  }
}

extension BuiltFunction {
  /// The same accessor for the field at an offset.
  fileprivate func loading(at offset: Int32) -> BuiltFunction? {
    var result = self
    result.name += "_at_\(offset)"
    guard case .plain(let load) = steps.last, case .access(var access) = load.immediate else {
      return nil
    }
    access.offset += UInt64(offset)
    result.steps[steps.count - 1] = .plain(Instruction(load.opcode, .access(access)))
    return result
  }

  /// The same function with another accessor for a field.
  fileprivate func replacing(_ load: FieldLoad, with accessor: FunctionSymbol) -> BuiltFunction {
    guard part == .adapter else { return self }
    var result = self
    result.steps = []
    var place = 0
    while place < steps.count {
      if steps.fieldLoad(at: place) == load {
        result.steps.append(.call(accessor))
        place += 3
      } else {
        result.steps.append(steps[place])
        place += 1
      }
    }
    return result
  }
}
