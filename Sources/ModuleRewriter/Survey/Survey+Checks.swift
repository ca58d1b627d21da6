import Diagnostics
import WASI
import WasmBinary

extension Survey {
  /// Throws unless the module can be converted. Of one kind of error all are named at once.
  ///
  /// - Parameters:
  ///   - provisions: What is put in the place of imports that Preview 1 does not have.
  ///   - main: The module, which is looked into for who uses what nobody provides.
  /// - Throws: The first kind of error that is found.
  package func check(
    _ provisions: Provisions = Provisions(), in main: MainModule
  ) throws(ConversionError) {
    try checkIsProgram()
    try checkSections()
    try checkForeignImports(provisions, in: main)
    try checkSignatures()
    try checkTypes(of: main.module)
    try checkMemory()
  }

  /// An adapter exports the functions of Preview 1, and imports WASI 0.2 to implement them.
  private func checkIsProgram() throws(ConversionError) {
    let names = exports.compactMap { export -> Name? in
      guard case .function = export.item else { return nil }
      return Preview1.function(named: export.name)?.name
    }
    let usesComponents = foreign.contains {
      $0.module == "__main_module__" || $0.module.hasPrefix("wasi:")
        || $0.module.hasPrefix("cm32p2|wasi:")
    }
    guard names.count > 1, usesComponents else { return }
    throw ConversionError(
      .isAdapter,
      "this is an adapter, which implements Preview 1 on WASI 0.2 for other modules: it exports "
        + "\(NameList(names))",
      hint: "convert the program itself; no adapter is needed for it, \(ThisTool.name) makes one")
  }

  /// Some custom sections say that this is no finished program, or more than one of Preview 1.
  private func checkSections() throws(ConversionError) {
    // A program that was linked with its relocations kept has such sections too, but its own memory.
    if memory == nil, customSections.contains("linking") {
      throw ConversionError(
        .isObjectFile, "this is an object file",
        hint: "link it into a program first, with wasm-ld")
    }
    if customSections.contains(where: { $0 == "dylink.0" || $0 == "dylink" }) {
      throw ConversionError(
        .isSharedLibrary, "this is a shared library, which only a program that loads it can run",
        hint: "link it into the program statically")
    }
    if let name = customSections.first(where: { $0.hasPrefix("component-type") }) {
      throw ConversionError(
        .hasComponentType,
        """
        the section \(name) describes interfaces beyond Preview 1 (wit-bindgen makes it), and \
        these cannot be converted yet
        """,
        hint: "until then, `wasm-tools component new` does it with another adapter")
    }
  }

  private func checkForeignImports(
    _ provisions: Provisions, in main: MainModule
  ) throws(ConversionError) {
    let provided = provisions.positions
    // Nearly always all or nothing: the list can be long, and is then the one that is there already.
    let missing =
      provided.isEmpty ? foreign : foreign.filter { !provided.contains($0.position) }
    guard !missing.isEmpty else { return }
    let users = ImportUsers(of: Set(missing.compactMap(\.function?.index)), in: main.module)
    if let spawn = missing.first(where: \.startsThreads) {
      throw ConversionError(
        .needsThreads,
        "the module starts threads, which components cannot do: it imports "
          + Self.text([spawn], users, in: .full),
        hint: "build it without threads, or give --stub trap where it starts none in truth")
    }
    let origin = ImportOrigin.of(ModuleEvidence(self, of: main.module))?.hint
    guard !missing.allSatisfy(\.claimsPreview1) else {
      throw ConversionError(
        .unknownImport,
        "WASI Preview 1 does not have \(Self.text(missing, users, in: .preview1))",
        hint: origin ?? "build the program for a host that has no more than Preview 1, "
          + "or give --stub trap where these are not called")
    }
    throw ConversionError(
      .unknownImport, "nobody provides \(Self.text(missing, users, in: .full))",
      hint: origin ?? hint(for: missing, isStubbing: provisions.isStubbing))
  }

  /// What can be done about imports of unknown origin.
  private func hint(for missing: [ForeignImport], isStubbing: Bool) -> String {
    if isStubbing, missing.contains(where: \.isFunction) {
      return "functions that take or give types of the module's own cannot be made up"
    }
    if missing.contains(where: \.isFunction) {
      return "bind functions with --map, give --stub trap where they are not called, or link the "
        + "program so that it imports nothing but \(Preview1.moduleName)"
    }
    if missing.count == 1, let memory = missing.first, memory.kind == "memory" {
      if let hint = hint(forMemory: memory) { return hint }
    }
    return "only functions can be bound or made up: link the program so that it does not import "
      + "these"
  }

