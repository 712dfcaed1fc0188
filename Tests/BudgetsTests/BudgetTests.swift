import Testing

@testable import Budgets

@Suite("Budgets of DESIGN §7")
struct BudgetTests {
  private func budget(_ figure: Figure) throws -> Budget {
    try #require(Budget.all.first { $0.figure == figure })
  }

  @Test("every figure has exactly one budget")
  func complete() {
    #expect(Budget.all.map(\.figure).sorted(by: rank) == Figure.allCases.sorted(by: rank))
    #expect(Set(Budget.all.map(\.label)).count == Figure.allCases.count)
  }

  private func rank(_ left: Figure, _ right: Figure) -> Bool { left.rawValue < right.rawValue }

  /// Limits as DESIGN §7 states them.
  private static let stated: [(Figure, String)] = [
    (.evaluation, "≤ 5 µs"), (.draws, "≤ 100 ms"), (.optionRate, "≥ 500 k/s"),
    (.envelopeRate, "≥ 500 k/s"),
    (.searchRate, "≥ 500 k/s"), (.sweepRate, "≥ 150 k/s"),
    (.exploreFrameMedian, "≤ 4 ms"), (.exploreFrameP99, "≤ 16 ms"),
    (.compareFrameMedian, "≤ 4 ms"), (.compareFrameP99, "≤ 16 ms"),
    (.frontierFrameMedian, "≤ 4 ms"), (.frontierFrameP99, "≤ 16 ms"),
    (.speedFrameMedian, "≤ 4 ms"), (.speedFrameP99, "≤ 16 ms"),
    (.spendFrameMedian, "≤ 4 ms"), (.spendFrameP99, "≤ 16 ms"),
    (.shapeFrameMedian, "≤ 4 ms"), (.shapeFrameP99, "≤ 16 ms"),
    (.shapePaintMedian, "≤ 4 ms"), (.shapePaintP99, "≤ 16 ms"),
    (.explorePaintMedian, "≤ 4 ms"), (.explorePaintP99, "≤ 16 ms"),
    (.comparePaintMedian, "≤ 4 ms"), (.comparePaintP99, "≤ 16 ms"),
    (.frontierPaintMedian, "≤ 4 ms"), (.frontierPaintP99, "≤ 16 ms"),
    (.speedPaintMedian, "≤ 4 ms"), (.speedPaintP99, "≤ 16 ms"),
    (.spendPaintMedian, "≤ 4 ms"), (.spendPaintP99, "≤ 16 ms"), (.spendSettledP99, "≤ 100 ms"),
    (.switchPaintMedian, "≤ 4 ms"), (.switchPaintP99, "≤ 16 ms"),
    (.start, "≤ 40 ms"), (.startMemory, "≤ 30 MB"), (.workMemory, "≤ 30 MB"),
    (.startBytes, "≤ 12 KB"), (.stepBytesMedian, "≤ 2.5 KB"), (.stepBytesP95, "≤ 8 KB"),
    (.idleBytes, "0 B"), (.idleTicks, "0"), (.idleWakeUps, "0"),
  ]

  @Test("the limits are those of the design", arguments: stated)
  func limits(figure: Figure, text: String) throws {
    #expect(try budget(figure).text == text)
  }

  @Test("the list of limits above leaves none out")
  func listed() { #expect(Self.stated.count == Figure.allCases.count) }

  @Test("the limit itself keeps to the budget, on either side")
  func isMet() throws {
    let most = try budget(.start)
    #expect(most.isMet(by: 0.040))
    #expect(most.isMet(by: 0.012))
    #expect(!most.isMet(by: 0.0401))
    let least = try budget(.optionRate)
    #expect(least.isMet(by: 500_000))
    #expect(!least.isMet(by: 499_999))
  }

  @Test("what is no number keeps to no budget", arguments: Budget.all)
  func notANumber(budget: Budget) {
    #expect(!budget.isMet(by: .nan))
  }

  @Test(
    "nothing at all may happen in idleness",
    arguments: [Figure.idleBytes, .idleTicks, .idleWakeUps])
  func idleness(figure: Figure) throws {
    #expect(try budget(figure).isMet(by: 0))
    #expect(try !budget(figure).isMet(by: 1))
  }
}

@Suite("Units of the table")
struct ScaleTests {
  @Test(
    "values get three digits and their unit",
    arguments: [
      (Scale.microseconds, 2.3456e-6, "2.35 µs"), (.microseconds, 5e-6, "5 µs"),
      (.milliseconds, 0.0405, "40.5 ms"), (.milliseconds, 0.12345, "123 ms"),
      (.milliseconds, 1.2344, "1234 ms"), (.thousandsPerSecond, 1_234_567, "1235 k/s"),
      (.thousandsPerSecond, 512_345, "512 k/s"), (.bytes, 0, "0 B"), (.bytes, 1023, "1023 B"),
      (.bytes, 1024, "1 KB"), (.bytes, 2560, "2.5 KB"), (.bytes, 17_900, "17.5 KB"),
      (.megabytes, 23_400_000, "23.4 MB"), (.count, 0, "0"), (.count, 12, "12"),
    ] as [(Scale, Double, String)])
  func text(scale: Scale, value: Double, expected: String) {
    #expect(scale.text(value) == expected)
  }
}
