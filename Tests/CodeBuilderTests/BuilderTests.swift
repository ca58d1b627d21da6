import CodeBuilder
import Testing
import WasmBinary

/// What the builder makes of Swift, instruction by instruction.
@Suite struct BuilderTests {
  @Test func aSumIsReturned() throws {
    let function = Function("sum") { (f: FunctionBuilder<U32>, a: U32, b: U32) in
      f.return(f.let("sum", a + b))
    }
    #expect(try code(of: function) == ["local.get", "local.get", "i32.add"])
  }

  @Test func anAssignmentReadsTheOldValue() throws {
    let function = Function("count") { (f: FunctionBuilder<U32>, n: U32) in
      @Local(f, "i") var i: U32 = 0
      f.while(i != n) { i += 1 }
      f.return(i)
    }
    #expect(
      try code(of: function) == [
        "loop", "local.get", "local.get", "i32.ne", "if", "local.get", "i32.const", "i32.add",
        "local.set", "br", "end", "end", "local.get",
      ])
  }

  @Test func privateMemoryIsReachedThroughTheStore() throws {
    let function = Function("peek") { (f: FunctionBuilder<U32>, p: Private<U32>) in
      f.return(p.advanced(by: 8).pointee)
    }
    #expect(try code(of: function) == ["local.get", "i32.const", "i32.add", "call"])
  }

  @Test func guestMemoryIsReachedDirectly() throws {
    let function = Function("peek") { (f: FunctionBuilder<U32>, p: Guest<U32>) in
      f.return(p.pointee)
    }
    #expect(try code(of: function) == ["local.get", "i32.load"])
  }

  @Test func whatIsCalledOnceStandsWhereItIsCalled() throws {
    let double = Function("double") { (f: FunctionBuilder<U32>, n: U32) in f.return(n + n) }
    let function = Function("double_once") { (f: FunctionBuilder<U32>, n: U32) in
      f.return(f.call(double, n))
    }
    #expect(try code(of: function) == ["local.get", "local.get", "i32.add"])
  }

  @Test func returnsOfOneValueShareOnePlace() throws {
    let function = Function("check") { (f: FunctionBuilder<U32>, a: U32, b: U32) in
      f.guard(a != 0, else: 8)
      f.guard(b != 0, else: 8)
      f.return(0)
    }
    #expect(
      try code(of: function) == [
        "block", "local.get", "i32.eqz", "br_if", "local.get", "i32.eqz", "br_if", "i32.const",
        "return", "end", "i32.const",
      ])
  }

  // What the types cannot show stops the building.

  @Test func aStaleVariableIsCaught() async {
    await #expect(processExitsWith: .failure) {
      try BuilderTests().build { f, n in
        @Local(f, "i") var i = n
        let before = i
        i += 1
        f.return(before)
      }
    }
  }

  @Test func aReadHoistedOutOfALoopIsCaught() async {
    await #expect(processExitsWith: .failure) {
      try BuilderTests().build { f, n in
        @Local(f, "i") var i = n
        let outside = i
        f.while(outside != 0) { i -= 1 }
        f.return(0)
      }
    }
  }

  @Test func aFieldReadBeforeAStoreIsCaught() async {
    await #expect(processExitsWith: .failure) {
      try BuilderTests().build { f, n in
        let place: Guest<U32> = n.reinterpreted()
        let before = place.pointee
        place.pointee = 1
        f.return(before)
      }
    }
  }

  @Test func aMissingReturnIsCaught() async {
    await #expect(processExitsWith: .failure) { try BuilderTests().build { _, _ in } }
  }

  @Test func codeAfterAReturnIsCaught() async {
    await #expect(processExitsWith: .failure) {
      try BuilderTests().build { f, n in
        f.return(n)
        f.return(n)
      }
    }
  }

  private func build(_ body: @escaping @Sendable (FunctionBuilder<U32>, U32) -> Void) throws {
    _ = try code(of: Function("wrong", body))
  }

  /// The instructions of the adapter's only function, or of its first.
  private func code(of function: any AnyFunction) throws -> [String] {
    var request = LinkRequest()
    request.exports = [.init("f", function)]
    let target = BuildTarget(guestMemory: MemoryType(Limits(minimum: 1)))
    let modules = Linker.link(request, for: target)
    let section = try #require(modules.adapter).sections.compactMap { section in
      if case .code(let code) = section { code } else { nil }
    }
    let body = try #require(section.first?.bodies.first)
    return try body.code().instructions.map(\.opcode.textName)
  }
}
