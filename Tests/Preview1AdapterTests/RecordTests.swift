import CodeBuilder
import ComponentModel
import Preview0Adapter
import Preview1Adapter
import Testing
import WASI

/// The records that differ between the editions, against the description of Preview 1.
@Suite struct RecordTests {
  @Test func filestat() {
    expect(Filestat.layout, Preview1.filestat)
    expect(UnstableFilestat.layout, Preview0.filestat)
  }

  @Test func subscription() {
    expect(Subscription.layout, Preview1.subscription)
    expect(UnstableSubscription.layout, Preview0.subscription)
  }

  private func expect<R: FilestatLayout>(_ record: R, _ description: TypeDefinition) {
    expect(
      R.size, description,
      [
        "dev": record.dev.offset, "ino": record.ino.offset, "filetype": record.filetype.offset,
        "nlink": record.nlink.offset, "size": record.fileSize.offset, "atim": record.atim.offset,
        "mtim": record.mtim.offset, "ctim": record.ctim.offset,
      ])
  }

  private func expect<R: SubscriptionLayout>(_ record: R, _ description: TypeDefinition) {
    expect(
      R.size, description,
      [
        "userdata": record.userdata.offset, "u": record.tag.offset,
        "u.clock.id": record.clock.offset, "u.clock.timeout": record.timeout.offset,
        "u.clock.flags": record.clockFlags.offset,
        "u.fd_read.file_descriptor": record.descriptor.offset,
      ])
  }

  private func expect(_ size: UInt32, _ type: TypeDefinition, _ offsets: [String: UInt32]) {
    let layout = CanonicalLayout(of: type)
    #expect(Int(size) == layout.size)
    for (path, offset) in offsets { #expect(layout.offset(of: path) == Int(offset), "\(path)") }
  }
}

extension CanonicalLayout {
  /// Where the field is that names with dots between them lead to, through records and variants.
  fileprivate func offset(of path: String) -> Int? {
    var (offset, layout) = (0, self)
    for name in path.split(separator: ".") {
      switch layout.shape {
      case .cases(let cases, _, let payloadOffset):
        guard let payload = cases.first(where: { $0.name == name })?.payload else { return nil }
        (offset, layout) = (offset + payloadOffset, payload)
      default:
        guard let field = layout[field: String(name)] else { return nil }
        (offset, layout) = (offset + field.offset, field.layout)
      }
    }
    return offset
  }
}
