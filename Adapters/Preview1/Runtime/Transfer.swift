import CodeBuilder
import WasmBinary

/// What moving bytes leaves behind besides an errno.
enum Transfer {
  /// How many bytes were moved.
  static let count = GlobalVariable<U32>("transferred", in: .adapter)

  /// Up to this size several buffers are moved with one call of the host, through private memory.
  /// Beyond it, a call for each costs less than the copy.
  static var gathered: U32 { 4096 }

  /// No more is handed to the host at once: hosts end programs that pass too much (Wasmtime beyond
  /// 128 MiB).
  static var largest: U32 { 0x400_0000 }
}

extension CodeBuilder {
  /// Whether the guest's memory can be too small to borrow from. Then everything goes through
  /// private memory while it is.
  var guestMemoryMayBeSmall: Bool { (target.guestMemory?.minimumBytes ?? 0) < 64 }

  /// Whether the guest's memory is too small to borrow from.
  var guestMemoryIsSmall: Condition { guestMemorySize < 64 }
}
