package import CodeBuilder
import Preview1Adapter

/// What `fd_filestat_get` and `path_filestat_get` tell of a file. A number of links that 32 bits
/// cannot hold is told as the largest that they can.
package struct UnstableFilestat: FilestatLayout {
  package let dev = Field<U64>(at: 0)
  package let ino = Field<U64>(at: 8)
  package let filetype = Field<U8>(at: 16)
  package let nlink = Field<U32>(at: 20)
  package let fileSize = Field<U64>(at: 24)
  package let atim = Field<U64>(at: 32)
  package let mtim = Field<U64>(at: 40)
  package let ctim = Field<U64>(at: 48)
  package static func linkCount(_ count: U64) -> U32 {
    choose(count < 0xffff_ffff, count, 0xffff_ffff).truncated
  }
  package static let layout = UnstableFilestat()
  package static let size: UInt32 = 56
}
