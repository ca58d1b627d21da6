import ModuleRewriter
import WasmBinary

extension Report {
  /// The version of the schema of ``json``. It changes when a member is taken out or changes its
  /// meaning; members can be added without.
  package static let schema = 1

  /// The report as JSON. The documentation has the schema.
  package var json: JSONValue {
    switch contents {
    case .module(let module):
      ["schema": .integer(Self.schema), "kind": "module", "module": module.json]
    case .component(let component):
      ["schema": .integer(Self.schema), "kind": "component", "component": component.json]
    }
  }
}

extension ModuleReport {
  fileprivate var json: JSONValue {
    [
      "bytes": .integer(bytes),
      "kind": .string(kind),
      "functions": .integer(functionCount),
      "sections": JSONValue(sections, \.json),
      "preview1": JSONValue(preview1, \.json),
      "foreignImports": JSONValue(foreignImports, \.json),
      "exports": JSONValue(exports, \.json),
      "entryPoints": JSONValue(entryPoints) {
        ["name": .string($0.name), "function": .integer(Int($0.function))]
      },
      "memory": memory?.json ?? .null,
      "producers": JSONValue(producers, \.json),
      "conversion": conversion.json,
    ]
  }
}

extension ConversionReport {
  fileprivate var json: JSONValue {
    switch self {
    case .converted(let component): ["component": component.json]
    case .refused(let code, let message):
      ["error": ["code": .string(code), "message": .string(message)]]
    }
  }
}

extension MemoryReport {
  fileprivate var json: JSONValue {
    [
      "index": .integer(Int(index)),
      "minimumPages": .integer(Int(clamping: minimumPages)),
      "maximumPages": JSONValue(maximumPages.map { Int(clamping: $0) }),
      "pageSize": .integer(Int(clamping: pageSize)),
      "is64": .bool(is64),
      "isShared": .bool(isShared),
      "access": .string(access),
    ]
  }
}

extension SectionReport {
  fileprivate var json: JSONValue {
    ["kind": .string(kind), "name": JSONValue(name), "bytes": .integer(bytes)]
  }
}

extension ProducerReport {
  fileprivate var json: JSONValue {
    ["role": .string(role), "name": .string(name), "version": .string(version)]
  }
}

extension ExternalReport {
  fileprivate var json: JSONValue { ["name": .string(name), "kind": .string(kind)] }
}

extension Preview1Name {
  var json: JSONValue { ["module": .string(module.text), "name": .string(name.text)] }
}

extension HostFunction {
  var json: JSONValue { ["import": JSONValue(interface?.text), "name": .string(name.text)] }
}

extension ComponentReport {
  fileprivate var json: JSONValue {
    [
      "bytes": .integer(bytes),
      "sections": JSONValue(sections, \.json),
      "coreModules": JSONValue(coreModules, \.json),
      "coreInstances": JSONValue(coreInstances, \.json),
      "imports": JSONValue(imports, \.json),
      "exports": JSONValue(exports, \.json),
      "wit": JSONValue(wit),
      "notes": JSONValue(notes),
      "producers": JSONValue(producers, \.json),
      "provenance": provenance.map { provenance in
        [
          "adapter": .string(provenance.adapter),
          "wasi": JSONValue(provenance.wasi),
          "functions": JSONValue(provenance.functions),
          "options": JSONValue(provenance.options),
          "changes": JSONValue(provenance.changes),
        ]
      } ?? .null,
      "adapter": adapter?.json ?? .null,
    ]
  }
}

extension CoreModuleReport {
  fileprivate var json: JSONValue {
    [
      "index": .integer(index),
      "name": JSONValue(name),
      "bytes": .integer(bytes),
      "functions": .integer(functionCount),
      "sections": JSONValue(sections, \.json),
      "producers": JSONValue(producers, \.json),
    ]
  }
}

extension CoreInstanceReport {
  fileprivate var json: JSONValue {
    let head: [JSONValue.Member] = [
      .init(name: "index", value: .integer(index)), .init(name: "name", value: JSONValue(name)),
    ]
    switch contents {
    case .module(let module, let arguments):
      let arguments = JSONValue(arguments) {
        ["name": .string($0.name), "instance": .integer($0.instance)]
      }
      return .object(
        head + [
          .init(name: "module", value: .integer(module)),
          .init(name: "arguments", value: arguments),
        ])
    case .bundle(let items):
      let items = JSONValue(items) {
        ["name": .string($0.name), "origin": .string($0.origin)]
      }
      return .object(head + [.init(name: "exports", value: items)])
    }
  }
}

extension AdapterReport {
  fileprivate var json: JSONValue {
    [
      "mainInstance": .integer(mainInstance),
      "bytes": .integer(bytes),
      "entries": JSONValue(entries, \.json),
      "functions": JSONValue(functions, \.json),
      "hostFunctions": JSONValue(hostFunctions) { function, entries in
        [
          "import": JSONValue(function.interface?.text),
          "name": .string(function.name.text),
          "entries": JSONValue(entries.map(\.function), \.json),
        ]
      },
    ]
  }
}

extension EntryReport {
  var json: JSONValue {
    [
      "module": .string(function.module.text),
      "name": .string(function.name.text),
      "codeBytes": .integer(codeBytes),
      "reaches": JSONValue(reaches) {
        [
          "import": JSONValue($0.function.interface?.text), "name": .string($0.function.name.text),
          "path": JSONValue($0.path),
        ]
      },
      "callers": callers.map { JSONValue($0) } ?? .null,
      "chain": chain.map { JSONValue($0, \.json) } ?? .null,
    ]
  }
}

extension CallReport {
  var json: JSONValue {
    [
      "name": .string(name), "exports": JSONValue(exports),
      "isThroughTable": .bool(isThroughTable), "omitted": .integer(omitted),
    ]
  }
}

extension AdapterFunctionReport {
  fileprivate var json: JSONValue {
    [
      "instance": .integer(instance),
      "index": .integer(Int(index)),
      "name": .string(name),
      "bytes": .integer(bytes),
      "calls": JSONValue(calls),
      "hostCalls": JSONValue(hostCalls, \.json),
    ]
  }
}
