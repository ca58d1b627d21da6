import Diagnostics
import Files
import ModuleRewriter
import Platform
import WasmBinary

/// Conversions, several at a time. What is said of them is said in the order of the inputs, each as
/// soon as all before it are through.
struct ConversionBatch: Sendable {
  let plan: OutputPlan
  let converter: Converter
  let reporting: ReportingOptions
  /// Whether outputs are written that are there already.
  let writesAgain: Bool
  /// What has to be written before the first output is.
  let depfile: Depfile?

  /// How far they are.
  private struct State {
    /// The next one to begin with.
    var next = 0
    /// The next one to say something of.
    var nextToReport = 0
    /// What is to be said of those that are through, but not before others.
    var finished: [Int: [Diagnostic]] = [:]
    var hasFailed = false
    var depfileIsWritten = false
    var progress: ProgressLine
  }

  /// Does them all.
  ///
  /// - Parameter threads: How many at a time.
  /// - Throws: A failure of which all was said, where one of them failed. All others are done.
  func run(threads: Int) throws(Failure) {
    let state = Locked(
      State(progress: ProgressLine(count: plan.steps.count, reporting: reporting)))
    if plan.steps.count == 1 {
      convertOne(0, state)
    } else {
      Threads.run(min(threads, plan.steps.count)) {
        while let index = takeNext(state) { convertOne(index, state) }
      }
      state.withLock { $0.progress.erase() }
    }
    if state.withLock(\.hasFailed) { throw Failure(.input, []) }
  }

  private func takeNext(_ state: Locked<State>) -> Int? {
    state.withLock { state in
      guard state.next < plan.steps.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func convertOne(_ index: Int, _ state: Locked<State>) {
    var diagnostics: [Diagnostic]
    var hasFailed = false
    do throws(Failure) {
      diagnostics = try convert(plan.steps[index], state)
    } catch {
      diagnostics = error.diagnostics
      hasFailed = true
    }
    state.withLock { state in
      state.hasFailed = state.hasFailed || hasFailed
      state.finished[index] = diagnostics
      state.progress.advance(past: plan.steps[index].input)
      while let diagnostics = state.finished.removeValue(forKey: state.nextToReport) {
        if diagnostics.contains(where: reporting.says) { state.progress.erase() }
        reporting.report(diagnostics)
        state.nextToReport += 1
      }
    }
  }

  private func convert(
    _ step: OutputPlan.Step, _ state: Locked<State>
  ) throws(Failure) -> [Diagnostic] {
    let source = try step.input.source()
    let conversion = try step.input.reading { () throws(ConversionError) -> Conversion in
      try converter.convert(source)
    }
    let diagnostics = try reporting.judged(conversion.diagnostics.map { $0.about(step.input) })
    try writeDepfile(state)
    do throws(FileError) {
      if let folder = plan.folder { try OutputFile.makeFolder(folder) }
    } catch {
      throw .file(error)
    }
    try step.output.put(conversion.component, again: writesAgain, reporting: reporting)
    return diagnostics
  }

  /// Writes the dependencies, once. Before the outputs: with an output that is new and without them,
  /// a build would take the output for complete.
  private func writeDepfile(_ state: Locked<State>) throws(Failure) {
    guard let depfile else { return }
    try state.withLock { state throws(Failure) in
      guard !state.depfileIsWritten else { return }
      try depfile.write()
      state.depfileIsWritten = true
    }
  }
}
