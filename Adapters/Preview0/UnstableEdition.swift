package import Preview1Adapter
import WASI

/// The draft before Preview 1, `wasi_unstable`.
package enum UnstableEdition: Edition {
  package typealias FilestatRecord = UnstableFilestat
  package typealias SubscriptionRecord = UnstableSubscription
  package static var whence: WhenceNumbers {
    WhenceNumbers(current: Preview0.Whence.cur, end: .end)
  }
  package static var prefix: String { "\(Preview0.moduleName)." }
}
