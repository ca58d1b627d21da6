import WasmBinary

/// The names that mapped imports have in the component.
///
/// Two names of a component are one where they differ only in case or dashes (component model,
/// `Explainer.md`, "strongly-unique"), and one function cannot have two types.
struct MappedNames {
  /// The interfaces, by what they are compared by.
  private var interfaces: [Name: Name] = [:]
  /// The functions, by what their interface and they are compared by.
  private var functions: [Key: Provisions.HostFunction] = [:]

  private struct Key: Hashable {
    var interface: Name?
    var function: Name
  }

  /// Adds a function, and finds the other name that its own, or that of its interface, cannot be told
  /// from.
  ///
  /// - Throws: That the same function is there with another type.
  mutating func add(_ function: Provisions.HostFunction) throws(DifferentType) -> Name? {
    var key = Key(function: Label.key(of: function.name))
    if let interface = function.interface {
      let interfaceKey = Label.key(of: interface)
      key.interface = interfaceKey
      let known = interfaces[interfaceKey, default: interface]
      interfaces[interfaceKey] = known
      guard known == interface else { return known }
    }
    guard let other = functions.updateValue(function, forKey: key), other != function else {
      return nil
    }
    guard other.name == function.name else { return other.name }
    throw DifferentType()
  }

  /// One function is asked for with two types.
  struct DifferentType: Error {}
}
