import Screen
import TestSupport
import Testing

/// Bytes to the terminal at 120×40 on xterm-256color (DESIGN §7).
@Suite("Bytes", .serialized)
struct BytesTests {
  /// Bytes of a start.
  private static let startBudget = 12 * 1024
  /// Bytes of half the slider steps.
  private static let medianBudget = 2560
  /// Bytes of nineteen in twenty slider steps.
  private static let percentileBudget = 8 * 1024

  /// Steps of each primary slider: keys up and back, all distinct values.
  private static let keys = [
    "lhhhhhllll", "llllllllhhhhLH", "llllllhhhhhh", "llllhhhhLH", "hhhhllllLH",
  ]

  @Test("a start and the steps of all five sliders stay within the budget; idle sends nothing")
  func budgets() throws {
    let session = try Home().open(Samples.tutor)
    try session.waitUntilIdle()
    let start = session.output.count
    var steps: [Int] = []
    for (index, keys) in Self.keys.enumerated() {
      for key in keys {
        let before = session.output.count
        let value = session.slider(SliderRow.primary[index])?.value
        try session.type(String(key)).waitUntilIdle()
        #expect(session.slider(SliderRow.primary[index])?.value != value)
        try session.waitUntilIdle()
        steps.append(session.output.count - before)
      }
      try session.type("j").waitUntilIdle()
      try session.waitUntilIdle()
    }
    let idle = session.bytesWritten(within: 1000)
    steps.sort()
    let median = steps[steps.count / 2]
    let percentile = steps[steps.count * 95 / 100]
    print(
      "bytes at 120x40, xterm-256color: start \(start) of \(Self.startBudget); "
        + "\(steps.count) slider steps: median \(median) of \(Self.medianBudget), "
        + "p95 \(percentile) of \(Self.percentileBudget), most \(steps[steps.count - 1]); "
        + "idle \(idle) in 1 s")
    #expect(start <= Self.startBudget)
    #expect(median <= Self.medianBudget)
    #expect(percentile <= Self.percentileBudget)
    #expect(idle == 0)
  }

  @Test("an idle program takes no processor time")
  func idles() throws {
    let session = try Home().open(Samples.tutor, size: Size(width: 80, height: 24))
    try session.waitUntilIdle()
    let ticks = try #require(session.line.processorTicks)
    #expect(session.bytesWritten(within: 1000) == 0)
    #expect(try #require(session.line.processorTicks) - ticks <= 1)
  }
}
