package import CodeBuilder

/// What `fd_filestat_get` and `path_filestat_get` tell of a file (witx, `filestat`). Times are in
/// nanoseconds since 1970.
package struct Filestat: FilestatLayout {
  package let dev = Field<U64>(at: 0)
  package let ino = Field<U64>(at: 8)
  package let filetype = Field<U8>(at: 16)
  package let nlink = Field<U64>(at: 24)
  package let fileSize = Field<U64>(at: 32)
  package let atim = Field<U64>(at: 40)
  package let mtim = Field<U64>(at: 48)
  package let ctim = Field<U64>(at: 56)
  package static func linkCount(_ count: U64) -> U64 { count }
  package static let layout = Filestat()
  package static let size: UInt32 = 64
}
