import CodeBuilder
import ComponentModel
import Preview1Adapter
import Testing
import WASI

/// The typed declarations of WASI 0.2 that adapters call, against the description of WASI 0.2.
@Suite struct HostFunctionTests {
  static let calls: [(call: HostCall, function: any AnyFunction)] = HostFunctions.all.compactMap {
    if case .host(let call) = $0.symbol { (call, $0) } else { nil }
  }

  @Test func allAreFunctionsOfTheHost() {
    #expect(Self.calls.count == HostFunctions.all.count)
  }

  @Test(arguments: calls.indices)
  func hasTheTypeThatLoweringGives(index: Int) throws {
    let (call, function) = Self.calls[index]
    let interface = try #require(InterfaceName(call.interface))
    let reference = FunctionReference(interface, call.function)
    let lowering = try #require(Preview2.lowering(of: reference))
    #expect(function.type == lowering.type, "\(reference)")
    #expect((call.space != nil) == lowering.requirements.memory, "\(reference)")
  }
}
