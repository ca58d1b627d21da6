package import CodeBuilder

/// What a Preview 1 function answers (witx, `errno`).
package struct Errno: ComparableOperand {
  package static var memoryFormat: MemoryFormat { .half }
  package var node: Node
  package init(node: Node) { self.node = node }

  private init(_ code: Int32) { node = .i32(code) }

  /// No error.
  static var success: Self { Self(0) }
  /// Resource unavailable, or operation would block.
  static var again: Self { Self(6) }
  /// Bad file descriptor.
  static var badf: Self { Self(8) }
  /// Bad address.
  static var fault: Self { Self(21) }
  /// Illegal byte sequence.
  static var ilseq: Self { Self(25) }
  /// Invalid argument.
  static var inval: Self { Self(28) }
  /// Not enough space.
  static var nomem: Self { Self(48) }
  /// I/O error.
  static var io: Self { Self(29) }
  /// Is a directory.
  static var isdir: Self { Self(31) }
  /// Filename too long.
  static var nametoolong: Self { Self(37) }
  /// Not a directory.
  static var notdir: Self { Self(54) }
  /// Not a socket.
  static var notsock: Self { Self(57) }
  /// Not supported.
  static var notsup: Self { Self(58) }
  /// Value too large to be stored in data type.
  static var overflow: Self { Self(61) }
  /// Broken pipe.
  static var pipe: Self { Self(64) }
  /// Invalid seek.
  static var spipe: Self { Self(70) }
}
