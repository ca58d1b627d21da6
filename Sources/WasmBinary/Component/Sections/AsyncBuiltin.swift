/// A built-in core function of asynchronous components (component model, `Binary.md`, section
/// "Canonical Definitions"), grouped by what is said besides its code.
package enum AsyncBuiltin: Hashable, Sendable {
  /// One that says nothing more.
  case plain(Plain)
  /// One that says no more than a byte which is always 0.
  case thread(Thread)
  /// One for a stream or future of a type.
  case channel(Channel, ComponentTypeIndex)
  /// One that reads from or writes to a stream or future of a type.
  case transfer(Transfer, ComponentTypeIndex, [CanonicalOption])
  /// One that stops reading from or writing to a stream or future of a type.
  case cancel(Cancel, ComponentTypeIndex, isAsync: Bool)
  /// `task.return`, of a result.
  case taskReturn(ComponentValueType?, [CanonicalOption])
  /// `subtask.cancel`
  case subtaskCancel(isAsync: Bool)
  /// `context.get`, of a slot.
  case contextGet(ValueType, slot: UInt32)
  /// `context.set`, of a slot.
  case contextSet(ValueType, slot: UInt32)
  /// `error-context.new`
  case errorContextNew([CanonicalOption])
  /// `error-context.debug-message`
  case errorContextDebugMessage([CanonicalOption])
  /// `waitable-set.wait`, with the memory that the event is written to.
  case waitableSetWait(CoreMemoryIndex)
  /// `waitable-set.poll`, with the memory that the event is written to.
  case waitableSetPoll(CoreMemoryIndex)
  /// `thread.new-indirect`, of a function type and the table that holds the function.
  case threadNewIndirect(CoreTypeIndex, CoreTableIndex)

  /// The functions of which there is nothing more to say.
  package enum Plain: UInt8, CaseIterable, Hashable, Sendable {
    case taskCancel = 0x05
    case subtaskDrop = 0x0d
    case errorContextDrop = 0x1e
    case waitableSetNew = 0x1f
    case waitableSetDrop = 0x22
    case waitableJoin = 0x23
    case backpressureIncrement = 0x24
    case backpressureDecrement = 0x25
    case threadIndex = 0x26
    case threadResumeLater = 0x28
  }

  /// The functions that let other threads run.
  package enum Thread: UInt8, CaseIterable, Hashable, Sendable {
    case yield = 0x0c
    case suspend = 0x29
    case suspendThenResume = 0x2a
    case yieldThenResume = 0x2b
    case suspendThenPromote = 0x2c
    case yieldThenPromote = 0x2d
  }

  /// The functions that make, drop and hand on the ends of streams and futures.
  package enum Channel: UInt8, CaseIterable, Hashable, Sendable {
    case streamNew = 0x0e
    case streamDropReadable = 0x13
    case streamDropWritable = 0x14
    case futureNew = 0x15
    case futureDropReadable = 0x1a
    case futureDropWritable = 0x1b
    case streamForward = 0x2e
    case futureForward = 0x2f
  }

  /// The functions that read from and write to streams and futures.
  package enum Transfer: UInt8, CaseIterable, Hashable, Sendable {
    case streamRead = 0x0f
    case streamWrite = 0x10
    case futureRead = 0x16
    case futureWrite = 0x17
  }

  /// The functions that stop reading from and writing to streams and futures.
  package enum Cancel: UInt8, CaseIterable, Hashable, Sendable {
    case streamRead = 0x11
    case streamWrite = 0x12
    case futureRead = 0x18
    case futureWrite = 0x19
  }
}
