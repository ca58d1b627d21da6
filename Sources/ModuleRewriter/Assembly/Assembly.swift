package import CodeBuilder
package import ComponentModel
package import WasmBinary

/// A component before its bytes: what is put together, in the order in which it is instantiated.
///
/// The order is a value, so that it can be printed and compared:
///
/// 1. what is imported,
/// 2. the store, which the trampolines that the module calls are in,
/// 3. the module itself, and before it its memory where it imports that, and the functions that are
///    made up for it,
/// 4. the adapter, with the functions of the host lowered into the memories of the two,
/// 5. what is exported.
package struct Assembly: Sendable {
  /// What is done, in order.
  package var steps: [Step]
  /// The modules that the steps speak of.
  package var modules: [Part: EmbeddedModule]
  /// What the component says of itself, and nothing depends on.
  package var metadata: [CustomSection] = []

  /// A core module of the component.
  package enum Part: Name, Hashable, Sendable {
    /// Holds private memory and trampolines.
    case store
    /// Holds the memory of the module, where the module imports it.
    case memory
    /// Holds the functions that are made up for the module.
    case stubs
    /// The module that was converted.
    case main
    /// Implements Preview 1.
    case adapter
  }

  /// One step of putting the component together.
  package enum Step: Hashable, Sendable {
    /// Imports interfaces.
    case importInterfaces(ImportPlan)
    /// Imports functions for the module, which are no functions of WASI.
    case importFunctions([Provisions.HostFunction])
    /// Makes an instance of a core module.
    case instantiate(Part, with: [Argument])
    /// Lowers functions of the host, for the adapter to import under these names.
    case lower([Lowering])
    /// Lifts functions, and exports them.
    case exportFunctions([Lifting])
    /// Lifts a function of the adapter, and exports it as what runs a command, in that version of
    /// WASI.
    case exportRun(Name, of: PackageVersion)
  }

  /// What a core module imports from one name.
  package struct Argument: Hashable, Sendable {
    /// The name that it imports from.
    package var name: Name
    /// What it gets.
    package var instance: Instance

    /// What satisfies imports.
    package enum Instance: Hashable, Sendable {
      /// Everything that another module exports.
      case part(Part)
      /// Some of what other modules export, and other functions, under names of their own.
      case selection([Renamed])
      /// The functions of the host that were lowered.
      case host
    }

    /// Something that is given under a name.
    package struct Renamed: Hashable, Sendable {
      /// The name that it is given under.
      package var name: Name
      /// What it is.
      package var item: Item

      /// What can be given.
      package enum Item: Hashable, Sendable {
        /// A function that another module exports.
        case function(Export)
        /// A memory that another module exports.
        case memory(Export)
        /// A function that the component imports for the module.
        case lowered(Provisions.HostFunction)

        /// Where it comes from, if that is a module.
        package var export: Export? {
          switch self {
          case .function(let export), .memory(let export): export
          case .lowered: nil
          }
        }
      }
    }
  }

  /// A function of the host, made a core function.
  package struct Lowering: Hashable, Sendable {
    /// The name that the adapter imports it under.
    package var name: Name
    /// The function, and the memory that it works on.
    package var call: HostCall
    /// Where that memory is; none where the function needs none.
    package var memory: Export?
    /// What makes room for results in it; none where nothing has to.
    package var realloc: Export?
  }

  /// A function of a module, made a function of the component.
  package struct Lifting: Hashable, Sendable {
    /// The name that the component exports it under.
    package var name: Name
    /// The function.
    package var function: Export
    /// What it takes and gives.
    package var type: ComponentFunctionType
  }

  /// Something that an instance of a module exports.
  package struct Export: Hashable, Sendable {
    /// The module.
    package var part: Part
    /// The name.
    package var name: Name
  }
}
