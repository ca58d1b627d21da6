import ComponentModel
import WasmBinary

/// The features that a component and the components in it need, collected definition by definition.
///
/// What is nested waits in lists, so that no depth of nesting takes stack.
struct ComponentFeatureScan {
  private(set) var found: Set<ComponentFeature> = []
  private(set) var core = CoreFeatureScan()
  /// The core modules of the component and of those in it.
  private(set) var modules: [SourceRange] = []
  /// The memories that functions of the outermost component are lifted, lowered or built with.
  private(set) var memories: Set<CoreMemoryIndex> = []
  private var components: [Component]
  private var isOutermost = true
  private var types: [ComponentTypeDefinition] = []

  init(_ component: Component) {
    components = [component]
    while let next = components.popLast() {
      for section in next.sections {
        take(section)
        while let type = types.popLast() { take(type) }
      }
      isOutermost = false
    }
  }

  private mutating func take(_ section: ComponentSection) {
    switch section {
    case .component(let component): components.append(component)
    case .coreModule(.source(let range)): modules.append(range)
    case .coreTypes(let types): for type in types { take(type) }
    case .types(let types): self.types = types
    case .canonicals(let functions): for function in functions { take(function) }
    case .imports(let imports):
      for entry in imports {
        take(entry.name)
        take(entry.type)
      }
    case .exports(let exports):
      for entry in exports {
        take(entry.name)
        if let type = entry.type { take(type) }
      }
    case .instances(let instances):
      for case .exports(let exports) in instances {
        for export in exports { take(export.name) }
      }
    case .start, .opaque: found.insert(.values)
    case .custom, .coreModule, .coreInstances, .aliases: break
    }
  }

  private mutating func take(_ name: ExternalName) {
    if case .attributed = name.form { found.insert(.nameAttributes) }
    switch ExternNameKind(name.name.text) {
    case .interface(let interface): take(label: interface.name.description)
    case .canonicalInterface: found.insert(.canonicalNames)
    case .nestedInterface: found.insert(.nestedNames)
    case .label, .constructor, .method, .staticFunction: take(label: name.name.text)
    case .odd: break
    }
  }

  private mutating func take(label: String) {
    var previous: UInt8 = 0
    for byte in label.utf8 {
      if previous == UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        found.insert(.digitWords)
        return
      }
      previous = byte
    }
  }
}

// Types.
extension ComponentFeatureScan {
  private mutating func take(_ type: ComponentTypeDefinition) {
    switch type {
    case .value(let type): take(type)
    case .function(let type):
      if type.isAsync { found.insert(.async) }
      for parameter in type.parameters {
        take(label: parameter.label.text)
        take(parameter.type)
      }
      take(type.result)
    case .component(let type):
      for declarator in type.declarators {
        switch declarator {
        case .import(let entry):
          take(entry.name)
          take(entry.type)
        case .declarator(let declarator): take(declarator)
        }
      }
    case .instance(let type): for declarator in type.declarators { take(declarator) }
    case .resource(let type): if type.representation == .i64 { found.insert(.memory64ABI) }
    }
  }

  private mutating func take(_ declarator: InstanceType.Declarator) {
    switch declarator {
    case .coreType(let type): take(type)
    case .type(let type): types.append(type)
    case .alias: break
    case .export(let name, let type):
      take(name)
      take(type)
    }
  }

  private mutating func take(_ type: CoreTypeDefinition) {
    switch type {
    case .group(let group): core.take(group)
    case .module(let module):
      for declarator in module.declarators {
        switch declarator {
        case .type(let group): core.take(group)
        case .import, .outer, .export: break
        }
      }
    }
  }

  private mutating func take(_ type: ComponentExternalType) {
    if case .value(let type) = type {
      found.insert(.values)
      take(type)
    }
  }

  private mutating func take(_ type: ComponentValueType?) {
    if case .primitive(.errorContext) = type { found.insert(.errorContext) }
  }

  private mutating func take(_ type: DefinedValueType) {
    switch type {
    case .primitive(let type): take(.primitive(type) as ComponentValueType)
    case .record(let fields):
      for field in fields {
        take(label: field.label.text)
        take(field.type)
      }
    case .variant(let cases):
      for entry in cases {
        take(label: entry.label.text)
        take(entry.type)
      }
    case .flags(let labels), .enumeration(let labels):
      for label in labels { take(label: label.text) }
    case .list(let element), .option(let element): take(element)
    case .fixedList(let element, _):
      found.insert(.fixedLengthLists)
      take(element)
    case .map(let key, let value):
      found.insert(.maps)
      take(key)
      take(value)
    case .tuple(let elements): for element in elements { take(element) }
    case .result(let success, let failure):
      take(success)
      take(failure)
    case .own, .borrow: break
    case .stream(let element), .future(let element):
      found.insert(.async)
      take(element)
    }
  }
}

// Functions that cross between components and core modules.
extension ComponentFeatureScan {
  private mutating func take(_ function: CanonicalFunction) {
    switch function {
    case .lift(_, let options, _):
      take(options)
      guard options.contains(.async) else { return }
      found.insert(.async)
      let hasCallback = options.contains { if case .callback = $0 { true } else { false } }
      if !hasCallback { found.insert(.stackfulAsync) }
    case .lower(_, let options):
      take(options)
      if options.contains(.async) { found.insert(.async) }
    case .resourceNew, .resourceDrop, .resourceRepresentation: break
    case .asynchronous(let builtin): take(builtin)
    }
  }

  private mutating func take(_ options: [CanonicalOption]) {
    for option in options {
      switch option {
      case .gc, .coreType: found.insert(.gcABI)
      default: break
      }
    }
    guard isOutermost else { return }
    for case .memory(let memory) in options { memories.insert(memory) }
  }

  private mutating func take(_ builtin: AsyncBuiltin) {
    switch builtin {
    case .plain(.errorContextDrop):
      found.insert(.errorContext)
      return
    case .errorContextNew(let options), .errorContextDebugMessage(let options):
      found.insert(.errorContext)
      take(options)
      return
    case .plain(.threadIndex), .plain(.threadResumeLater), .threadNewIndirect:
      found.insert(.threads)
    case .thread(let thread): if thread != .yield { found.insert(.threads) }
    case .channel(.streamForward, _), .channel(.futureForward, _):
      found.insert(.moreAsyncBuiltins)
    case .transfer(_, _, let options):
      take(options)
      if !options.contains(.async) { found.insert(.moreAsyncBuiltins) }
    case .cancel(_, _, let isAsync), .subtaskCancel(let isAsync):
      if isAsync { found.insert(.moreAsyncBuiltins) }
    case .contextGet(let type, let slot), .contextSet(let type, let slot):
      if type == .i64 { found.insert(.memory64ABI) }
      if slot > 0 { found.insert(.threads) }
    case .taskReturn(let type, let options):
      take(type)
      take(options)
    case .waitableSetWait(let memory), .waitableSetPoll(let memory): take([.memory(memory)])
    case .plain, .channel: break
    }
    found.insert(.async)
  }
}
