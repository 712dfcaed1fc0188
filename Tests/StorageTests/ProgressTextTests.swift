import Testing

@testable import Storage

@Suite struct ProgressTextTests {
  private let text = ProgressText(unit: "options", total: 1_000_000, in: .english)

  @Test(arguments: [
    (250_000, 5.0, "250,000 of 1,000,000 options, 50,000 a second, 15 s left"),
    (1_000, 1.0, "1,000 of 1,000,000 options, 1,000 a second, 16 min 39 s left"),
    (0, 1.0, "0 of 1,000,000 options"), (5, 0.0, "5 of 1,000,000 options"),
  ])
  func saysHowFarItIs(done: Int, elapsed: Double, expected: String) {
    #expect(text.line(done: done, elapsed: elapsed) == expected)
  }

  @Test func counts() {
    #expect(text.counts(done: 1_234) == "1,234 of 1,000,000 options")
  }
}
