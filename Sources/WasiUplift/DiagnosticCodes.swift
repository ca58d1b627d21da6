import Diagnostics

// One for each of the codes that the page *Diagnostics* explains.

extension Diagnostic.Code {
  init(_ code: Diagnostics.Diagnostic.Code) { self.init(rawValue: code.rawValue) }

  // MARK: How the program was called

  /// The command line is wrong.
  public static let wrongUse = Self(.wrongUse)
  /// A file cannot be opened or read.
  public static let cannotRead = Self(.cannotRead)
  /// A file cannot be made or written.
  public static let cannotWrite = Self(.cannotWrite)
  /// Another process writes the same output.
  public static let waiting = Self(.waiting)
  /// Nothing in the input has the name that was asked about.
  public static let unknownName = Self(.unknownName)
  /// The component has something that WIT cannot describe.
  public static let notInWIT = Self(.notInWIT)
  /// There is no `wasm-ld`.
  public static let linkerNotFound = Self(.linkerNotFound)
  /// `wasm-ld` cannot be run, or did not end by itself.
  public static let linkerFailed = Self(.linkerFailed)

  // MARK: What the input is

  /// The input is no WebAssembly binary.
  public static let notWebAssembly = Self(.notWebAssembly)
  /// The input is a component already.
  public static let isComponent = Self(.isComponent)
  /// The bytes of the input do not follow the format.
  public static let malformed = Self(.malformed)
  /// The bytes follow the format, but break a rule of validation.
  public static let invalid = Self(.invalid)
  /// The input uses a proposal that hosts do not run by default.
  public static let needsProposal = Self(.needsProposal)
  /// The input cannot be read to its end.
  public static let unreadable = Self(.unreadable)
  /// The input is an object file, which has to be linked first.
  public static let isObjectFile = Self(.isObjectFile)
  /// The input is a shared library, which a program has to load.
  public static let isSharedLibrary = Self(.isSharedLibrary)
  /// The input is larger than anything in a component can be.
  public static let tooLarge = Self(.tooLarge)

  // MARK: What the module wants

  /// The module is an adapter, which this tool has no need of.
  public static let isAdapter = Self(.isAdapter)
  /// The module says what component it wants to be.
  public static let hasComponentType = Self(.hasComponentType)
  /// The memory is one that a component cannot share with its host.
  public static let unsupportedMemory = Self(.unsupportedMemory)
  /// The functions that are called need a memory, and there is none.
  public static let noMemory = Self(.noMemory)
  /// Something is imported that nobody provides.
  public static let unknownImport = Self(.unknownImport)
  /// A function is imported with another type than it has.
  public static let wrongSignature = Self(.wrongSignature)
  /// The module starts threads.
  public static let needsThreads = Self(.needsThreads)
  /// `_start` or `_initialize` is something else than it should be.
  public static let wrongEntry = Self(.wrongEntry)
  /// A memory of the module is shared between threads, and becomes one of a single thread.
  public static let memoryUnshared = Self(.memoryUnshared)
  /// The module has several memories, and nothing says which one WASI works on.
  public static let memoryGuessed = Self(.memoryGuessed)
  /// Functions that nobody provides were made up, as was asked for.
  public static let importsStubbed = Self(.importsStubbed)
  /// The module exports both `_initialize` and `_start`.
  public static let hasBothEntries = Self(.hasBothEntries)
  /// `_start` is exported, and something else runs the program.
  public static let startIgnored = Self(.startIgnored)
  /// What the function that runs the program returns is dropped.
  public static let resultsDropped = Self(.resultsDropped)
  /// Nothing of the component can be called or run.
  public static let nothingToCall = Self(.nothingToCall)
  /// The module was made for an interface of components, and does not say for which one.
  public static let lacksComponentType = Self(.lacksComponentType)
  /// Functions of the component use addresses in a memory that nobody else reaches.
  public static let memoryUnreachable = Self(.memoryUnreachable)
  /// A function of the module has another name in the component.
  public static let exportRenamed = Self(.exportRenamed)
  /// A function of the module cannot be one of the component.
  public static let exportLeftOut = Self(.exportLeftOut)

  // MARK: What was asked for, and the module does not have

  /// The module has no memory that is called like that.
  public static let noSuchMemory = Self(.noSuchMemory)
  /// The module has no foreign import that is called like that.
  public static let noSuchImport = Self(.noSuchImport)
  /// An import cannot be bound to a function of a component.
  public static let cannotMap = Self(.cannotMap)
  /// The module exports no function that is called like that.
  public static let noSuchExport = Self(.noSuchExport)
  /// A function of the module cannot be exported by a component.
  public static let cannotExport = Self(.cannotExport)

  // MARK: What the component needs

  /// The component needs a host that accepts other sizes of pages than 65536 bytes.
  public static let needsPageSizes = Self(.needsPageSizes)
  /// The host that is named is too old for what the module needs.
  public static let wasiTooOld = Self(.wasiTooOld)
  /// The component needs a newer host for its exit codes than for anything else.
  public static let exitCodeNeedsNewerHost = Self(.exitCodeNeedsNewerHost)
  /// The module that was taken out of a component is not as it was before conversion.
  public static let extractedChanged = Self(.extractedChanged)
}
