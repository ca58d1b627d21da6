import FuzzSupport
import Glibc
import WasmBinary

/// Decodes anything, and holds that what is decoded is written so that it decodes to the same.
@main enum Decoding {
  static func main() {
    exit(
      FuzzInput.run { start, count in
        Decoding.check(FuzzInput(start, count))
        return 0
      })
  }

  fileprivate static func check(_ input: FuzzInput) {
    // What is refused is done with: only a crash is a finding.
    if let module = try? CoreModule(decoding: input.source) {
      let written = bytes(module.encode)
      guard let again = try? CoreModule(decoding: MemorySource(written)) else {
        fatalError("a module is written so that it is refused")
      }
      precondition(bytes(again.encode) == written, "a module changes when it is written again")
      for case .code(let section) in module.sections { section.bodies.forEach(check) }
    } else if let component = try? Component(decoding: input.source) {
      let written = bytes(component.encode)
      guard let again = try? Component(decoding: MemorySource(written)) else {
        fatalError("a component is written so that it is refused")
      }
      precondition(bytes(again.encode) == written, "a component changes when it is written again")
    }
  }

  private static func check(_ body: FunctionBody) {
    guard let code = try? body.code() else { return }
    guard let again = try? FunctionBody(code).code() else {
      fatalError("code is written so that it is refused")
    }
    precondition(again == code, "code changes when it is written again")
  }
}
