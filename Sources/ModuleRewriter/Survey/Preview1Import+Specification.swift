package import WASI
import WasmBinary

extension Preview1Import {
  /// What Preview 1 says of the function; nothing where it has none of that name.
  package var specification: Preview1.Function? {
    switch edition {
    case .snapshot: Preview1.function(named: name)
    case .unstable: Preview0.function(named: name)
    }
  }

  /// Whether it finds or leaves anything in memory.
  package var takesPointers: Bool { !Self.withoutPointers.contains(name) }

  /// The functions whose arguments are all of what they are told, and that give nothing but an
  /// errno.
  private static let withoutPointers: Set<Name> = [
    "fd_advise", "fd_allocate", "fd_close", "fd_datasync", "fd_fdstat_set_flags",
    "fd_fdstat_set_rights", "fd_filestat_set_size", "fd_filestat_set_times", "fd_renumber",
    "fd_sync", "proc_exit", "proc_raise", "sched_yield", "sock_shutdown", "adapter_close_badfd",
    "adapter_monotonic_clock_set_paused", "reset_adapter_state",
  ]

  /// The name that messages use. Preview 1 need not be mentioned, the draft before it does.
  var displayName: Name { edition == .snapshot ? name : "\(edition.rawValue).\(name)" }

  /// The type in a message, where nothing would be misread.
  var typeText: String {
    type.text.isEmpty ? "a function without parameters or results" : type.text
  }
}
