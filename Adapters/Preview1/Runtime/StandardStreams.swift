import CodeBuilder

/// The streams behind descriptors 0, 1 and 2, asked for when they are first needed.
enum StandardStreams {
  static let input = Function("input_stream", parameters: ["slot"]) {
    (f: FunctionBuilder<Handle<InputStream>>, slot: Private<Slot>) in
    f.if(slot.input == .none) { slot.input = f.call(CommandLine.getStdin) }
    f.return(slot.input)
  }

  static let output = Function("output_stream", parameters: ["slot"]) {
    (f: FunctionBuilder<Handle<OutputStream>>, slot: Private<Slot>) in
    f.if(slot.output == .none) {
      f.if(slot.kind == SlotKind.stdout) {
        slot.output = f.call(CommandLine.getStdout)
      } else: {
        slot.output = f.call(CommandLine.getStderr)
      }
    }
    f.return(slot.output)
  }
}
