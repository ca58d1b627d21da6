import WasmBinary

/// Puts the type of an imported instance together: only what the functions that are declared need,
/// and nothing twice.
///
/// Validation asks for a name for every record, variant, enumeration, set of flags and resource
/// (component model, `Explainer.md`, section "Import and Export Definitions"), so those are
/// exported. A resource of another interface has its name there. A value type of another interface
/// is declared again: value types are equal when they look alike, so its interface need not be
/// imported for it.
struct InstanceTypeBuilder {
  /// What was declared.
  private(set) var declarators: [InstanceType.Declarator] = []

  private let interface: InterfaceName
  /// Where the component that surrounds the type has the resources of other interfaces.
  private let outerResources: [Resource: ComponentTypeIndex]
  private let namesUsedResources: Bool

  private var typeCount = 0
  private var resources: [Resource: ComponentTypeIndex] = [:]
  private var definitions: [TypeDefinition: ComponentTypeIndex] = [:]
  private var anonymousTypes: [DefinedValueType: ComponentTypeIndex] = [:]
  private var functionTypes: [ComponentFunctionType: ComponentTypeIndex] = [:]

  init(
    of interface: InterfaceName, outerResources: [Resource: ComponentTypeIndex],
    namesUsedResources: Bool
  ) {
    self.interface = interface
    self.outerResources = outerResources
    self.namesUsedResources = namesUsedResources
  }

  /// Declares a function, and whatever it needs.
  mutating func declare(_ function: InterfaceFunction) {
    let type = ComponentFunctionType(
      function.signature.parameters.map { LabeledType(Name($0.name), reference(to: $0.type)) },
      function.signature.result.map { reference(to: $0) })
    let index = functionTypes[type] ?? declare(.type(.function(type)))
    functionTypes[type] = index
    declarators.append(.export(ExternalName(Name(function.exportName)), .function(index)))
  }

  /// Declares a resource, and answers where it is.
  @discardableResult
  mutating func declare(_ resource: Resource) -> ComponentTypeIndex {
    if let known = resources[resource] { return known }
    var index: ComponentTypeIndex
    if resource.interface == interface {
      index = declare(.export(ExternalName(Name(resource.name)), .resource))
    } else {
      guard let outer = outerResources[resource] else {
        preconditionFailure("\(resource.name) of \(resource.interface) is not imported yet")
      }
      index = declare(.alias(.outer(count: 1, .type(outer))))
      if namesUsedResources {
        index = declare(.export(ExternalName(Name(resource.name)), .typeEqual(index)))
      }
    }
    resources[resource] = index
    return index
  }

  /// Adds a declarator that makes a type.
  private mutating func declare(_ declarator: InstanceType.Declarator) -> ComponentTypeIndex {
    defer { typeCount += 1 }
    declarators.append(declarator)
    return ComponentTypeIndex(typeCount)
  }

  /// How declarations refer to a type, which is declared if it has to be.
  private mutating func reference(to type: InterfaceType) -> ComponentValueType {
    switch type {
    case .primitive(let type): .primitive(type)
    case .list(let element): anonymous(.list(reference(to: element)))
    case .tuple(let elements): anonymous(.tuple(elements.map { reference(to: $0) }))
    case .option(let payload): anonymous(.option(reference(to: payload)))
    case .result(let success, let failure):
      anonymous(
        .result(success.map { reference(to: $0) }, error: failure.map { reference(to: $0) }))
    case .own(let resource): anonymous(.own(declare(resource)))
    case .borrow(let resource): anonymous(.borrow(declare(resource)))
    case .named(let definition): reference(to: definition)
    }
  }

  private mutating func anonymous(_ type: DefinedValueType) -> ComponentValueType {
    let index = anonymousTypes[type] ?? declare(.type(.value(type)))
    anonymousTypes[type] = index
    return .type(index)
  }

  private mutating func reference(to definition: TypeDefinition) -> ComponentValueType {
    if let known = definitions[definition] { return .type(known) }
    let type: DefinedValueType
    switch definition.kind {
    case .alias(let other): return reference(to: other)
    case .record(let fields):
      type = .record(fields.map { LabeledType(Name($0.name), reference(to: $0.type)) })
    case .variant(let cases):
      type = .variant(
        cases.map {
          VariantCase(Name($0.name), $0.payload.map { payload in reference(to: payload) })
        })
    case .enumeration(let cases): type = .enumeration(cases.map { Name($0) })
    case .flags(let flags): type = .flags(flags.map { Name($0) })
    }
    let unnamed = declare(.type(.value(type)))
    let named = declare(.export(ExternalName(Name(definition.name)), .typeEqual(unnamed)))
    definitions[definition] = named
    return .type(named)
  }
}
