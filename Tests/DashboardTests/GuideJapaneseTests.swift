import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Guide in Japanese")
struct GuideJapaneseTests {
  /// Keys of files and commands that the advice names.
  private static let names = [
    "perGpuHour: {low, typical, high}", "price", "isocost calibrate optimize import",
    "lm-evaluation-harness", "goals", "accuracyAtLeast latencyAtMost yearlyBudgetAtMost",
  ]

  @Test("titles and advice are Japanese", arguments: GuideStep.allCases)
  func steps(step: GuideStep) throws {
    #expect(try JapaneseText.english(in: [step.title[.japanese]]) == [])
    #expect(
      try JapaneseText.english(in: [step.advice(keys: .usual, in: .japanese)], beside: Self.names)
        == [])
    #expect(step.advice(keys: .usual, in: .japanese).hasSuffix("。"))
  }

  @Test("the checklist keeps to its width and counts what is done", arguments: [40, 60, 80])
  func lines(width: Int) throws {
    let bench = try Bench(Fixture.sample(.chat))
    let done = GuideStep.allCases.count { $0.isDone(bench.state) }
    let lines = GuideText.lines(of: bench.state, width: width, ascii: false, in: .japanese)
    #expect(lines.allSatisfy { columnWidth(of: $0.text) <= max(width, 60) })
    #expect(lines.first?.text == "自社の数値で決めるまで：6ステップ中\(done)ステップ完了")
    for step in GuideStep.allCases {
      let mark = step.isDone(bench.state) ? "✓" : "○"
      #expect(lines.contains { $0.text == "\(mark) \(step.title[.japanese])" })
    }
  }

  @Test("what is missed is named")
  func missed() throws {
    var scenario = try Fixture.tutor()
    scenario.goals.accuracyAtLeast = 0.99
    let state = try Bench(scenario).state
    #expect(GuideStep.optimise.evidence(state, in: .japanese) == "未達：正答率")
    #expect(GuideStep.prices.evidence(state, in: .japanese).hasPrefix("仮定："))
  }

  @Test("it scrolls to the same end in Japanese", arguments: [(80, 24), (40, 10), (200, 60)])
  func scrolls(width: Int, height: Int) throws {
    var bench = try Bench(size: Size(width: width, height: height)).inJapanese
    try bench.press("F3 Down x200")
    let room = ReaderRoom(size: bench.state.size)
    let rows = GuideText.lines(
      of: bench.state, width: room.textWidth, ascii: false, in: .japanese
    ).count
    #expect(bench.state.overlay == .guide(scroll: room.lastScroll(rows: rows)))
    #expect(bench.screenText.contains("案内"))
  }
}
