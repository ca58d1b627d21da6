import WasmBinary

extension Explanation {
  /// The explanation as JSON. The documentation has the schema.
  package var json: JSONValue {
    [
      "schema": .integer(Report.schema),
      "name": .string(name),
      "typesAlone": JSONValue(typesAlone.map(\.text)),
      "entries": JSONValue(entries, \.json),
      "hostFunctions": JSONValue(hostFunctions) { cause in
        [
          "import": JSONValue(cause.function.interface?.text),
          "name": .string(cause.function.name.text),
          "entries": JSONValue(cause.entries, \.json),
          "users": JSONValue(cause.users) { user in
            [
              "instance": .string(user.instance),
              "callers": JSONValue(user.callers),
              "chain": JSONValue(user.chain, \.json),
            ]
          },
        ]
      },
    ]
  }
}
