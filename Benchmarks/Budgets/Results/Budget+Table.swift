extension Budget {
  /// All budgets of DESIGN §7 for what exists, in the order of the table.
  static let all: [Budget] = core + frames + painting + program + bytes + idle

  private static let core = [
    Budget(
      figure: .evaluation, label: "one full evaluation, slowest sample", limit: .atMost(5e-6),
      scale: .microseconds),
    Budget(
      figure: .draws, label: "10,000 draws of a scenario, slowest sample", limit: .atMost(100e-3),
      scale: .milliseconds),
    Budget(
      figure: .optionRate, label: "option curves and frontier, options on one core",
      limit: .atLeast(500e3), scale: .thousandsPerSecond),
    Budget(
      figure: .envelopeRate, label: "crossovers of sizes, lengths and samples, options on one core",
      limit: .atLeast(500e3), scale: .thousandsPerSecond),
    Budget(
      figure: .searchRate, label: "search for the best option, options on one core",
      limit: .atLeast(500e3), scale: .thousandsPerSecond),
    Budget(
      figure: .sweepRate, label: "sweep, rows evaluated and written as CSV on one core",
      limit: .atLeast(150e3), scale: .thousandsPerSecond),
  ]

  private static let frames = [
    Budget.median(.exploreFrameMedian, "update and view, Explore 200x60, median"),
    Budget.p99(.exploreFrameP99, "update and view, Explore 200x60, p99"),
    Budget.median(.compareFrameMedian, "update and view, Compare 200x60, median"),
    Budget.p99(.compareFrameP99, "update and view, Compare 200x60, p99"),
    Budget.median(.frontierFrameMedian, "update and view, Frontier 200x60, median"),
    Budget.p99(.frontierFrameP99, "update and view, Frontier 200x60, p99"),
    Budget.median(.speedFrameMedian, "update and view, Speed 200x60, median"),
    Budget.p99(.speedFrameP99, "update and view, Speed 200x60, p99"),
    Budget.median(.spendFrameMedian, "update and view, Spend 200x60, median"),
    Budget.p99(.spendFrameP99, "update and view, Spend 200x60, p99"),
    Budget.median(.shapeFrameMedian, "update and view, Shape 200x60, median"),
    Budget.p99(.shapeFrameP99, "update and view, Shape 200x60, p99"),
  ]

  private static let painting = [
    Budget.median(.explorePaintMedian, "key to painted frame, Explore 200x60, median"),
    Budget.p99(.explorePaintP99, "key to painted frame, Explore 200x60, p99"),
    Budget.median(.comparePaintMedian, "key to painted frame, Compare 200x60, median"),
    Budget.p99(.comparePaintP99, "key to painted frame, Compare 200x60, p99"),
    Budget.median(.frontierPaintMedian, "key to painted frame, Frontier 200x60, median"),
    Budget.p99(.frontierPaintP99, "key to painted frame, Frontier 200x60, p99"),
    Budget.median(.speedPaintMedian, "key to painted frame, Speed 200x60, median"),
    Budget.p99(.speedPaintP99, "key to painted frame, Speed 200x60, p99"),
    Budget.median(.spendPaintMedian, "key to painted frame, Spend 200x60, median"),
    Budget.p99(.spendPaintP99, "key to painted frame, Spend 200x60, p99"),
    Budget(
      figure: .spendSettledP99, label: "key to the frame with all draws, Spend 200x60, p99",
      limit: .atMost(100e-3), scale: .milliseconds),
    Budget.median(.shapePaintMedian, "key to painted frame, Shape 200x60, median"),
    Budget.p99(.shapePaintP99, "key to painted frame, Shape 200x60, p99"),
    Budget.median(.switchPaintMedian, "key to painted frame, other screen 200x60, median"),
    Budget.p99(.switchPaintP99, "key to painted frame, other screen 200x60, p99"),
  ]

  private static let program = [
    Budget(
      figure: .start, label: "start to first frame, 120x40", limit: .atMost(40e-3),
      scale: .milliseconds),
    Budget(
      figure: .startMemory, label: "resident memory at the first frame", limit: .atMost(30e6),
      scale: .megabytes),
    Budget(
      figure: .workMemory, label: "resident memory after all sliders moved", limit: .atMost(30e6),
      scale: .megabytes),
  ]

  private static let bytes = [
    Budget(
      figure: .startBytes, label: "bytes of the start, 120x40", limit: .atMost(12 * 1024),
      scale: .bytes),
    Budget(
      figure: .stepBytesMedian, label: "bytes of a slider step, 120x40, median",
      limit: .atMost(2.5 * 1024), scale: .bytes),
    Budget(
      figure: .stepBytesP95, label: "bytes of a slider step, 120x40, p95",
      limit: .atMost(8 * 1024), scale: .bytes),
  ]

  private static let idle = [
    Budget(
      figure: .idleBytes, label: "bytes in 2 s of idleness", limit: .atMost(0), scale: .bytes),
    Budget(
      figure: .idleTicks, label: "processor ticks in 2 s of idleness", limit: .atMost(0),
      scale: .count),
    Budget(
      figure: .idleWakeUps, label: "wake-ups in 2 s of idleness", limit: .atMost(0),
      scale: .count),
  ]

  private static func median(_ figure: Figure, _ label: String) -> Budget {
    Budget(figure: figure, label: label, limit: .atMost(4e-3), scale: .milliseconds)
  }

  private static func p99(_ figure: Figure, _ label: String) -> Budget {
    Budget(figure: figure, label: label, limit: .atMost(16e-3), scale: .milliseconds)
  }
}
