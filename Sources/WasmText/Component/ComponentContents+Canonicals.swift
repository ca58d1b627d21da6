import WasmBinary

extension ComponentContents {
  mutating func print(
    _ function: CanonicalFunction, to writer: inout TextWriter
  ) throws(TextError) {
    try writer.line("(")
    writer.text(function.sort.keyword)
    define(function.sort, to: &writer)
    switch function {
    case .lift(let function, let options, let type):
      writer.text(" (type ")
      names.types.writeReference(type, to: &writer)
      writer.text(") (canon lift ")
      reference(.core(.function(function)), to: &writer)
      self.options(options, to: &writer)
    case .lower(let function, let options):
      writer.text(" (canon lower ")
      reference(.function(function), to: &writer)
      self.options(options, to: &writer)
    case .resourceNew(let type): builtin("resource.new", type, to: &writer)
    case .resourceDrop(let type): builtin("resource.drop", type, to: &writer)
    case .resourceRepresentation(let type): builtin("resource.rep", type, to: &writer)
    case .asynchronous(let function): asynchronous(function, to: &writer)
    }
    writer.text("))")
  }

  /// Prints how values cross, each choice behind a space.
  private func options(_ options: [CanonicalOption], to writer: inout TextWriter) {
    for option in options {
      writer.space()
      switch option {
      case .utf8: writer.text("string-encoding=utf8")
      case .utf16: writer.text("string-encoding=utf16")
      case .latin1OrUTF16: writer.text("string-encoding=latin1+utf16")
      case .memory(let memory):
        writer.text("(memory ")
        names.coreMemories.writeReference(memory, to: &writer)
        writer.close()
      case .realloc(let function): self.option("(realloc ", function, to: &writer)
      case .postReturn(let function): self.option("(post-return ", function, to: &writer)
      case .async: writer.text("async")
      case .callback(let function): self.option("(callback ", function, to: &writer)
      case .coreType(let type):
        writer.text("(core-type ")
        names.coreTypes.writeReference(type, to: &writer)
        writer.close()
      case .gc: writer.text("gc")
      }
    }
  }

  private func option(
    _ word: StaticString, _ function: CoreFunctionIndex, to writer: inout TextWriter
  ) {
    writer.text(word)
    names.coreFunctions.writeReference(function, to: &writer)
    writer.close()
  }

  /// Prints a built-in function, but for the parenthesis at its end.
  private func builtin(_ name: StaticString, to writer: inout TextWriter) {
    writer.text(" (canon ")
    writer.text(name)
  }

  private func builtin(
    _ name: StaticString, _ type: ComponentTypeIndex, to writer: inout TextWriter
  ) {
    builtin(name, to: &writer)
    writer.space()
    names.types.writeReference(type, to: &writer)
  }

  private func asynchronous(_ function: AsyncBuiltin, to writer: inout TextWriter) {
    switch function {
    case .plain(let function): builtin(function.name, to: &writer)
    case .thread(let function): builtin(function.name, to: &writer)
    case .channel(let function, let type): builtin(function.name, type, to: &writer)
    case .transfer(let function, let type, let options):
      builtin(function.name, type, to: &writer)
      self.options(options, to: &writer)
    case .cancel(let function, let type, let isAsync):
      builtin(function.name, type, to: &writer)
      if isAsync { writer.text(" async") }
    case .taskReturn(let result, let options):
      builtin("task.return", to: &writer)
      if let result {
        writer.text(" (result ")
        valueType(result, to: &writer)
        writer.close()
      }
      self.options(options, to: &writer)
    case .subtaskCancel(let isAsync):
      builtin("subtask.cancel", to: &writer)
      if isAsync { writer.text(" async") }
    case .contextGet(let type, let slot): context("context.get", type, slot, to: &writer)
    case .contextSet(let type, let slot): context("context.set", type, slot, to: &writer)
    case .errorContextNew(let options):
      builtin("error-context.new", to: &writer)
      self.options(options, to: &writer)
    case .errorContextDebugMessage(let options):
      builtin("error-context.debug-message", to: &writer)
      self.options(options, to: &writer)
    case .waitableSetWait(let memory):
      builtin("waitable-set.wait", to: &writer)
      options([.memory(memory)], to: &writer)
    case .waitableSetPoll(let memory):
      builtin("waitable-set.poll", to: &writer)
      options([.memory(memory)], to: &writer)
    case .threadNewIndirect(let type, let table):
      builtin("thread.new-indirect", to: &writer)
      writer.space()
      names.coreTypes.writeReference(type, to: &writer)
      writer.space()
      reference(.core(.table(table)), to: &writer)
    }
  }

  private func context(
    _ name: StaticString, _ type: ValueType, _ slot: UInt32, to writer: inout TextWriter
  ) {
    builtin(name, to: &writer)
    writer.space()
    writer.text(made: type.text)
    writer.space()
    writer.decimal(slot)
  }
}
