package import CodeBuilder

// What functions of the host leave in a return area (canonical ABI, section "Storing").

/// `result<T, error-code>`: what functions of the filesystem answer.
package protocol FileAnswer: Record {
  /// Whether the function failed. It is the first byte of each.
  var isError: Field<U8> { get }
  /// Why it failed.
  var error: Field<U8> { get }
}

/// `result<_, stream-error>`
package struct StreamResult: Record {
  package let isError = Field<U8>(at: 0)
  package let errorCase = Field<U8>(at: 4)
  package let error = Field<Handle<IOError>>(at: 8)
  package static let layout = StreamResult()
  package static let size: UInt32 = 12
}

/// `result<list<u8>, stream-error>`
package struct StreamReadResult: Record {
  package let isError = Field<U8>(at: 0)
  package let errorCase = Field<U8>(at: 4)
  package let error = Field<Handle<IOError>>(at: 8)
  /// Where the bytes are, if the call is lowered into private memory.
  package let data = Field<Private<U8>>(at: 4)
  package let count = Field<U32>(at: 8)
  package static let layout = StreamReadResult()
  package static let size: UInt32 = 12
}

/// `result<u64, stream-error>`
package struct PermitResult: Record {
  package let isError = Field<U8>(at: 0)
  package let errorCase = Field<U8>(at: 8)
  package let error = Field<Handle<IOError>>(at: 12)
  package let permit = Field<U64>(at: 8)
  package static let layout = PermitResult()
  package static let size: UInt32 = 16
}

/// `result<_, error-code>`, and all results whose value is at most four bytes large.
package struct FileResult<Value: Operand>: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: Value.memoryFormat.size)
  package let value = Field<Value>(at: Value.memoryFormat.size)
  package static var layout: FileResult { FileResult() }
  package static var size: UInt32 { max(2, 2 * Value.memoryFormat.size) }
}

/// `result<tuple<list<u8>, bool>, error-code>`
package struct FileReadResult: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: 4)
  /// Where the bytes are, if the call is lowered into private memory.
  package let data = Field<Private<U8>>(at: 4)
  package let count = Field<U32>(at: 8)
  /// Whether the end of the file is behind the bytes.
  package let isEnd = Field<U8>(at: 12)
  package static let layout = FileReadResult()
  package static let size: UInt32 = 16
}

/// `result<string, error-code>`
package struct FileTextResult: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: 4)
  package let text = Field<Private<U8>>(at: 4)
  package let count = Field<U32>(at: 8)
  package static let layout = FileTextResult()
  package static let size: UInt32 = 12
}

/// `list<T>`, and `string`
package struct HostList<Element>: Record {
  package let pointer = Field<Private<Element>>(at: 0)
  package let count = Field<U32>(at: 4)
  package static var layout: HostList { HostList() }
  package static var size: UInt32 { 8 }
}

/// `tuple<string, string>`
package struct HostPair: Record {
  package let first = Field<Private<U8>>(at: 0)
  package let firstCount = Field<U32>(at: 4)
  package let second = Field<Private<U8>>(at: 8)
  package let secondCount = Field<U32>(at: 12)
  package static let layout = HostPair()
  package static let size: UInt32 = 16
}

/// `tuple<descriptor, string>`
package struct HostPreopen: Record {
  package let descriptor = Field<Handle<Descriptor>>(at: 0)
  package let name = Field<Private<U8>>(at: 4)
  package let nameCount = Field<U32>(at: 8)
  package static let layout = HostPreopen()
  package static let size: UInt32 = 12
}

/// `datetime`
package struct Datetime: Record {
  package let seconds = Field<U64>(at: 0)
  package let nanoseconds = Field<U32>(at: 8)
  package static let layout = Datetime()
  package static let size: UInt32 = 16
}

/// `option<datetime>`
package struct OptionalDatetime: Record {
  package let isPresent = Field<U8>(at: 0)
  /// A ``Datetime``.
  package let datetime = Field<U64>(at: 8)
  package static let layout = OptionalDatetime()
  package static let size: UInt32 = 24
}

/// `result<descriptor-stat, error-code>`
package struct StatResult: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: 8)
  package let type = Field<U8>(at: 8)
  package let linkCount = Field<U64>(at: 16)
  package let fileSize = Field<U64>(at: 24)
  /// An ``OptionalDatetime``, as are the two behind it.
  package let accessed = Field<U8>(at: 32)
  package let modified = Field<U8>(at: 56)
  package let changed = Field<U8>(at: 80)
  package static let layout = StatResult()
  package static let size: UInt32 = 104
}

/// `result<metadata-hash-value, error-code>`
package struct MetadataHashResult: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: 8)
  package let lower = Field<U64>(at: 8)
  package static let layout = MetadataHashResult()
  package static let size: UInt32 = 24
}

/// `result<option<directory-entry>, error-code>`
package struct DirectoryEntryResult: FileAnswer {
  package let isError = Field<U8>(at: 0)
  package let error = Field<U8>(at: 4)
  package let isPresent = Field<U8>(at: 4)
  package let type = Field<U8>(at: 8)
  package let name = Field<Private<U8>>(at: 12)
  package let nameCount = Field<U32>(at: 16)
  package static let layout = DirectoryEntryResult()
  package static let size: UInt32 = 20
}

/// `option<error-code>`
package struct OptionalErrorCode: Record {
  package let isPresent = Field<U8>(at: 0)
  package let code = Field<U8>(at: 1)
  package static let layout = OptionalErrorCode()
  package static let size: UInt32 = 2
}

/// `option<own<T>>` of a resource.
package struct OptionalHandle<Resource>: Record {
  package let isPresent = Field<U8>(at: 0)
  package let handle = Field<Handle<Resource>>(at: 4)
  package static var layout: OptionalHandle { OptionalHandle() }
  package static var size: UInt32 { 8 }
}
