/// A value type that an interface defines under a name.
package struct TypeDefinition: Hashable, Sendable {
  /// The interface that defines it.
  package var interface: InterfaceName
  /// Its name there.
  package var name: String
  /// What it is.
  package var kind: Kind

  /// Makes a definition.
  package init(_ name: String, in interface: InterfaceName, _ kind: Kind) {
    self.interface = interface
    self.name = name
    self.kind = kind
  }

  /// What a definition defines.
  package indirect enum Kind: Hashable, Sendable {
    /// `record`: all of its fields.
    case record([Field])
    /// `variant`: one of its cases.
    case variant([Case])
    /// `enum`: one of its cases, none of which says more.
    case enumeration([String])
    /// `flags`: any of its flags.
    case flags([String])
    /// `type`: another name of another type.
    case alias(InterfaceType)
  }

  /// A field of a record.
  package struct Field: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it holds.
    package var type: InterfaceType

    /// Makes a field.
    package init(_ name: String, _ type: InterfaceType) {
      self.name = name
      self.type = type
    }
  }

  /// A case of a variant.
  package struct Case: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it says besides, if anything.
    package var payload: InterfaceType?

    /// Makes a case.
    package init(_ name: String, _ payload: InterfaceType? = nil) {
      self.name = name
      self.payload = payload
    }
  }

  /// The types that this one is made of directly, in order.
  package var components: [InterfaceType] {
    switch kind {
    case .record(let fields): fields.map(\.type)
    case .variant(let cases): cases.compactMap(\.payload)
    case .enumeration, .flags: []
    case .alias(let type): [type]
    }
  }
}

/// A type whose values stay where they are made, and are known elsewhere by handles.
package struct Resource: Hashable, Sendable {
  /// The interface that defines it.
  package var interface: InterfaceName
  /// Its name there.
  package var name: String

  /// Makes a resource.
  package init(_ name: String, in interface: InterfaceName) {
    self.interface = interface
    self.name = name
  }
}
