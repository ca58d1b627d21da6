import WasmBinary

/// The work and the text that a component is worth.
///
/// A component of a few bytes can mean very much: components that instantiate one another twice each,
/// types that are written out wherever they are used. Both bounds are in proportion to what the
/// component itself defines, so that time and memory are, too. Components that tools make stay far
/// below.
struct WITAllowance {
  /// The number of definitions that may still be followed.
  private var definitions: Int
  /// The number of bytes of text that may be written.
  let text: Int

  init(_ component: Component) {
    let weight = component.weight
    definitions = 10_000 + 8 * weight
    text = 1 << 20 + 256 * weight
  }

  /// Follows definitions.
  ///
  /// - Throws: That there are too many.
  mutating func take(_ count: Int) throws(WITError) {
    definitions -= count
    guard definitions >= 0 else {
      throw WITError("written out, its instances are many times as large as the component")
    }
  }
}

extension Component {
  /// The number of its definitions, those of the components in it included: the decoder bounds how
  /// deep they nest.
  fileprivate var weight: Int { sections.reduce(0) { $0 + $1.weight } }
}

extension ComponentSection {
  /// The number of definitions in a section that a world can depend on.
  var weight: Int {
    switch self {
    case .component(let component): 1 + component.weight
    case .types(let types): types.reduce(0) { $0 + $1.weight }
    case .instances(let instances):
      instances.reduce(0) {
        switch $1 {
        case .exports(let exports): $0 + 1 + exports.count
        case .instantiate(_, let arguments): $0 + 1 + arguments.count
        }
      }
    case .aliases(let aliases): aliases.count
    case .canonicals(let functions): functions.count
    case .imports(let entries): entries.count
    case .exports(let entries): entries.count
    case .custom, .coreModule, .coreInstances, .coreTypes, .start, .opaque: 0
    }
  }
}

extension ComponentTypeDefinition {
  /// The number of definitions and parts that it consists of.
  var weight: Int {
    switch self {
    case .value(let type): type.weight
    case .function(let type): 2 + type.parameters.count
    case .instance(let type): type.declarators.reduce(1) { $0 + $1.weight }
    case .component(let type):
      type.declarators.reduce(1) {
        switch $1 {
        case .import: $0 + 1
        case .declarator(let declarator): $0 + declarator.weight
        }
      }
    case .resource: 1
    }
  }
}

extension InstanceType.Declarator {
  /// The number of definitions and parts that it consists of.
  var weight: Int { if case .type(let definition) = self { definition.weight } else { 1 } }
}

extension DefinedValueType {
  fileprivate var weight: Int {
    switch self {
    case .record(let fields): 1 + fields.count
    case .variant(let cases): 1 + cases.count
    case .tuple(let elements): 1 + elements.count
    case .flags(let labels), .enumeration(let labels): 1 + labels.count
    default: 1
    }
  }
}
