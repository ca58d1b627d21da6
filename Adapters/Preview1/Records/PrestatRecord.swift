package import CodeBuilder

/// What `fd_prestat_get` tells of a preopened directory (witx, `prestat`).
package struct Prestat: Record {
  package let tag = Field<U32>(at: 0)
  package let nameLength = Field<U32>(at: 4)
  package static let layout = Prestat()
  package static let size: UInt32 = 8
}
