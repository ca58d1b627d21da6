package import CodeBuilder
package import WasmBinary

/// The functions of `wasi_snapshot_preview1`, made of those of WASI 0.2.
package enum Preview1Adapter {
  /// Every function that there is, by the name that a guest imports it under, in the order of the
  /// Preview 1 document.
  package static let functions: KeyValuePairs<Name, any AnyFunction> = [
    "args_get": argsGet,
    "args_sizes_get": argsSizesGet,
    "environ_get": environGet,
    "environ_sizes_get": environSizesGet,
    "clock_res_get": clockResGet,
    "clock_time_get": clockTimeGet,
    "fd_advise": fdAdvise,
    "fd_allocate": fdAllocate,
    "fd_close": fdClose,
    "fd_datasync": fdDatasync,
    "fd_fdstat_get": fdFdstatGet,
    "fd_fdstat_set_flags": fdFdstatSetFlags,
    "fd_fdstat_set_rights": fdFdstatSetRights,
    "fd_filestat_get": fdFilestatGet,
    "fd_filestat_set_size": fdFilestatSetSize,
    "fd_filestat_set_times": fdFilestatSetTimes,
    "fd_pread": fdPread,
    "fd_prestat_get": fdPrestatGet,
    "fd_prestat_dir_name": fdPrestatDirName,
    "fd_pwrite": fdPwrite,
    "fd_read": fdRead,
    "fd_readdir": fdReaddir,
    "fd_renumber": fdRenumber,
    "fd_seek": fdSeek,
    "fd_sync": fdSync,
    "fd_tell": fdTell,
    "fd_write": fdWrite,
    "path_create_directory": pathCreateDirectory,
    "path_filestat_get": pathFilestatGet,
    "path_filestat_set_times": pathFilestatSetTimes,
    "path_link": pathLink,
    "path_open": pathOpen,
    "path_readlink": pathReadlink,
    "path_remove_directory": pathRemoveDirectory,
    "path_rename": pathRename,
    "path_symlink": pathSymlink,
    "path_unlink_file": pathUnlinkFile,
    "poll_oneoff": pollOneoff,
    "proc_exit": procExit,
    "proc_raise": procRaise,
    "sched_yield": schedYield,
    "random_get": randomGet,
    "sock_accept": sockAccept,
    "sock_recv": sockRecv,
    "sock_send": sockSend,
    "sock_shutdown": sockShutdown,
  ]

  /// The functions that no document has, but that programs import beside these.
  package static let transitionFunctions: KeyValuePairs<Name, any AnyFunction> = [
    "adapter_open_badfd": adapterOpenBadfd,
    "adapter_close_badfd": adapterCloseBadfd,
    "adapter_monotonic_clock_set_paused": adapterMonotonicClockSetPaused,
    "reset_adapter_state": resetAdapterState,
  ]

  /// The function of that name, where there is one.
  package static func function(named name: Name) -> (any AnyFunction)? {
    functions.first { $0.key == name }?.value
      ?? transitionFunctions.first { $0.key == name }?.value
  }
}
