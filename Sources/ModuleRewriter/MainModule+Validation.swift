import Diagnostics
import WasmBinary
import WasmValidation

extension MainModule {
  /// Checks that the module is valid. What is made of one that is not, no engine takes.
  func validate() throws(ConversionError) {
    do throws(ValidationError) {
      try Validator().validate(module: source)
    } catch {
      throw ConversionError(error, in: source)
    }
  }
}

extension ConversionError {
  /// Says why a module is not valid.
  fileprivate init(_ error: ValidationError, in source: any ByteSource) {
    switch error.problem {
    case .malformed(let problem):
      self.init(BinaryError(problem, at: error.offset, in: error.path), in: source)
    case .invalid where error.isAtLegacyException(in: source):
      self.init(
        .invalid,
        "the module uses exceptions of the old proposal (try, catch, rethrow, delegate), which "
          + "hosts of components do not run: \(error.place)",
        hint: "build it with the instructions of WebAssembly 3.0 (clang: -mllvm "
          + "-wasm-use-legacy-eh=false, Emscripten: -sWASM_LEGACY_EXCEPTIONS=0), or translate it "
          + "with `wasm-opt --translate-to-exnref -all`")
      diagnostic.offset = error.offset
    case .invalid:
      self.init(
        .invalid, "the module is not valid: \(error)",
        hint: "`--no-validate` converts it all the same")
      diagnostic.offset = error.offset
    }
  }
}

extension ValidationError {
  /// Where it is, without what is wrong there.
  fileprivate var place: String {
    (path + ["at 0x" + String(offset, radix: 16)]).joined(separator: ", ")
  }

  /// Whether it is about an instruction of the exceptions that there were before WebAssembly 3.0.
  fileprivate func isAtLegacyException(in source: any ByteSource) -> Bool {
    guard path.contains(where: { $0.hasPrefix("function") }), offset < source.count,
      let byte = try? SourceRange(source, offset..<offset + 1).bytes().first
    else { return false }
    return Self.legacyExceptions.contains(UInt32(byte))
  }

  private static let legacyExceptions = Set(
    [Opcode.try, .catch, .rethrow, .delegate, .catchAll].map(\.rawValue))
}
