package import WasmBinary

extension Preview1 {
  /// All functions, in the order of the document.
  package static let functions: [Function] =
    argumentFunctions + clockFunctions + descriptorFunctions + pathFunctions + processFunctions
    + socketFunctions

  /// The function of that name, also where no document has it.
  package static func function(named name: Name) -> Function? { byName[name] }

  private static let byName = Dictionary(
    (functions + transitionFunctions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }
  )

  private static let argumentFunctions: [Function] = [
    Function("args_get", ["argv": .i32, "argv_buf": .i32]),
    Function("args_sizes_get", ["argc": .i32, "argv_buf_size": .i32]),
    Function("environ_get", ["environ": .i32, "environ_buf": .i32]),
    Function("environ_sizes_get", ["environc": .i32, "environ_buf_size": .i32]),
  ]

  private static let clockFunctions: [Function] = [
    Function("clock_res_get", ["id": .i32, "resolution": .i32]),
    Function("clock_time_get", ["id": .i32, "precision": .i64, "time": .i32]),
  ]

  private static let descriptorFunctions: [Function] = [
    Function("fd_advise", ["fd": .i32, "offset": .i64, "len": .i64, "advice": .i32]),
    Function("fd_allocate", ["fd": .i32, "offset": .i64, "len": .i64]),
    Function("fd_close", ["fd": .i32]),
    Function("fd_datasync", ["fd": .i32]),
    Function("fd_fdstat_get", ["fd": .i32, "fdstat": .i32]),
    Function("fd_fdstat_set_flags", ["fd": .i32, "flags": .i32]),
    Function(
      "fd_fdstat_set_rights", ["fd": .i32, "fs_rights_base": .i64, "fs_rights_inheriting": .i64]),
    Function("fd_filestat_get", ["fd": .i32, "filestat": .i32]),
    Function("fd_filestat_set_size", ["fd": .i32, "size": .i64]),
    Function(
      "fd_filestat_set_times", ["fd": .i32, "atim": .i64, "mtim": .i64, "fst_flags": .i32]),
    Function(
      "fd_pread", ["fd": .i32, "iovs": .i32, "iovs_len": .i32, "offset": .i64, "nread": .i32]),
    Function("fd_prestat_get", ["fd": .i32, "prestat": .i32]),
    Function("fd_prestat_dir_name", ["fd": .i32, "path": .i32, "path_len": .i32]),
    Function(
      "fd_pwrite", ["fd": .i32, "iovs": .i32, "iovs_len": .i32, "offset": .i64, "nwritten": .i32]),
    Function("fd_read", ["fd": .i32, "iovs": .i32, "iovs_len": .i32, "nread": .i32]),
    Function(
      "fd_readdir",
      ["fd": .i32, "buf": .i32, "buf_len": .i32, "cookie": .i64, "bufused": .i32]),
    Function("fd_renumber", ["fd": .i32, "to": .i32]),
    Function("fd_seek", ["fd": .i32, "offset": .i64, "whence": .i32, "newoffset": .i32]),
    Function("fd_sync", ["fd": .i32]),
    Function("fd_tell", ["fd": .i32, "offset": .i32]),
    Function("fd_write", ["fd": .i32, "iovs": .i32, "iovs_len": .i32, "nwritten": .i32]),
  ]

  private static let pathFunctions: [Function] = [
    Function("path_create_directory", ["fd": .i32, "path": .i32, "path_len": .i32]),
    Function(
      "path_filestat_get",
      ["fd": .i32, "flags": .i32, "path": .i32, "path_len": .i32, "filestat": .i32]),
    Function(
      "path_filestat_set_times",
      [
        "fd": .i32, "flags": .i32, "path": .i32, "path_len": .i32, "atim": .i64, "mtim": .i64,
        "fst_flags": .i32,
      ]),
    Function(
      "path_link",
      [
        "old_fd": .i32, "old_flags": .i32, "old_path": .i32, "old_path_len": .i32,
        "new_fd": .i32, "new_path": .i32, "new_path_len": .i32,
      ]),
    Function(
      "path_open",
      [
        "fd": .i32, "dirflags": .i32, "path": .i32, "path_len": .i32, "oflags": .i32,
        "fs_rights_base": .i64, "fs_rights_inheriting": .i64, "fdflags": .i32, "opened_fd": .i32,
      ]),
    Function(
      "path_readlink",
      [
        "fd": .i32, "path": .i32, "path_len": .i32, "buf": .i32, "buf_len": .i32, "bufused": .i32,
      ]),
    Function("path_remove_directory", ["fd": .i32, "path": .i32, "path_len": .i32]),
    Function(
      "path_rename",
      [
        "fd": .i32, "old_path": .i32, "old_path_len": .i32,
        "new_fd": .i32, "new_path": .i32, "new_path_len": .i32,
      ]),
    Function(
      "path_symlink",
      [
        "old_path": .i32, "old_path_len": .i32, "fd": .i32, "new_path": .i32, "new_path_len": .i32,
      ]),
    Function("path_unlink_file", ["fd": .i32, "path": .i32, "path_len": .i32]),
  ]

  private static let processFunctions: [Function] = [
    Function("poll_oneoff", ["in": .i32, "out": .i32, "nsubscriptions": .i32, "nevents": .i32]),
    Function("proc_exit", ["rval": .i32], results: []),
    Function("proc_raise", ["sig": .i32]),
    Function("sched_yield", [:]),
    Function("random_get", ["buf": .i32, "buf_len": .i32]),
  ]

  private static let socketFunctions: [Function] = [
    Function("sock_accept", ["fd": .i32, "flags": .i32, "opened_fd": .i32]),
    Function(
      "sock_recv",
      [
        "fd": .i32, "ri_data": .i32, "ri_data_len": .i32, "ri_flags": .i32, "ro_datalen": .i32,
        "ro_flags": .i32,
      ]),
    Function(
      "sock_send",
      [
        "fd": .i32, "si_data": .i32, "si_data_len": .i32, "si_flags": .i32, "so_datalen": .i32,
      ]),
    Function("sock_shutdown", ["fd": .i32, "how": .i32]),
  ]
}
