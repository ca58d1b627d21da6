import TestSupport

extension BehaviourCase {
  /// Programs that are converted otherwise than by default.
  static let choices: [BehaviourCase] = collapsed + thirdDescriptor

  /// Only success and failure are told apart.
  private static let collapsed: [BehaviourCase] =
    [["--exit-code", "collapse"], ["--wasi", "0.2.11"], ["--wasi", "0.2.0"]].flatMap { options in
      [0, 1].map { status in
        BehaviourCase(
          name: "proc_exit(\(status)) with \(options.joined(separator: " "))",
          program: .wat("exit-status"), arguments: ["\(status)"],
          expected: Expectation(status: status), conversionOptions: options)
      }
        + ["2", "42", "255", "256", "4294967295"].map { status in
          BehaviourCase(
            name: "proc_exit(\(status)) with \(options.joined(separator: " "))",
            program: .wat("exit-status"), arguments: [status], expected: Expectation(status: 1),
            oracle: .expectation(because: "it can say more than success and failure"),
            conversionOptions: options)
        }
    } + [
      BehaviourCase(
        name: "proc_exit(42) with --wasi 0.2.12", program: .wat("exit-status"), arguments: ["42"],
        expected: Expectation(status: 42), conversionOptions: ["--wasi", "0.2.12"])
    ]

  /// A program that can neither open nor list anything, and asks about descriptor 3.
  private static let thirdDescriptor: [BehaviourCase] = [
    BehaviourCase(
      name: "descriptor 3 without --keep-preopens", program: .wat("third-descriptor"),
      files: seeded, expected: Expectation(output: "8888\n"),
      oracle: .expectation(because: "it knows the folder although the program has no use for it")),
    BehaviourCase(
      name: "descriptor 3 with --keep-preopens", program: .wat("third-descriptor"), files: seeded,
      expected: Expectation(output: "0008\n"), conversionOptions: ["--keep-preopens"]),
    BehaviourCase(
      name: "no descriptor 3 with --keep-preopens", program: .wat("third-descriptor"),
      expected: Expectation(output: "8888\n"), conversionOptions: ["--keep-preopens"]),
  ]
}
