package import WasmBinary

/// The two modules that were made, and how they are to be connected.
package struct LinkedModules: Sendable {
  /// Instantiated before the adapted module; none where nothing needs it.
  package var store: CoreModule?
  /// Instantiated after the adapted module; none where nothing needs it.
  package var adapter: CoreModule?
  /// What the store exports and for what, besides the entries.
  package var storeExports: StoreExports
  /// The functions of the host, by the name under which the adapter imports them from
  /// ``AdapterImport/host``.
  package var hostImports: [(name: Name, call: HostCall)]
  /// What the functions are and call, for reports.
  package var functions: [BuiltFunction]
  /// The names of the globals and functions of the adapted module that the adapter imports.
  package var mainImports: [Name]

  /// The names of what the store exports for the canonical ABI.
  package struct StoreExports: Sendable {
    /// The private memory, where it is exported.
    package var memory: Name?
    /// The realloc function of each call of the host that needs one.
    package var reallocs: [HostCall: Name]
  }
}

/// The names of the modules that the adapter imports from.
package enum AdapterImport {
  /// The store's instance.
  package static let store: Name = "s"
  /// The adapted module's instance.
  package static let main: Name = "m"
  /// The instance that holds the memory, where the adapted module imports it itself.
  package static let memory: Name = "e"
  /// The functions of the host, lowered.
  package static let host: Name = ""
}
