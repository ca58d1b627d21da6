import Files

/// Which files are converted, and where to. Nothing is opened for it.
struct OutputPlan {
  /// The conversions, in the order in which the inputs were named.
  var steps: [Step]
  /// The folder that the outputs go to, where they have one that may have to be made.
  var folder: String?

  /// One conversion.
  struct Step: Hashable, Sendable {
    var input: InputFile
    var output: OutputFile
  }

  /// Plans conversions of `inputs`, of which there is at least one, to what the user named: a file
  /// with `-o`, or a folder.
  init(_ inputs: [InputFile], to output: OutputFile?, folder: String?) throws(Failure) {
    switch (output, folder) {
    case (nil, nil):
      throw .usage("-o OUTPUT is missing", hint: "see `\(Program.name) convert --help`")
    case (.some, .some):
      throw .usage("-o and --output-dir are two places for one thing", hint: "leave one out")
    case (nil, .some(let folder)):
      steps = try Self.steps(inputs, into: folder)
      self.folder = folder
    case (.path(let path), nil) where path.hasSuffix("/") || System.isFolder(path):
      steps = try Self.steps(inputs, into: path)
      self.folder = path
    case (.some(let output), nil):
      guard inputs.count == 1 else {
        throw .usage(
          "\(inputs.count) inputs cannot become one file",
          hint: "name a folder, with --output-dir or with a slash at its end")
      }
      steps = [Step(input: inputs[0], output: output)]
    }
  }

  private static func steps(
    _ inputs: [InputFile], into folder: String
  ) throws(Failure) -> [Step] {
    let folder = folder.hasSuffix("/") ? folder : "\(folder)/"
    var taken: [String: InputFile] = [:]
    var steps: [Step] = []
    for input in inputs {
      guard case .path(let path) = input else {
        throw .usage("standard input has no name for a file in a folder", hint: "use -o FILE")
      }
      let name = outputName(for: path)
      if let other = taken[name] {
        throw .usage(
          "\(other) and \(input) would both become \(folder)\(name)",
          hint: "convert them to different folders")
      }
      taken[name] = input
      steps.append(Step(input: input, output: .path(folder + name)))
    }
    return steps
  }

  /// What a file in a folder is called: `app.wasm` becomes `app.component.wasm`, and what is called
  /// like that keeps its name.
  static func outputName(for path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".component.wasm") { return name }
    return (name.hasSuffix(".wasm") ? String(name.dropLast(5)) : name) + ".component.wasm"
  }
}
