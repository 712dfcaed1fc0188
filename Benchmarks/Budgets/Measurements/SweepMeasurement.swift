import ScalingCore
import Storage

/// Measures sweeps and searches in process, on one core.
struct SweepMeasurement {
  /// What is evaluated.
  let stage: Stage

  private static let batches = 11
  /// Options of one run: enough that its start does not count.
  private static let options = 50_000

  /// Sizes, lengths, samples, GPUs and layouts, as `optimize` looks through them.
  private func space() -> OptionSpace? {
    guard let scenario = stage.scenarios.first,
      let axes = try? SearchAxes.axes(for: scenario, catalogue: stage.evaluator.catalogue)
    else { return nil }
    return try? OptionSpace(base: scenario, axes: axes)
  }

  /// Options a second that a search for the cheapest one judges.
  func searchRate() -> Double? {
    guard let space = space() else { return nil }
    let search = OptionSearch(space: space, objective: .cost, evaluator: stage.evaluator)
    return rate(of: space) { consume(search.run($0)) }
  }

  /// Rows a second, evaluated and written as CSV.
  func rowRate() -> Double? {
    guard let space = space() else { return nil }
    let format = SweepCSV(SweepPlan(space: space, evaluator: stage.evaluator))
    return rate(of: space) { range in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 256) {
        consume(format.block(start..<min(start + 256, range.upperBound)))
      }
    }
  }

  /// Runs over options from the middle of the space, where models fit and have evidence.
  private func rate(of space: OptionSpace, _ run: (Range<Int>) -> Void) -> Double {
    let start = max(0, space.count / 2 - Self.options / 2)
    let range = start..<min(space.count, start + Self.options)
    let time = Stopwatch.secondsPerRun(batches: Self.batches, runs: 1) { run(range) }
    return Double(range.count) / time
  }
}
