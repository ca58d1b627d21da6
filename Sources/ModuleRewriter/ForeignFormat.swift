import WasmBinary

/// What a file is that is no WebAssembly binary, as far as its first bytes tell.
struct ForeignFormat {
  /// What it is, in one sentence.
  var message: String
  /// What can be done, as a clause.
  var hint: String?

  /// Looks at the first bytes of a source.
  init(of source: any ByteSource) {
    guard source.count > 0 else {
      message = "this is not a WebAssembly module: it is empty"
      return
    }
    let start = (try? SourceRange(source, 0..<min(source.count, 4096)).bytes()) ?? []
    if let known = Self.signatures.first(where: { start.starts(with: $0.bytes) }) {
      message = "this is \(known.name), not a WebAssembly module"
      hint = known.hint
    } else if let text = Self.text(start) {
      message = text.message
      hint = text.hint
    } else {
      message = "this is not a WebAssembly module: it does not begin with \\0asm"
    }
  }

  /// What files of other formats begin with.
  private static let signatures: [(bytes: [UInt8], name: String, hint: String?)] = [
    ([0x1f, 0x8b], "compressed with gzip", "decompress it first"),
    ([0x28, 0xb5, 0x2f, 0xfd], "compressed with Zstandard", "decompress it first"),
    ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "compressed with xz", "decompress it first"),
    ([0x42, 0x5a, 0x68], "compressed with bzip2", "decompress it first"),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive", "unpack it first"),
    (
      [0x7f] + Array("ELF".utf8), "an ELF file, as native programs and precompiled modules are",
      "build the program for wasm32-wasi, or give the module that was compiled"
    ),
    ([0xcf, 0xfa, 0xed, 0xfe], "a Mach-O file", "build the program for wasm32-wasi"),
    (Array("MZ".utf8), "a Windows program", "build the program for wasm32-wasi"),
    (
      [0x00] + Array("aot".utf8), "a module that WAMR has compiled ahead of time (.aot)",
      "give the module that was compiled"
    ),
    (
      Array("WASMER".utf8), "a module that Wasmer has compiled ahead of time",
      "give the module that was compiled"
    ),
    (
      Array("WbIL".utf8), "a .NET assembly (Webcil)",
      "publish the application for wasi-wasm, and give its module"
    ),
    (Array("!<arch>".utf8), "a static library", "link it into a program first, with wasm-ld"),
    (
      Array("BC".utf8) + [0xc0, 0xde], "LLVM bitcode", "link it into a program first, with wasm-ld"
    ),
  ]

  /// What a text is, as far as its first word tells; nothing where it tells nothing.
  private static func text(_ bytes: [UInt8]) -> (message: String, hint: String?)? {
    let rest = withoutComments(bytes)
    if rest.first == UInt8(ascii: "(") {
      switch word(rest.dropFirst()) {
      case "component":
        return (
          "this is a component in text form, which there is nothing to convert in",
          "make a binary of it with `wasm-tools parse`"
        )
      case let field where moduleFields.contains(field):
        return ("this is a module in text form", "make a binary of it with `wasm-tools parse`")
      default: return nil
      }
    }
    if ["package", "world", "interface"].contains(word(rest)) {
      return ("this is WIT, which describes interfaces", "give the module that implements them")
    }
    if rest.starts(with: "<".utf8) {
      return ("this is HTML or XML, not a WebAssembly module", "look at what was downloaded")
    }
    if rest.starts(with: "version https://git-lfs".utf8) {
      return ("this is a pointer of Git LFS, not the file itself", "fetch it with `git lfs pull`")
    }
    return nil
  }

  /// What can stand behind the first parenthesis of a module's text.
  private static let moduleFields: Set<String> = [
    "module", "type", "rec", "import", "func", "table", "memory", "global", "tag", "export",
    "start", "elem", "data",
  ]

  /// The letters that bytes begin with, as a word.
  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { (0x61...0x7a).contains($0) }, as: UTF8.self)
  }

  /// The bytes behind blanks and comments of the text formats.
  private static func withoutComments(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || (0x09...0x0d).contains($0) }
      guard rest.starts(with: ";;".utf8) || rest.starts(with: "//".utf8) else { return rest }
      rest = rest.drop { $0 != UInt8(ascii: "\n") }
    }
  }
}
