import Testing
import WasmBinary

@testable import ModuleRewriter

@Suite struct MappedNamesTests {
  private func function(_ interface: Name?, _ name: Name) -> Provisions.HostFunction {
    .init(interface: interface, name: name, type: ComponentFunctionType([]))
  }

  @Test func findsNamesThatAreOneToTheComponentModel() throws {
    var names = MappedNames()
    #expect(try names.add(function("a:b/c", "get-x")) == nil)
    #expect(try names.add(function("a:b/c", "get-x")) == nil)
    #expect(try names.add(function("a:b/c", "getx")) == "get-x")
    #expect(try names.add(function("a:b/other", "getx")) == nil)
    #expect(try names.add(function("a:b/C", "y")) == "a:b/c")
    #expect(try names.add(function("a:b/c@1.0.0", "getx")) == nil)
    #expect(try names.add(function(nil, "getx")) == nil)
  }

  @Test func findsFunctionsOfTwoTypes() throws {
    var names = MappedNames()
    var other = function("a:b/c", "f")
    other.type = ComponentFunctionType([], .primitive(.s32))
    _ = try names.add(function("a:b/c", "f"))
    #expect(throws: MappedNames.DifferentType.self) { try names.add(other) }
  }
}
