import CodeBuilder

/// The streams behind descriptors 0, 1 and 2, and those that append to files. They are asked for when
/// they are first needed, and kept as long as the descriptor is open.
enum StandardStreams {
  /// Why there is no stream to write to.
  static let failure = GlobalVariable<Errno>("no_stream", in: .adapter)

  static let input = Function("input_stream", parameters: ["slot"]) {
    (f: FunctionBuilder<Handle<InputStream>>, slot: Private<Slot>) in
    @Local(f, "stream") var stream = slot.input
    f.if(stream == .none) {
      stream = f.call(CommandLine.getStdin)
      slot.input = stream
    }
    f.return(stream)
  }

  /// A stream to write to. None, and ``failure``, where a file cannot be appended to.
  static let output = Function("output_stream", parameters: ["slot"]) {
    (f: FunctionBuilder<Handle<OutputStream>>, slot: Private<Slot>) in
    @Local(f, "stream") var stream = slot.output
    f.if(stream == .none) {
      if f.hasFilesystem {
        f.if(slot.kind == SlotKind.file) {
          let result: Private<FileResult<Handle<OutputStream>>> = f.returnArea()
          f.call(Descriptor.appendViaStream, slot.handle, result)
          f[failure] = f.call(
            ErrnoMapping.errnoOfAnswer, U32(constant: result.errorOffset))
          f.guard(f[failure] == .success, else: .none)
          stream = result.value
          slot.output = stream
          f.return(stream)
        }
      }
      f.if(slot.kind == SlotKind.stdout) {
        stream = f.call(CommandLine.getStdout)
      } else: {
        stream = f.call(CommandLine.getStderr)
      }
      slot.output = stream
    }
    f.return(stream)
  }
}