  /// What can be done about a memory that is imported, and is not the one that WASI works on: it is
  /// made for the module where it is to be that one, of which there is one alone.
  private func hint(forMemory missing: ForeignImport) -> String? {
    guard let memory else {
      return "give --memory \(missing.displayName), and that memory is made for the module"
    }
    // Of two imports with the same names, a choice means the first.
    let name = missing.displayName
    guard memory.access != .imported(module: missing.module, name: missing.name) else { return nil }
    return "WASI works on \(memory.place); give --memory \(name) if it is to work on "
      + "that one, which is then made for the module, else link the program so that it does not "
      + "import it"
  }

  /// Imports as a list, each once, with all who use it.
  private static func text(
    _ imports: [ForeignImport], _ users: ImportUsers, in naming: ForeignImport.Naming
  ) -> String {
    // One thing may be imported very often, and very many things: only of those that the sentence has
    // is worked out who uses them.
    var seen = Set<ForeignImport.Identity>(minimumCapacity: imports.count)
    let distinct = imports.indices.filter { seen.insert(imports[$0].identity).inserted }
    let list = NameList(distinct.count) { index in
      let entry = imports[distinct[index]]
      let functions = imports.filter { $0.identity == entry.identity }.compactMap(\.function?.index)
      return entry.text(users.text(for: functions).map { "used by \($0)" }, in: naming)
    }
    return "\(list)"
  }

  private func checkSignatures() throws(ConversionError) {
    let wrong: [String] = preview1.compactMap { entry in
      guard let type = entry.specification?.type, type != entry.type else { return nil }
      return "\(entry.displayName) is imported as \(entry.typeText), but is \(type.text)"
    }
    guard wrong.isEmpty else {
      throw ConversionError(
        .wrongSignature, "\(NameList(texts: wrong, separator: "; "))",
        hint: "the program was built against other declarations than those of its libc, "
          + "or declares the function wrongly itself")
    }
  }

  /// A type that stands in a group with others, or that can have subtypes, is not the one of a
  /// function that stands alone, although it looks like it: no import would be satisfied.
  private func checkTypes(of module: CoreModule) throws(ConversionError) {
    let types = FunctionTypes(of: module)
    let imports =
      preview1.map { ("\($0.edition.rawValue).\($0.name)", $0.function) }
      + foreign.compactMap { entry in entry.function.map { (entry.displayName, $0.index) } }
    let wrongImports = imports.filter { !types.isAlone($0.1) }.map(\.0)
    guard wrongImports.isEmpty else {
      throw ConversionError(
        .wrongSignature,
        "\(NameList(wrongImports)) is imported with \(Self.groupedType), "
          + "which the type of a host's function is not",
        hint: "declare the function with a type of its own")
    }
    let entries = [
      (entry.command?.name.quotedIfOdd ?? "", entry.command?.function),
      (EntrySurvey.initializeName.text, entry.initialize),
      ("the start section's function", preview1.isEmpty ? nil : entry.startSection),
    ]
    for case (let name, let function?) in entries where !types.isAlone(function) {
      throw ConversionError(
        .wrongEntry, "\(name) has \(Self.groupedType), so that no other module can call it",
        hint: "declare the function with a type of its own")
    }
  }

  private static let groupedType =
    "a type that is part of a recursion group or can have subtypes"

  private func checkMemory() throws(ConversionError) {
    let inNeed = preview1.filter(\.takesPointers)
    guard !inNeed.isEmpty else { return }
    let names = NameList(inNeed.map(\.displayName))
    guard let memory else {
      throw ConversionError(
        .noMemory, "the module has no memory for what it imports: \(names)",
        hint: "define one, and export it as memory")
    }
    guard !memory.type.is64 else {
      throw ConversionError(
        .unsupportedMemory,
        "memory \(memory.index.rawValue) has 64-bit addresses, which WASI cannot take",
        hint: "build the program for wasm32")
    }
  }
}

extension ForeignImport {
  /// What messages tell imports apart by.
  fileprivate struct Identity: Hashable {
    var module: Name
    var name: Name
    var kind: String
  }

  fileprivate var identity: Identity { Identity(module: module, name: name, kind: kind) }

  /// How much of its names a message needs.
  fileprivate enum Naming {
    /// Both.
    case full
    /// Preview 1 was mentioned, so the name of its module goes without saying.
    case preview1
  }

  /// The names of it, and what is said about it in parentheses: what it is, where it is no function,
  /// and who uses it.
  fileprivate func text(_ user: String?, in naming: Naming) -> String {
    let isShort = naming == .preview1 && module == Preview1Edition.snapshot.rawValue
    let remarks = [isFunction ? nil : kind, user].compactMap(\.self)
    return (isShort ? name.shortName : shortName)
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }
}
