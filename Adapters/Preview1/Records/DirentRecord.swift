package import CodeBuilder

/// What stands before the name of an entry of a directory (witx, `dirent`).
///
/// ```
///      0           8           16       20     24
///      ┌───────────┬───────────┬────────┬──────┬─────────┐
///      │  cookie   │   inode   │ length │ type │ name …  │
///      └───────────┴───────────┴────────┴──────┴─────────┘
/// ```
package struct Dirent: Record {
  /// The cookie that the next entry is asked for with.
  package let next = Field<U64>(at: 0)
  package let ino = Field<U64>(at: 8)
  package let nameLength = Field<U32>(at: 16)
  /// The file type, written together with the padding behind it.
  package let type = Field<U32>(at: 20)
  package static let layout = Dirent()
  package static let size: UInt32 = 24
}
