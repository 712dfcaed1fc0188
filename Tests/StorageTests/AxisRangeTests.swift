import ScalingCore
import Testing

@testable import Storage

@Suite struct AxisRangeTests {
  private func range(_ text: String, _ path: String = "costModel.intensity") throws -> AxisRange? {
    try AxisRange(text, of: #require(ScenarioField.at(path)))
  }

  @Test(
    arguments: [
      ("1..32*2", [1, 2, 4, 8, 16, 32]), ("1..33*2", [1, 2, 4, 8, 16, 32]),
      ("10..100+30", [10, 40, 70, 100]), ("10..99+30", [10, 40, 70]), ("5..5*2", [5]),
      ("5..5+1", [5]), ("0.1..0.5+0.1", [0.1, 0.2, 0.3, 0.4, 0.5]),
      ("0.1..0.3+0.1", [0.1, 0.2, 0.3]),
      ("1..2*1.1", [1, 1.1, 1.21, 1.331, 1.4641, 1.61051, 1.771561, 1.9487171]),
      ("1e+3..1e+6*10", [1e3, 1e4, 1e5, 1e6]), ("1k..3k+1k", [1_000, 2_000, 3_000]),
    ] as [(String, [Double])])
  func countsBothEnds(text: String, values: [Double]) throws {
    #expect(try range(text)?.values(atMost: 100) == values)
  }

  @Test(
    arguments: [
      ("workload.promptTokens", "0..512+128", [0, 128, 256, 384, 512]),
      ("workload.promptTokens", "1Ki .. 4Ki * 2", [1_024, 2_048, 4_096]),
      ("goals.latencyAtMost", "30s..2min+30s", [30, 60, 90, 120]),
      ("price.perGpuHour", "$1..$2+$0.5", [1, 1.5, 2]),
    ] as [(String, String, [Double])])
  func endsHaveUnits(path: String, text: String, values: [Double]) throws {
    #expect(try range(text, path)?.values(atMost: 100) == values)
  }

  @Test(arguments: ["1", "", "1.5", "1,2", "*2"])
  func isNoRangeWithoutDots(text: String) throws {
    #expect(try range(text) == nil)
  }

  @Test(arguments: [
    ("1..32", "'1..32' has no step"), ("1..1e+3", "'1..1e+3' has no step"),
    ("32..1*2", "runs downwards"), ("0..8*2", "starts at nothing"),
    ("1..8*1", "'1' is no factor"), ("1..8*0.5", "'0.5' is no factor"),
    ("1..8*", "'' is no factor"), ("1..8*inf", "'inf' is no factor"),
    ("1..8*x", "'x' is no factor"), ("1..8+0", "'0' is no step"),
    ("1..8+-1", "'-1' is no step"), ("..8+1", "a number is missing"),
    ("1..+1", "a number is missing"), ("1..8+", "a number is missing"),
    ("a..8+1", "'a' is not a number"), ("1..8+none", "'none' is not a number"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: ScenarioProblem.self) { try range(text) }
    #expect(error?.complaint.contains(message) == true, "\(error?.complaint ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func anEndMustBeStatedEvenWhereAValueMayBeAbsent() {
    let error = #expect(throws: ScenarioProblem.self) {
      try range("none..60s+10s", "goals.latencyAtMost")
    }
    #expect(error?.complaint == "'none' is no end of a range")
  }

  @Test(arguments: [("1..1e6+1", 999_999), ("1..1000000000000000*1.0000001", 1_000)])
  func refusesTooManyValues(text: String, limit: Int) throws {
    let error = #expect(throws: ScenarioProblem.self) { try range(text)?.values(atMost: limit) }
    #expect(error?.complaint.hasPrefix("has more than \(limit) values") == true)
  }

  @Test func refusesAStepThatIsLostInRounding() throws {
    let error = #expect(throws: ScenarioProblem.self) {
      try range("1000000..1000001+0.0000001")?.values(atMost: 100)
    }
    #expect(error?.complaint == "has a step that is too small")
  }
}
