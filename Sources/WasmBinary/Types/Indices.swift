/// A position in one index space. The space is part of the type, so that a function index cannot
/// be taken for a type index.
package struct Index<Space>: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// The position, counted from 0 in the order of definition.
  package var rawValue: UInt32

  /// Makes an index out of a position.
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// Makes an index out of a count of what was defined before.
  package init(_ count: Int) { self.rawValue = UInt32(count) }

  /// Makes an index out of a literal position.
  package init(integerLiteral value: UInt32) { self.rawValue = value }

  /// Whether `lhs` was defined before `rhs`.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The index spaces of a core module (core specification, section "Indices").
package enum CoreSpace {
  /// Types, counted through recursion groups.
  package enum Types {}
  /// Functions, the imported ones first.
  package enum Functions {}
  /// Tables, the imported ones first.
  package enum Tables {}
  /// Memories, the imported ones first.
  package enum Memories {}
  /// Globals, the imported ones first.
  package enum Globals {}
  /// Tags, the imported ones first.
  package enum Tags {}
  /// Element segments.
  package enum Elements {}
  /// Data segments.
  package enum DataSegments {}
  /// The locals of one function, its parameters first.
  package enum Locals {}
  /// The labels around an instruction, the innermost first.
  package enum Labels {}
  /// The fields of one structure type.
  package enum Fields {}
}

/// A type of a core module.
package typealias TypeIndex = Index<CoreSpace.Types>
/// A function of a core module.
package typealias FunctionIndex = Index<CoreSpace.Functions>
/// A table of a core module.
package typealias TableIndex = Index<CoreSpace.Tables>
/// A memory of a core module.
package typealias MemoryIndex = Index<CoreSpace.Memories>
/// A global of a core module.
package typealias GlobalIndex = Index<CoreSpace.Globals>
/// A tag of a core module.
package typealias TagIndex = Index<CoreSpace.Tags>
/// An element segment of a core module.
package typealias ElementIndex = Index<CoreSpace.Elements>
/// A data segment of a core module.
package typealias DataIndex = Index<CoreSpace.DataSegments>
/// A local of a function.
package typealias LocalIndex = Index<CoreSpace.Locals>
/// A label, counted from the innermost block outwards.
package typealias LabelIndex = Index<CoreSpace.Labels>
/// A field of a structure type.
package typealias FieldIndex = Index<CoreSpace.Fields>

/// The index spaces of a component (component model, `Binary.md`, section "Instance Definitions").
///
/// A component counts core definitions that it aliases or makes apart from its own.
package enum ComponentSpace {
  /// Core functions: aliases of core exports, and lowered functions.
  package enum CoreFunctions {}
  /// Core tables.
  package enum CoreTables {}
  /// Core memories.
  package enum CoreMemories {}
  /// Core globals.
  package enum CoreGlobals {}
  /// Core tags.
  package enum CoreTags {}
  /// Core types.
  package enum CoreTypes {}
  /// Core modules.
  package enum CoreModules {}
  /// Core instances.
  package enum CoreInstances {}
  /// Component functions.
  package enum Functions {}
  /// Component values.
  package enum Values {}
  /// Component types.
  package enum Types {}
  /// Component instances.
  package enum Instances {}
  /// Components.
  package enum Components {}
}

/// A core function of a component.
package typealias CoreFunctionIndex = Index<ComponentSpace.CoreFunctions>
/// A core table of a component.
package typealias CoreTableIndex = Index<ComponentSpace.CoreTables>
/// A core memory of a component.
package typealias CoreMemoryIndex = Index<ComponentSpace.CoreMemories>
/// A core global of a component.
package typealias CoreGlobalIndex = Index<ComponentSpace.CoreGlobals>
/// A core tag of a component.
package typealias CoreTagIndex = Index<ComponentSpace.CoreTags>
/// A core type of a component.
package typealias CoreTypeIndex = Index<ComponentSpace.CoreTypes>
/// A core module of a component.
package typealias CoreModuleIndex = Index<ComponentSpace.CoreModules>
/// A core instance of a component.
package typealias CoreInstanceIndex = Index<ComponentSpace.CoreInstances>
/// A component function.
package typealias ComponentFunctionIndex = Index<ComponentSpace.Functions>
/// A component value.
package typealias ComponentValueIndex = Index<ComponentSpace.Values>
/// A component type.
package typealias ComponentTypeIndex = Index<ComponentSpace.Types>
/// A component instance.
package typealias InstanceIndex = Index<ComponentSpace.Instances>
/// A component in a component.
package typealias ComponentIndex = Index<ComponentSpace.Components>
