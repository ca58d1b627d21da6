import WasmBinary

/// Settles all indices and addresses, and makes the two modules.
///
/// The store holds the private memory, and a table with one place for each function of the adapter
/// that is entered from outside: those that the store calls itself, and the entries, for each of
/// which it has a trampoline. The adapter fills the table when it is instantiated, which is after the
/// adapted module.
struct ModuleLayout {
  let request: LinkRequest
  let target: BuildTarget
  let reached: ReachedFunctions

  let storeFunctions: [BuiltFunction]
  let adapterFunctions: [BuiltFunction]
  /// The functions that are entered through the table, in its order: first those that the adapted
  /// module imports.
  let entered: [FunctionSymbol]
  let storeGlobals: [GlobalSymbol]
  let adapterGlobals: [GlobalSymbol]
  let areas: AreaLayout

  init(request: LinkRequest, target: BuildTarget, reached: ReachedFunctions) {
    self.request = request
    self.target = target
    self.reached = reached
    storeFunctions = reached.functions(of: .store)
    adapterFunctions = reached.functions(of: .adapter).sortedByCalls()
    entered = (request.entries.map(\.function.symbol) + storeFunctions.flatMap(\.callees))
      .filter { $0.isBuilt(in: .adapter) }.uniqued()
    let all = storeFunctions + adapterFunctions
    let globals = all.flatMap(\.globals).uniqued()
    storeGlobals = globals.filter { $0.part == .store }
    adapterGlobals = globals.filter { $0.part == .adapter }
    let initials = globals.compactMap { global in
      if case .address(let area) = global.initial { area } else { nil }
    }
    areas = AreaLayout(uses: all.flatMap(\.areas) + initials)
  }

  /// Whether there has to be a private memory.
  var needsPrivateMemory: Bool {
    !areas.addresses.isEmpty || reached.hostCalls.contains { $0.space == .private }
      || storeFunctions.contains { $0.usesMemory }
  }

  /// What the adapter imports from the store besides its table: functions, then globals.
  var sharedFunctions: [BuiltFunction] {
    let called = Set(adapterFunctions.flatMap(\.callees))
    return storeFunctions.filter { called.contains($0.symbol) }
  }

  /// The globals of the store that the adapter uses.
  var sharedGlobals: [GlobalSymbol] {
    let used = Set(adapterFunctions.flatMap(\.globals))
    return storeGlobals.filter(used.contains)
  }

  func modules() -> LinkedModules {
    let names = ShortNames(of: self)
    let needsStore = !request.entries.isEmpty || !storeFunctions.isEmpty || needsPrivateMemory
    return LinkedModules(
      store: needsStore ? storeModule(names) : nil,
      adapter: adapterFunctions.isEmpty ? nil : adapterModule(names),
      storeExports: .init(
        memory: reached.hostCalls.contains { $0.space == .private } ? names.memory : nil,
        reallocs: reached.supporting.compactMapValues { names.functions[$0] }),
      hostImports: reached.hostCalls.map { (names.hosts[$0] ?? "", $0) },
      functions: storeFunctions + adapterFunctions,
      mainImports: reached.order.compactMap {
        if case .main(let export) = $0 { export } else { nil }
      })
  }
}

/// The names that connect the modules: short, since each stands in a component twice or more. The
/// name section has the readable ones.
struct ShortNames {
  var table: Name = ""
  var memory: Name = ""
  var functions: [FunctionSymbol: Name] = [:]
  var globals: [GlobalSymbol: Name] = [:]
  var hosts: [HostCall: Name] = [:]

  /// Everything that is visible, and needs no escape in text.
  private static let letters = (33..<127 as Range<UInt8>)
    .map { Character(Unicode.Scalar($0)) }.filter { $0 != "\"" && $0 != "\\" }

  init(of layout: ModuleLayout) {
    var count = 0
    func next() -> Name {
      defer { count += 1 }
      let (rest, last) = count.quotientAndRemainder(dividingBy: Self.letters.count)
      return "\(rest == 0 ? "" : String(rest))\(Self.letters[last])"
    }
    table = next()
    memory = next()
    let reallocs = Set(layout.reached.supporting.values)
    let shared = Set(layout.sharedFunctions.map(\.name))
    for function in layout.storeFunctions {
      let symbol = function.symbol
      guard shared.contains(function.name) || reallocs.contains(symbol) else { continue }
      functions[symbol] = next()
    }
    for global in layout.sharedGlobals { globals[global] = next() }
    // Another import module: the count can begin anew.
    count = 0
    for call in layout.reached.hostCalls { hosts[call] = next() }
  }
}

/// Where the static areas of private memory are.
struct AreaLayout {
  var addresses: [StaticArea: UInt32] = [:]
  var ordered: [StaticArea]
  /// The first address that no area takes.
  var heapBase: UInt32

  /// Lays out every area that is used. Those used most come first, where an address takes a byte.
  init(uses: [StaticArea]) {
    let counts = Dictionary(uses.map { ($0, 1) }, uniquingKeysWith: +)
    let areas = uses.uniqued().enumerated().sorted { first, second in
      let (more, less) = (counts[first.element, default: 0], counts[second.element, default: 0])
      return more != less ? more > less : first.offset < second.offset
    }.map(\.element)
    ordered = areas
    // Address 0 stays free, so that it can stand for no address.
    var next: UInt32 = 8
    for area in areas {
      next = (next + area.alignment - 1) & ~(area.alignment - 1)
      addresses[area] = next
      next += area.size
    }
    heapBase = (next + 15) & ~15
  }
}

extension AreaLayout {
  /// What has to be written into memory that is zero at first. A segment costs about as much as
  /// eight bytes, so shorter runs of zeros are written too.
  var segments: [(address: UInt32, bytes: [UInt8])] {
    var segments: [(address: UInt32, bytes: [UInt8])] = []
    for area in ordered {
      for (offset, byte) in area.bytes.enumerated() where byte != 0 {
        let address = addresses[area, default: 0] + UInt32(offset)
        if let last = segments.last, address - last.address < UInt32(last.bytes.count) + 8 {
          let zeros = Int(address - last.address) - last.bytes.count
          segments[segments.count - 1].bytes += [UInt8](repeating: 0, count: zeros) + [byte]
        } else {
          segments.append((address, [byte]))
        }
      }
    }
    return segments
  }
}

extension BuiltFunction {
  /// The globals that it reads or writes.
  var globals: [GlobalSymbol] {
    steps.compactMap {
      switch $0 {
      case .getGlobal(let global), .setGlobal(let global): global
      default: nil
      }
    }
  }

  /// The static areas whose addresses it uses.
  var areas: [StaticArea] {
    steps.compactMap { if case .address(let area, _) = $0 { area } else { nil } }
  }

  /// Whether it works on the memory of its module.
  var usesMemory: Bool {
    steps.contains {
      guard case .plain(let instruction) = $0 else { return false }
      switch instruction.immediate {
      case .access, .memory, .memories: return true
      default: return false
      }
    }
  }
}

extension [BuiltFunction] {
  /// The same functions, those that are called from most places first: an index below 128 takes one
  /// byte at each of them.
  fileprivate func sortedByCalls() -> [BuiltFunction] {
    let calls = Dictionary(flatMap(\.callees).map { ($0, 1) }, uniquingKeysWith: +)
    return enumerated().sorted { first, second in
      let more = calls[first.element.symbol, default: 0]
      let less = calls[second.element.symbol, default: 0]
      return more != less ? more > less : first.offset < second.offset
    }.map(\.element)
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each at its first place only.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
