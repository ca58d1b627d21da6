package import CodeBuilder

/// What `fd_fdstat_get` tells of a descriptor (witx, `fdstat`).
package struct Fdstat: Record {
  package let filetype = Field<U8>(at: 0)
  package let flags = Field<U16>(at: 2)
  package let rightsBase = Field<U64>(at: 8)
  package let rightsInheriting = Field<U64>(at: 16)
  package static let layout = Fdstat()
  package static let size: UInt32 = 24
}

/// What a file is (witx, `filetype`).
enum Filetype {
  static var unknown: U8 { 0 }
  static var characterDevice: U8 { 2 }
  static var directory: U8 { 3 }
  static var regularFile: U8 { 4 }
}

/// How a descriptor behaves (witx, `fdflags`).
enum Fdflags {
  static var append: U32 { 1 }
  static var dsync: U32 { 2 }
  static var nonblock: U32 { 4 }
  static var rsync: U32 { 8 }
  static var sync: U32 { 16 }
  /// Everything but append and non-blocking mode.
  static var unchangeable: U32 { 0xffff_fffa }
  /// Everything but non-blocking mode.
  static var notOfStreams: U32 { 0xffff_fffb }
  /// All flags that there are.
  static var all: U32 { 31 }
}

/// What may be done with a descriptor (witx, `rights`), as the oracle derives it.
enum Rights {
  static var fdRead: U64 { 1 << 1 }
  static var fdWrite: U64 { 1 << 6 }
  /// All rights that there are.
  static var all: U64 { 0x3fff_ffff }
  /// All but `fd_read` and `fd_readdir`, which go together.
  static var reading: U64 { 1 << 1 | 1 << 14 }
  /// All that a directory has no use for: `fd_seek`, `path_filestat_set_size` and
  /// `fd_filestat_set_size`.
  static var filesOnly: U64 { 1 << 2 | 1 << 19 | 1 << 22 }
  /// What a preopened directory has.
  static var preopen: U64 { 0x7b7_fe00 }
  /// What is opened under a preopened directory can have.
  static var preopenInheriting: U64 { 0xff7_ffff }
}
