import ComponentModel
import WasmBinary

extension ComponentBuilder {
  /// Imports functions that are none of WASI: those of one interface as one instance.
  ///
  /// - Returns: Where each is.
  mutating func importFunctions(
    _ functions: [Provisions.HostFunction]
  ) -> [Provisions.HostFunction: ComponentFunctionIndex] {
    var indices: [Provisions.HostFunction: ComponentFunctionIndex] = [:]
    var interfaces: [Name] = []
    var members: [Name: [Provisions.HostFunction]] = [:]
    for function in functions {
      guard let interface = function.interface else {
        let type = define(.function(function.type))
        indices[function] = importFunction(function.name, type)
        continue
      }
      if members[interface] == nil { interfaces.append(interface) }
      members[interface, default: []].append(function)
    }
    for interface in interfaces {
      let members = members[interface] ?? []
      let instance = importInstance(interface, define(.instance(InstanceType(exporting: members))))
      for function in members { indices[function] = alias(function: function.name, of: instance) }
    }
    return indices
  }
}

extension InstanceType {
  /// The type of an instance with these functions.
  fileprivate init(exporting functions: [Provisions.HostFunction]) {
    self.init()
    for (position, function) in functions.enumerated() {
      declarators.append(.type(.function(function.type)))
      declarators.append(
        .export(ExternalName(function.name), .function(ComponentTypeIndex(position))))
    }
  }
}
