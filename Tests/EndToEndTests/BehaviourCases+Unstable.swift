import TestSupport

extension BehaviourCase {
  /// Programs that use the draft edition of Preview 1, which the engine has to be asked for.
  static let unstable: [BehaviourCase] = [
    BehaviourCase(
      name: "wasi_unstable alone", program: .wat("unstable"), files: seeded,
      expected: Expectation(output: "all"), nativeOptions: ["-S", "preview0"]),
    BehaviourCase(
      name: "wasi_unstable beside Preview 1", program: .c("unstable"), files: seeded,
      expected: Expectation(output: nil), nativeOptions: ["-S", "preview0"]),
    BehaviourCase(
      name: "wasi_unstable waits for several things", program: .c("unstable"), arguments: ["poll"],
      files: seeded,
      expected: Expectation(
        output: """
          poll of 3: 0, 2
            71, error 0, type 1
            72, error 0, type 2
          poll of 2: 0, 1
            73, error 0, type 0

          """),
      oracle: .expectation(because: "it looks for the second one where Preview 1 has it"),
      nativeOptions: ["-S", "preview0"]),
  ]
}
