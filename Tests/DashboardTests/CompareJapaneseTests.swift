import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Compare in Japanese")
struct CompareJapaneseTests {
  private func bench(size: Size = .large) throws -> Bench {
    try Bench(
      [Fixture.tutor(), Fixture.sample(.large), Fixture.sample(.vote)], size: size,
      screen: .compare
    ).inJapanese
  }

  /// What the draws say of the columns, whatever the screen shows of it.
  private static let outlooks = Result {
    var bench = try CompareJapaneseTests().bench()
    while !bench.state.isSettled { bench.send(.refine) }
    return bench.state.comparison.outlooks
  }

  @Test(
    "no English word is left in any part", arguments: ["", "Tab", "Tab Tab", "d", "z"],
    [Size.standard, .large, Size(width: 200, height: 60)])
  func translated(script: String, size: Size) throws {
    var bench = try bench(size: size)
    try bench.press(script)
    #expect(try bench.leftEnglish() == [])
    try bench.press("Down x60")
    #expect(try bench.leftEnglish() == [])
    bench.state.comparison.outlooks = try Self.outlooks.get()
    #expect(try bench.leftEnglish() == [])
  }

  @Test("empty, with one column and without an answer", arguments: [Size.standard, .large])
  func sparse(size: Size) throws {
    var bench = try Bench(Fixture.misfit(), size: size).inJapanese
    for script in ["6", "Tab", "Tab", "1 c 6", "Tab", "Tab"] {
      try bench.press(script)
      #expect(try bench.leftEnglish() == [], "\(script)")
    }
    let text = Comparison().missingPositions(in: .japanese)
    #expect(text == "まだ列がありません")
    #expect(bench.state.comparison.missingPositions(in: .japanese) == "費用と正答率がそろった列がありません")
  }

  @Test("names of rows fit into both widths of the column, and no two are alike")
  func labels() {
    let labels = ComparisonTable.rows.map { $0.label[.japanese] }
    let short = ComparisonTable.rows.map { $0.shortLabel[.japanese] }
    #expect(labels.allSatisfy { columnWidth(of: $0) <= 22 })
    #expect(short.allSatisfy { columnWidth(of: $0) <= 15 })
    #expect(Set(labels).count == labels.count && Set(short).count == short.count)
  }

  @Test("goals are named in Japanese")
  func goals() throws {
    let row = try #require(ComparisonTable.rows.first { $0.label[.japanese] == "目標" })
    var scenario = try Fixture.sample(.bestOfN)
    let evaluator = try Fixture.environment().evaluator
    func text() -> String {
      row.text(
        ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)), .japanese)
    }
    scenario.goals = Goals()
    #expect(text() == "記載なし")
    scenario.goals = Goals(accuracyAtLeast: 0.1)
    #expect(text() == "すべて達成")
    scenario.goals = Goals(accuracyAtLeast: 0.99, latencyAtMost: 0.001)
    #expect(text() == "未達：正答率、応答時間")
    let words = GoalCheck.Failure.allCases.map { $0.word[.japanese] }
    #expect(Set(words).count == words.count)
  }

  @Test("the chance of being cheaper is told in one sentence")
  func chances() throws {
    var small = try Fixture.tutor(named: "Pilot")
    small.workload.requestsPerYear = 1000
    let copy = try Fixture.tutor(named: "Copy")
    var bench = try Bench([Fixture.tutor(named: "A"), small, copy], screen: .compare)
    while !bench.state.isSettled { bench.send(.refine) }
    let comparison = bench.state.comparison
    let share = Probability(1).formatted
    #expect(comparison.chanceSentence(of: 1, in: .japanese) == "試行の\(share)でAより安い")
    #expect(comparison.chanceSentence(of: 2, in: .japanese) == "常にAと同額")
    #expect(comparison.rangeText(of: 0, in: .japanese) == comparison.rangeText(of: 0, in: .english))
    var exact = comparison
    exact.outlooks = []
    #expect(exact.rangeText(of: 0, in: .japanese) == "幅なし")
  }

  @Test("every order has a name, and the title of the table says it")
  func orders() throws {
    var bench = try bench()
    #expect(bench.screenText.contains("比較 ◂"))
    let words = ComparisonOrder.allCases.map { $0.words[.japanese] }
    #expect(Set(words).count == words.count)
    for _ in ComparisonOrder.allCases {
      bench.give(.sortColumns)
      let order = bench.state.comparison.order
      guard order != .added else {
        #expect(bench.state.message?.text == "列の並び：追加順")
        continue
      }
      #expect(bench.state.message?.text == "列の並び：\(order.words[.japanese])順")
      #expect(bench.screenText.contains("比較、\(order.words[.japanese])順"))
    }
  }

  @Test("columns are added, refused, renamed and moved in Japanese")
  func messages() throws {
    var bench = try Bench(Fixture.tutor(named: "案A")).inJapanese
    bench.give(.addToCompare)
    #expect(bench.state.message?.text == "案Aを比較（6）に追加しました")
    bench.give(.addToCompare)
    #expect(bench.state.message?.text == "案Aは比較（6）に追加済みです")
    try bench.press("Right c")
    #expect(bench.state.message?.text == "比較（6）の案Aを更新しました")
    bench.give(.showCompare, .moveColumnLeft)
    #expect(bench.state.message?.text == "そちら側に列はありません")
    bench.give(.duplicateColumn, .duplicateColumn, .duplicateColumn, .duplicateColumn)
    #expect(bench.state.message?.text == "比較は4列までです：先に1列外してください（X）")
    bench.give(.rename)
    try bench.press("^U \"案A\" Enter")
    #expect(bench.entry?.problem == "同じ名前の列があります")
    try bench.press("^U Enter")
    #expect(bench.entry?.problem == "列の名前を入力してください")
    try bench.press("Esc 1 n ^U \"案B\" Enter c")
    #expect(bench.state.message?.text == "比較は4列までです：先に比較画面で1列外してください（X）")
  }

  @Test("differences stand in the same rows in both languages")
  func differences() throws {
    var japanese = try bench()
    japanese.give(.toggleDifferences)
    let rows = ComparisonTable.visibleRows(of: japanese.state.comparison)
    #expect(!rows.isEmpty && rows.count < ComparisonTable.rows.count)
    #expect(japanese.screenText.contains("異なる項目"))
    let base = try #require(japanese.state.comparison.base)
    for row in rows where row.drawn == nil && !row.isInput && row.label != "TTFT" {
      let (english, japanese) = (row.text(base, .english), row.text(base, .japanese))
      #expect(JapaneseText.numbers(in: english) == JapaneseText.numbers(in: japanese))
    }
  }

  @Test("which columns and rows show stands in the border")
  func place() throws {
    let bench = try bench(size: Size(width: 60, height: 16))
    let count = ComparisonTable.rows.count
    #expect(bench.screenText.contains("行 1-"))
    #expect(bench.screenText.contains(" / \(count) "))
  }
}
