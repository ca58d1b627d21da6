import ModuleRewriter
import Testing
import WasmBinary
import WasmText

/// The modules that are made for a module which imports one function: what a change to how they are
/// made changes in them.
@Suite struct EmittedCodeTests {
  @Test(
    arguments: ["clock_time_get", "fd_read", "fd_seek", "fd_write", "proc_exit"],
    [Assembly.Part.store, .adapter])
  func ofOneFunction(_ name: Name, _ part: Assembly.Part) throws {
    let module = try CoreModule.command(importing: [name])
    let assembly = try Converter().assembly(for: MemorySource(module.encoded()))
    guard case .module(let module) = assembly.modules[part] else {
      Issue.record("there is no \(part)")
      return
    }
    let text = TextInMemory()
    try ModulePrinter(module).print(to: text)
    // What is imported begins in the store.
    #expect(part == .adapter || text.text.contains(name.text))
    try Snapshot.check(text.text, "Code/\(name).\(part.rawValue).wat")
  }
}
