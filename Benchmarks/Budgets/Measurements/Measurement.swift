import Dashboard
import Screen

/// Measures every figure; of key presses the middle time of several rounds counts.
struct Measurement {
  /// What is measured in process.
  let stage: Stage
  /// The release program.
  let terminal: TerminalMeasurement
  /// Repetitions of the tours.
  let rounds: Int

  /// Starts of the program, for one median.
  private static let starts = 21
  /// Columns of Compare.
  private static let columns = 4

  /// All figures; `progress` hears what is measured.
  func report(progress: (String) -> Void) throws -> Report {
    var report = Report()
    progress("core")
    measureCore(&report)
    progress("frames in process")
    measureFrames(&report)
    progress("start")
    try measureStart(&report)
    progress("bytes of slider steps")
    try measureBytes(&report)
    progress("key to frame")
    try measurePainting(&report)
    progress("idleness")
    try measureIdleness(&report)
    return report
  }
}

extension Measurement {
  private func measureCore(_ report: inout Report) {
    let core = CoreMeasurement(stage: stage)
    report.results[.evaluation] = core.evaluation()
    report.results[.optionRate] = core.optionRate()
    report.results[.envelopeRate] = core.envelopeRate()
    report.results[.draws] = core.draws()
    let sweep = SweepMeasurement(stage: stage)
    report.results[.searchRate] = sweep.searchRate()
    report.results[.sweepRate] = sweep.rowRate()
  }

  private func measureFrames(_ report: inout Report) {
    let frames = FrameMeasurement(stage: stage)
    let explore = stage.dashboard(samples: 1, size: TerminalMeasurement.large)
    let sliders = Tour.sliders(of: explore, in: stage.environment)
    let compare = stage.dashboard(samples: Self.columns, size: TerminalMeasurement.large)
    let columns = Tour.columns(count: Self.columns)
    let onExplore = middles { frames.times(of: sliders, from: explore) }
    let onCompare = middles { frames.times(of: columns, from: compare) }
    let onFrontier = middles { frames.times(of: .frontier, from: explore) }
    let onSpeed = middles { frames.times(of: .speed, from: explore) }
    report.set(.exploreFrameMedian, .exploreFrameP99, onExplore)
    report.set(.compareFrameMedian, .compareFrameP99, onCompare)
    report.set(.frontierFrameMedian, .frontierFrameP99, onFrontier)
    report.set(.speedFrameMedian, .speedFrameP99, onSpeed)
    report.set(
      .shapeFrameMedian, .shapeFrameP99, middles { frames.times(of: .shape, from: explore) })
    guard let plans = stage.plansSample else { return }
    let node = stage.dashboard(samples: plans..<plans + 1, size: TerminalMeasurement.large)
    let onSpend = middles { frames.times(of: .spend, from: node) }
    report.set(.spendFrameMedian, .spendFrameP99, onSpend)
  }

  private func measureStart(_ report: inout Report) throws {
    let dashboards = try (0..<Self.starts).map { _ in try terminal.start() }
    report.results[.start] = Sample(dashboards.compactMap(\.start.delay))?.median
    report.results[.startBytes] = Sample(dashboards.map { Double($0.start.bytes) })?.sorted.last
    report.results[.startMemory] =
      Sample(try dashboards.map { Double(try $0.peakMemory) })?.sorted.last
  }

  private func measureBytes(_ report: inout Report) throws {
    let usual = stage.dashboard(samples: 1, size: TerminalMeasurement.usual)
    let tour = Tour.sliders(of: usual, in: stage.environment)
    let trip = try terminal.trip(
      tour, files: 0..<1, size: TerminalMeasurement.usual, expecting: "Model size")
    let bytes = Sample(trip.bytes)
    report.results[.stepBytesMedian] = bytes?.median
    report.results[.stepBytesP95] = bytes?.p95
    report.results[.workMemory] = Double(trip.peakMemory)
  }

  private func measurePainting(_ report: inout Report) throws {
    let explore = stage.dashboard(samples: 1, size: TerminalMeasurement.large)
    let sliders = Tour.sliders(of: explore, in: stage.environment)
    let columns = Tour.columns(count: Self.columns)
    let onExplore = try delays(of: sliders, files: 1, expecting: "Model size")
    let onCompare = try delays(of: columns, files: Self.columns, expecting: "Compare")
    let onFrontier = try delays(of: .frontier, files: 1, expecting: "Model size")
    let onSpeed = try delays(of: .speed, files: 1, expecting: "Model size")
    let onShape = try delays(of: .shape, files: 1, expecting: "Model size")
    report.set(.shapePaintMedian, .shapePaintP99, onShape)
    let between = try delays(of: .screens, files: Self.columns, expecting: "Compare")
    report.set(.explorePaintMedian, .explorePaintP99, onExplore)
    report.set(.comparePaintMedian, .comparePaintP99, onCompare)
    report.set(.frontierPaintMedian, .frontierPaintP99, onFrontier)
    report.set(.speedPaintMedian, .speedPaintP99, onSpeed)
    report.set(.switchPaintMedian, .switchPaintP99, between)
    try measureSpend(&report)
  }

  private func measureSpend(_ report: inout Report) throws {
    guard let plans = stage.plansSample else { return }
    let trips = try (0..<rounds).map { _ in
      try terminal.trip(
        .spend, files: plans..<plans + 1, size: TerminalMeasurement.large, expecting: "Model size")
    }
    let painted = Sample(middlesOf: trips.map(\.delays))
    report.set(.spendPaintMedian, .spendPaintP99, painted)
    report.results[.spendSettledP99] = Sample(middlesOf: trips.map(\.settled))?.p99
  }

  private func measureIdleness(_ report: inout Report) throws {
    let idleness = try terminal.start().idle(seconds: 2)
    report.results[.idleBytes] = Double(idleness.bytes)
    report.results[.idleTicks] = Double(idleness.ticks)
    report.results[.idleWakeUps] = Double(idleness.wakeUps)
  }

  private func delays(of tour: Tour, files: Int, expecting text: String) throws -> Sample? {
    try middles {
      try terminal.trip(
        tour, files: 0..<files, size: TerminalMeasurement.large, expecting: text
      ).delays
    }
  }

  private func middles(_ measure: () throws -> [Double?]) rethrows -> Sample? {
    Sample(middlesOf: try (0..<rounds).map { _ in try measure() })
  }
}

extension Report {
  /// Sets median and 99th percentile.
  mutating func set(_ median: Figure, _ p99: Figure, _ sample: Sample?) {
    results[median] = sample?.median
    results[p99] = sample?.p99
  }
}
