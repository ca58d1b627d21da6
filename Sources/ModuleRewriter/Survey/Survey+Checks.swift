import Diagnostics
import WASI
import WasmBinary

extension Survey {
  /// Throws unless the module can be converted. Of one kind of error all are named at once.
  ///
  /// - Parameter implemented: Whether a function of Preview 1 can be converted. It is asked about
  ///   functions that there are.
  /// - Throws: The first kind of error that is found.
  package func check(implemented: (Preview1Import) -> Bool) throws(ConversionError) {
    try checkSections()
    try checkForeignImports()
    try checkSignatures()
    try checkMemory()
    let missing = preview1.filter { !implemented($0) }
    guard missing.isEmpty else {
      throw ConversionError(
        .notImplemented, "\(Self.list(missing)) cannot be converted yet")
    }
  }

  /// Some custom sections say that this is no finished program, or more than one of Preview 1.
  private func checkSections() throws(ConversionError) {
    // A program that was linked with its relocations kept has such sections too, but its own memory.
    if memory == nil, customSections.contains("linking") {
      throw ConversionError(
        .isObjectFile, "this is an object file: link it into a program first, with wasm-ld")
    }
    if let name = customSections.first(where: { $0.hasPrefix("component-type") }) {
      throw ConversionError(
        .hasComponentType,
        """
        the section \(name) describes interfaces beyond Preview 1 (wit-bindgen makes it), and \
        these cannot be converted yet
        """)
    }
  }

  private func checkForeignImports() throws(ConversionError) {
    guard !foreign.isEmpty else { return }
    let names = foreign.map(\.description).joined(separator: ", ")
    throw ConversionError(
      .unknownImport,
      """
      nobody provides \(names): link the program so that it imports nothing but functions of \
      \(Preview1.moduleName)
      """)
  }

  private func checkSignatures() throws(ConversionError) {
    let unknown = preview1.filter { $0.specification == nil }
    guard unknown.isEmpty else {
      throw ConversionError(
        .unknownImport, "WASI Preview 1 does not have \(Self.list(unknown))")
    }
    let wrong: [String] = preview1.compactMap { entry in
      guard let type = entry.specification?.type, type != entry.type else { return nil }
      return "\(entry.displayName) is imported as \(entry.typeText), but is \(type.text)"
    }
    guard wrong.isEmpty else {
      throw ConversionError(.wrongSignature, Self.unique(wrong).joined(separator: "; "))
    }
  }

  private func checkMemory() throws(ConversionError) {
    let inNeed = preview1.filter(\.takesPointers)
    guard !inNeed.isEmpty else { return }
    guard let memory else {
      throw ConversionError(
        .noMemory, "the module has no memory for what it imports: \(Self.list(inNeed))")
    }
    let fault: String? =
      if memory.type.is64 {
        "has 64-bit addresses, which WASI cannot take: build the program for wasm32"
      } else if memory.type.isShared {
        "is shared between threads, which components cannot do: build the program without threads"
      } else if memory.type.pageSize != 1 << 16 {
        "has pages of \(memory.type.pageSize) bytes: build the program with pages of 65536 bytes"
      } else {
        nil
      }
    if let fault {
      throw ConversionError(.unsupportedMemory, "memory \(memory.index.rawValue) \(fault)")
    }
  }

  private static func list(_ functions: [Preview1Import]) -> String {
    unique(functions.map(\.displayName)).joined(separator: ", ")
  }

  /// The same in the same order, but each once.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
