import Foundation
import Synchronization

/// How long a program may take before it is killed: long after anything that still makes progress has
/// ended, since this is for hangs alone.
///
/// Half an hour, as many times as more programs want to run than there are processors, and as
/// `WASI_UPLIFT_PATIENCE` says.
final class Patience: Sendable {
  /// The time.
  let seconds: TimeInterval
  private let ended = Atomic(false)

  init() {
    var load = [0.0]
    getloadavg(&load, 1)
    let processors = Double(ProcessInfo.processInfo.activeProcessorCount)
    let asked = ProcessInfo.processInfo.environment["WASI_UPLIFT_PATIENCE"].flatMap(Double.init)
    seconds = 1800 * max(1, load[0] / processors) * (asked ?? 1)
  }

  /// The time is over.
  func end() { ended.store(true, ordering: .releasing) }

  /// Whether it was over before the program ended.
  var hasEnded: Bool { ended.load(ordering: .acquiring) }
}
