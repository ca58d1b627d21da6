import WASI

/// Preview 1 itself, `wasi_snapshot_preview1`.
package enum SnapshotEdition: Edition {
  package typealias FilestatRecord = Filestat
  package typealias SubscriptionRecord = Subscription
  package static var whence: WhenceNumbers {
    WhenceNumbers(current: Preview1.Whence.cur, end: .end)
  }
  package static var prefix: String { "" }
}
