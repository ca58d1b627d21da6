/// A position in one index space. The space is part of the type, so that a function index cannot
/// be taken for a type index.
public struct Index<Space>: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// The position, counted from 0 in the order of definition.
  public var rawValue: UInt32

  /// Makes an index out of a position.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// Makes an index out of a count of what was defined before.
  public init(_ count: Int) { self.rawValue = UInt32(count) }

  /// Makes an index out of a literal position.
  public init(integerLiteral value: UInt32) { self.rawValue = value }

  /// Whether `lhs` was defined before `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The index spaces of a core module (core specification, section "Indices").
public enum CoreSpace {
  /// Types, counted through recursion groups.
  public enum Types {}
  /// Functions, the imported ones first.
  public enum Functions {}
  /// Tables, the imported ones first.
  public enum Tables {}
  /// Memories, the imported ones first.
  public enum Memories {}
  /// Globals, the imported ones first.
  public enum Globals {}
  /// Tags, the imported ones first.
  public enum Tags {}
  /// Element segments.
  public enum Elements {}
  /// Data segments.
  public enum DataSegments {}
  /// The locals of one function, its parameters first.
  public enum Locals {}
  /// The labels around an instruction, the innermost first.
  public enum Labels {}
  /// The fields of one structure type.
  public enum Fields {}
}

/// A type of a core module.
public typealias TypeIndex = Index<CoreSpace.Types>
/// A function of a core module.
public typealias FunctionIndex = Index<CoreSpace.Functions>
/// A table of a core module.
public typealias TableIndex = Index<CoreSpace.Tables>
/// A memory of a core module.
public typealias MemoryIndex = Index<CoreSpace.Memories>
/// A global of a core module.
public typealias GlobalIndex = Index<CoreSpace.Globals>
/// A tag of a core module.
public typealias TagIndex = Index<CoreSpace.Tags>
/// An element segment of a core module.
public typealias ElementIndex = Index<CoreSpace.Elements>
/// A data segment of a core module.
public typealias DataIndex = Index<CoreSpace.DataSegments>
/// A local of a function.
public typealias LocalIndex = Index<CoreSpace.Locals>
/// A label, counted from the innermost block outwards.
public typealias LabelIndex = Index<CoreSpace.Labels>
/// A field of a structure type.
public typealias FieldIndex = Index<CoreSpace.Fields>

/// The index spaces of a component (component model, `Binary.md`, section "Instance Definitions").
///
/// A component counts core definitions that it aliases or makes apart from its own.
public enum ComponentSpace {
  /// Core functions: aliases of core exports, and lowered functions.
  public enum CoreFunctions {}
  /// Core tables.
  public enum CoreTables {}
  /// Core memories.
  public enum CoreMemories {}
  /// Core globals.
  public enum CoreGlobals {}
  /// Core tags.
  public enum CoreTags {}
  /// Core types.
  public enum CoreTypes {}
  /// Core modules.
  public enum CoreModules {}
  /// Core instances.
  public enum CoreInstances {}
  /// Component functions.
  public enum Functions {}
  /// Component values.
  public enum Values {}
  /// Component types.
  public enum Types {}
  /// Component instances.
  public enum Instances {}
  /// Components.
  public enum Components {}
}

/// A core function of a component.
public typealias CoreFunctionIndex = Index<ComponentSpace.CoreFunctions>
/// A core table of a component.
public typealias CoreTableIndex = Index<ComponentSpace.CoreTables>
/// A core memory of a component.
public typealias CoreMemoryIndex = Index<ComponentSpace.CoreMemories>
/// A core global of a component.
public typealias CoreGlobalIndex = Index<ComponentSpace.CoreGlobals>
/// A core tag of a component.
public typealias CoreTagIndex = Index<ComponentSpace.CoreTags>
/// A core type of a component.
public typealias CoreTypeIndex = Index<ComponentSpace.CoreTypes>
/// A core module of a component.
public typealias CoreModuleIndex = Index<ComponentSpace.CoreModules>
/// A core instance of a component.
public typealias CoreInstanceIndex = Index<ComponentSpace.CoreInstances>
/// A component function.
public typealias ComponentFunctionIndex = Index<ComponentSpace.Functions>
/// A component value.
public typealias ComponentValueIndex = Index<ComponentSpace.Values>
/// A component type.
public typealias ComponentTypeIndex = Index<ComponentSpace.Types>
/// A component instance.
public typealias InstanceIndex = Index<ComponentSpace.Instances>
/// A component in a component.
public typealias ComponentIndex = Index<ComponentSpace.Components>
