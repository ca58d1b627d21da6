// What the built-in functions are called (component model, `Explainer.md`, section "Canonical
// Built-ins").

extension AsyncBuiltin.Plain {
  /// What the text format calls it.
  package var name: StaticString {
    switch self {
    case .taskCancel: "task.cancel"
    case .subtaskDrop: "subtask.drop"
    case .errorContextDrop: "error-context.drop"
    case .waitableSetNew: "waitable-set.new"
    case .waitableSetDrop: "waitable-set.drop"
    case .waitableJoin: "waitable.join"
    case .backpressureIncrement: "backpressure.inc"
    case .backpressureDecrement: "backpressure.dec"
    case .threadIndex: "thread.index"
    case .threadResumeLater: "thread.resume-later"
    }
  }
}

extension AsyncBuiltin.Thread {
  /// What the text format calls it.
  package var name: StaticString {
    switch self {
    case .yield: "thread.yield"
    case .suspend: "thread.suspend"
    case .suspendThenResume: "thread.suspend-then-resume"
    case .yieldThenResume: "thread.yield-then-resume"
    case .suspendThenPromote: "thread.suspend-then-promote"
    case .yieldThenPromote: "thread.yield-then-promote"
    }
  }
}

extension AsyncBuiltin.Channel {
  /// What the text format calls it.
  package var name: StaticString {
    switch self {
    case .streamNew: "stream.new"
    case .streamDropReadable: "stream.drop-readable"
    case .streamDropWritable: "stream.drop-writable"
    case .futureNew: "future.new"
    case .futureDropReadable: "future.drop-readable"
    case .futureDropWritable: "future.drop-writable"
    case .streamForward: "stream.forward"
    case .futureForward: "future.forward"
    }
  }
}

extension AsyncBuiltin.Transfer {
  /// What the text format calls it.
  package var name: StaticString {
    switch self {
    case .streamRead: "stream.read"
    case .streamWrite: "stream.write"
    case .futureRead: "future.read"
    case .futureWrite: "future.write"
    }
  }
}

extension AsyncBuiltin.Cancel {
  /// What the text format calls it.
  package var name: StaticString {
    switch self {
    case .streamRead: "stream.cancel-read"
    case .streamWrite: "stream.cancel-write"
    case .futureRead: "future.cancel-read"
    case .futureWrite: "future.cancel-write"
    }
  }
}
