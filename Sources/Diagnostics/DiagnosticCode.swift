extension Diagnostic {
  /// What a diagnostic is about. Programs tell diagnostics apart by these, so a code is never given
  /// another meaning; the page *Diagnostics* of the documentation explains each of them.
  package enum Code: String, CaseIterable, Hashable, Sendable {
    // MARK: How the program was called

    /// The command line is wrong.
    case wrongUse = "wrong-use"
    /// A file cannot be opened or read.
    case cannotRead = "cannot-read"
    /// A file cannot be made or written.
    case cannotWrite = "cannot-write"
    /// Another process writes the same output.
    case waiting
    /// Nothing in the input has the name that was asked about.
    case unknownName = "unknown-name"
    /// The component has something that WIT cannot describe.
    case notInWIT = "not-in-wit"
    /// There is no `wasm-ld`.
    case linkerNotFound = "linker-not-found"
    /// `wasm-ld` cannot be run, or did not end by itself.
    case linkerFailed = "linker-failed"

    // MARK: What the input is

    /// The input is no WebAssembly binary.
    case notWebAssembly = "not-webassembly"
    /// The input is a component already.
    case isComponent = "is-component"
    /// The bytes of the input do not follow the format.
    case malformed
    /// The bytes follow the format, but break a rule of validation.
    case invalid
    /// The input uses a proposal that hosts do not run by default.
    case needsProposal = "needs-proposal"
    /// The input cannot be read to its end.
    case unreadable
    /// The input is an object file, which has to be linked first.
    case isObjectFile = "is-object-file"
    /// The input is a shared library, which a program has to load.
    case isSharedLibrary = "is-shared-library"
    /// The input is larger than anything in a component can be.
    case tooLarge = "too-large"

    // MARK: What the module wants

    /// The module is an adapter, which this tool has no need of.
    case isAdapter = "is-adapter"
    /// The module says what component it wants to be.
    case hasComponentType = "has-component-type"
    /// The memory is one that a component cannot share with its host.
    case unsupportedMemory = "unsupported-memory"
    /// The functions that are called need a memory, and there is none.
    case noMemory = "no-memory"
    /// Something is imported that nobody provides.
    case unknownImport = "unknown-import"
    /// A function is imported with another type than it has.
    case wrongSignature = "wrong-signature"
    /// The module starts threads.
    case needsThreads = "needs-threads"
    /// `_start` or `_initialize` is something else than it should be.
    case wrongEntry = "wrong-entry"
    /// A memory of the module is shared between threads, and becomes one of a single thread.
    case memoryUnshared = "memory-unshared"
    /// The module has several memories, and nothing says which one WASI works on.
    case memoryGuessed = "memory-guessed"
    /// Functions that nobody provides were made up, as was asked for.
    case importsStubbed = "imports-stubbed"
    /// The module exports both `_initialize` and `_start`.
    case hasBothEntries = "has-both-entries"
    /// `_start` is exported, and something else runs the program.
    case startIgnored = "start-ignored"
    /// What the function that runs the program returns is dropped.
    case resultsDropped = "results-dropped"
    /// Nothing of the component can be called or run.
    case nothingToCall = "nothing-to-call"
    /// The module was made for an interface of components, and does not say for which one.
    case lacksComponentType = "lacks-component-type"
    /// Functions of the component use addresses in a memory that nobody else reaches.
    case memoryUnreachable = "memory-unreachable"
    /// A function of the module has another name in the component.
    case exportRenamed = "export-renamed"
    /// A function of the module cannot be one of the component.
    case exportLeftOut = "export-left-out"

    // MARK: What was asked for, and the module does not have

    /// The module has no memory that is called like that.
    case noSuchMemory = "no-such-memory"
    /// The module has no foreign import that is called like that.
    case noSuchImport = "no-such-import"
    /// An import cannot be bound to a function of a component.
    case cannotMap = "cannot-map"
    /// The module exports no function that is called like that.
    case noSuchExport = "no-such-export"
    /// A function of the module cannot be exported by a component.
    case cannotExport = "cannot-export"

    // MARK: What the component needs

    /// The component needs a host that accepts other sizes of pages than 65536 bytes.
    case needsPageSizes = "needs-page-sizes"
    /// The host that is named is too old for what the module needs.
    case wasiTooOld = "wasi-too-old"
    /// The component needs a newer host for its exit codes than for anything else.
    case exitCodeNeedsNewerHost = "exit-code-needs-newer-host"
    /// The module that was taken out of a component is not as it was before conversion.
    case extractedChanged = "extracted-changed"
  }
}

extension Diagnostic.Code: CustomStringConvertible {
  /// The code as it is printed: words with dashes.
  package var description: String { rawValue }
}
