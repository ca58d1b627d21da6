import Platform
import Testing

@Suite struct ThreadsTests {
  @Test func everyThreadRunsTheBody() {
    let runs = Locked(0)
    Threads.run(5) { runs.withLock { $0 += 1 } }
    #expect(runs.withLock { $0 } == 5)
  }

  /// Calls that run beside each other have one thread for each processor beside their own.
  @Test func callsShareTheFreeProcessors() {
    let threads = Locked((now: 0, most: 0))
    let callers = 3
    Threads.run(callers) {
      Threads.runOnFreeProcessors(upTo: 8) {
        threads.withLock { threads in
          threads.now += 1
          threads.most = max(threads.most, threads.now)
        }
        usleep(50_000)
        threads.withLock { $0.now -= 1 }
      }
    }
    let most = threads.withLock { $0.most }
    #expect(most >= 1 && most < callers + Threads.processorCount)
  }
}
