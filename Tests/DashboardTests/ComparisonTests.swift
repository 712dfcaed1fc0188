import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Columns of Compare")
struct ComparisonTests {
  /// A comparison of scenarios that differ by name only.
  private func comparison(_ names: String...) throws -> Comparison {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    comparison.columns = try names.map {
      let scenario = try Fixture.tutor(named: $0)
      return ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario))
    }
    return comparison
  }

  private func names(_ comparison: Comparison) -> [String] {
    comparison.columns.map(\.scenario.name)
  }

  /// Column taken off, and where baseline and cursor stood and stand.
  struct Removal: Sendable {
    let index: Int
    let before: (baseline: Int, column: Int)
    let after: (baseline: Int, column: Int)
  }

  @Test(
    "baseline and cursor stay on their columns when another one goes",
    arguments: [
      Removal(index: 0, before: (2, 3), after: (1, 2)),
      Removal(index: 3, before: (2, 1), after: (2, 1)),
      Removal(index: 1, before: (0, 2), after: (0, 1)),
      Removal(index: 3, before: (0, 3), after: (0, 2)),
      Removal(index: 2, before: (3, 2), after: (2, 2)),
      Removal(index: 2, before: (2, 0), after: (0, 0)),
      Removal(index: 0, before: (0, 0), after: (0, 0)),
    ])
  func removal(_ removal: Removal) throws {
    var comparison = try comparison("a", "b", "c", "d")
    (comparison.baseline, comparison.column) = removal.before
    let base = names(comparison)[removal.before.baseline]
    comparison.remove(at: removal.index)
    #expect(comparison.columns.count == 3)
    #expect(comparison.baseline == removal.after.baseline)
    #expect(comparison.column == removal.after.column)
    if removal.index != removal.before.baseline {
      #expect(names(comparison)[comparison.baseline] == base)
    }
  }

  @Test("a place without a column is ignored", arguments: [-1, 2, 99])
  func outside(index: Int) throws {
    var comparison = try comparison("a", "b")
    comparison.remove(at: index)
    #expect(names(comparison) == ["a", "b"])
  }

  @Test("the last column can go too")
  func lastOne() throws {
    var comparison = try comparison("a")
    comparison.remove(at: 0)
    #expect(comparison == Comparison())
  }

  @Test("c puts the scenario on Compare with what it scores and costs now")
  func add() throws {
    var bench = try Bench()
    try bench.press("Right c")
    let column = try #require(bench.state.comparison.columns.first)
    #expect(column.scenario == bench.scenario)
    #expect(column.evaluation == bench.environment.evaluator.evaluate(bench.scenario))
    #expect(bench.state.message?.text == "Math tutor, 14B is on Compare (6)")
    #expect(bench.state.screen == .explore)
  }

  @Test("a second c updates the column of that name; a third says that nothing changed")
  func updated() throws {
    var bench = try Bench()
    try bench.press("c Right c")
    #expect(bench.state.comparison.columns.map(\.scenario) == [bench.scenario])
    #expect(bench.state.message?.text == "updated Math tutor, 14B on Compare (6)")
    let history = bench.state.history
    try bench.press("c")
    #expect(bench.state.message?.text == "Math tutor, 14B is on Compare already (6)")
    #expect(bench.state.message?.role == .warning)
    #expect(bench.state.history == history)
  }

  @Test("the column is a snapshot: it stays while the slider moves on")
  func snapshot() throws {
    var bench = try Bench()
    let before = bench.scenario
    try bench.press("c Right x3")
    #expect(bench.state.comparison.columns.map(\.scenario) == [before])
  }

  @Test("a fifth column is refused with what to do")
  func limit() throws {
    var bench = try Bench(Fixture.Sample.allCases.map(Fixture.sample))
    for _ in 0..<4 { bench.give(.addToCompare, .nextScenario) }
    #expect(bench.state.comparison.columns.count == 4)
    bench.give(.addToCompare)
    #expect(bench.state.comparison.columns.count == 4)
    #expect(bench.state.message?.text == "Compare holds 4 columns: remove one there (x) first")
    bench.give(.showCompare, .removeColumn, .showExplore, .addToCompare)
    #expect(bench.state.comparison.columns.count == 4)
    #expect(bench.state.comparison.columns.last?.scenario.name == bench.scenario.name)
  }

  @Test("the cursor moves between the columns, b makes the one under it the baseline")
  func baseline() throws {
    var bench = try Bench(Fixture.Sample.allCases.prefix(3).map(Fixture.sample), screen: .compare)
    try bench.press("Left Right x2 b")
    #expect(bench.state.comparison.column == 2)
    #expect(bench.state.comparison.baseline == 2)
    try bench.press("Right x3 h")
    #expect(bench.state.comparison.column == 1)
    #expect(bench.state.comparison.baseline == 2)
  }

  @Test("without columns the keys of Compare do nothing", arguments: ["x", "b", "Enter", "Right", "Down", "G", "d d"])
  func noColumns(keys: String) throws {
    var bench = try Bench()
    try bench.press("6")
    let before = bench.state
    try bench.press(keys)
    #expect(bench.state == before)
    #expect(bench.effects.isEmpty)
  }

  @Test("Enter opens the column on Explore, with its own values")
  func edit() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], screen: .compare)
    try bench.press("1 Right 6 Right Enter")
    #expect(bench.state.screen == .explore)
    #expect(bench.scenario.name == "Large model, 32B")
    #expect(bench.state.current == 1)
    #expect(bench.isFresh)
  }

  @Test("a column of an open scenario brings its values back, as a change that can be undone")
  func editChanged() throws {
    var bench = try Bench()
    try bench.press("c Right x2")
    let changed = bench.scenario
    try bench.press("6 Enter")
    #expect(bench.scenario.model.id == "Qwen3-14B")
    #expect(bench.state.documents.count == 1)
    #expect(bench.isFresh)
    try bench.press("u")
    #expect(bench.scenario == changed)
  }

  @Test("a column that is open nowhere becomes a document of its own, unsaved")
  func editClosed() throws {
    var bench = try Bench()
    try bench.press("c n ^U \"renamed\" Enter 6 Enter")
    #expect(bench.state.documents.map(\.scenario.name) == ["renamed", "Math tutor, 14B"])
    #expect(bench.state.current == 1)
    #expect(bench.state.document.path == nil)
    #expect(bench.isFresh)
  }

  @Test("rows scroll between the first and the last, without dead keys", arguments: [Size.standard, Size(width: 60, height: 16), Size(width: 40, height: 10), .large])
  func scrolling(size: Size) throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], size: size)
    bench.state.screen = .compare
    let top = bench.frame
    #expect(bench.screenText.contains("accuracy"))
    try bench.press("Up")
    #expect(bench.frame == top)
    try bench.press("End")
    let bottom = bench.frame
    #expect(bench.screenText.contains("Min replicas"))
    try bench.press("Down x3")
    #expect(bench.frame == bottom)
    if bottom != top {
      try bench.press("Up")
      #expect(bench.frame != bottom)
    }
    try bench.press("Home")
    #expect(bench.frame == top)
  }

  @Test("fewer rows after d start at the top again")
  func differencesScroll() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)], screen: .compare)
    try bench.press("End d")
    #expect(bench.state.comparison.scroll == 0)
    #expect(bench.state.comparison.showsDifferencesOnly)
    #expect(bench.screenText.contains("accuracy"))
  }

  @Test("a resize never leaves the table scrolled past its end")
  func resized() throws {
    var bench = try Bench(
      [Fixture.tutor(named: "A"), Fixture.sample(.large)], size: Size(width: 80, height: 12),
      screen: .compare)
    try bench.press("End")
    bench.send(.input(.resize(Size(width: 80, height: 60))))
    #expect(bench.screenText.contains("accuracy"))
    #expect(bench.screenText.contains("Min replicas"))
    let before = bench.frame
    try bench.press("Up Home")
    #expect(bench.frame == before)
  }
}

@Suite("Rows of Compare")
struct ComparisonTableTests {
  @Test("results come first, then every slider")
  func order() {
    let labels = ComparisonTable.rows.map(\.label)
    #expect(labels.prefix(4) == ["accuracy", "mean latency", "cost per inference", "yearly running cost"])
    #expect(labels.suffix(19) == SliderTable.sliders.map(\.label)[...])
    #expect(ComparisonTable.rows.map(\.isInput).firstIndex(of: true) == 11)
    #expect(ComparisonTable.rows.filter(\.isInput).allSatisfy { $0.preference == .neither })
  }

  @Test("a row's number is the one that its text shows", arguments: Fixture.Sample.allCases)
  func numbers(sample: Fixture.Sample) throws {
    let scenario = try Fixture.sample(sample)
    let column = ComparedColumn(
      scenario: scenario, evaluation: try Fixture.environment().evaluator.evaluate(scenario))
    for indicator in Indicator.allCases {
      let row = try #require(ComparisonTable.rows.first { $0.label == indicator.label })
      #expect(row.text(column) == indicator.text(of: column.evaluation))
      #expect((row.number(column) == nil) == (row.text(column) == "–"))
    }
    for slider in SliderTable.sliders {
      let row = try #require(ComparisonTable.rows.first { $0.label == slider.label })
      #expect(row.text(column) == slider.text(of: scenario))
    }
  }

  @Test("only money, time and GPUs are better when less; only accuracy when more")
  func preferences() {
    let higher = ComparisonTable.rows.filter { $0.preference == .higher }.map(\.label)
    #expect(higher == ["accuracy"])
    #expect(ComparisonTable.rows.filter { $0.countsPoints }.map(\.label) == ["accuracy"])
    #expect(ComparisonTable.rows.filter { $0.preference == .lower }.count == 8)
  }

  @Test("differences only: exactly the rows whose texts differ")
  func differencesOnly() throws {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    var scenario = try Fixture.tutor()
    for utilisation in [0.6, 0.6, 0.5] {
      scenario.price.targetUtilisation = utilisation
      comparison.columns.append(
        ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)))
    }
    #expect(ComparisonTable.rowCount(of: comparison) == ComparisonTable.rows.count)
    comparison.showsDifferencesOnly = true
    let labels = ComparisonTable.visibleRows(of: comparison).map(\.label)
    #expect(labels.contains("Utilisation") && labels.contains("cost per inference"))
    #expect(!labels.contains("mean latency") && !labels.contains("accuracy"))
    #expect(!labels.contains("Model size") && !labels.contains("goals"))
    comparison.columns.removeLast()
    #expect(ComparisonTable.visibleRows(of: comparison).isEmpty)
  }

  @Test("goals are named in words", arguments: [(Fixture.Sample.chat, "all met"), (.bestOfN, "missed: accuracy")])
  func goals(sample: Fixture.Sample, text: String) throws {
    var scenario = try Fixture.sample(sample)
    let evaluator = try Fixture.environment().evaluator
    let row = try #require(ComparisonTable.rows.first { $0.label == "goals" })
    #expect(row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario))) == text)
    scenario.goals = Goals()
    #expect(row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario))) == "none stated")
  }

  @Test("every goal that can be missed has its own word")
  func words() {
    let words = GoalCheck.Failure.allCases.map(\.word)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("U") })
  }

  @Test("the range of the spend, or that the price is exact, or nothing")
  func range() throws {
    let evaluator = try Fixture.environment().evaluator
    let row = try #require(ComparisonTable.rows.first { $0.label.hasSuffix("low to high") })
    let text = { (scenario: Scenario) in
      row.text(ComparedColumn(scenario: scenario, evaluation: evaluator.evaluate(scenario)))
    }
    let tutor = try Fixture.tutor()
    let spend = try #require(evaluator.evaluate(tutor).economics?.yearlySpend)
    #expect(text(tutor) == "\(spend.low.formatted)–\(spend.high.formatted)")
    #expect(try text(Fixture.sample(.bestOfN)) == "exact price")
    #expect(try text(Fixture.misfit()) == "–")
  }
}

@Suite("Differences from the baseline")
struct DifferenceTests {
  /// Two numbers and what is written about them.
  struct Pair: Sendable {
    let value: Double
    let base: Double
    let text: String
    var countsPoints = false
  }

  @Test(
    "texts",
    arguments: [
      Pair(value: 62, base: 100, text: "-38 %"), Pair(value: 138, base: 100, text: "+38 %"),
      Pair(value: 104.2, base: 100, text: "+4.2 %"), Pair(value: 95.8, base: 100, text: "-4.2 %"),
      Pair(value: 110, base: 100, text: "+10 %"), Pair(value: 200, base: 100, text: "+100 %"),
      Pair(value: 999, base: 100, text: "+899 %"), Pair(value: 1000, base: 100, text: "x10"),
      Pair(value: 2, base: 0.1, text: "x20"), Pair(value: 1e6, base: 1, text: "x1000000"),
      Pair(value: 0.75, base: 0.71, text: "+4.0 pt", countsPoints: true),
      Pair(value: 0.5, base: 0.71, text: "-21 pt", countsPoints: true),
      Pair(value: 0.71, base: 0, text: "+71 pt", countsPoints: true),
      Pair(value: 0, base: 5, text: "-100 %"), Pair(value: 0.02, base: 39, text: "-99.9 %"),
      Pair(value: 0.3, base: 100, text: "-99.7 %"), Pair(value: 0.6, base: 100, text: "-99.4 %"),
      Pair(value: 1, base: 100, text: "-99 %"),
    ])
  func texts(pair: Pair) throws {
    let difference = try #require(
      Difference(
        pair.value, from: pair.base, preference: .neither, countsPoints: pair.countsPoints))
    #expect(difference.text == pair.text)
    #expect(difference.isHigher == (pair.value > pair.base))
    #expect(difference.judgement == .neutral)
  }

  @Test(
    "what looks alike or can't be compared has no difference",
    arguments: [(1.0, 1.0), (1.0004, 1.0), (5, 0), (0, 0), (.nan, 1), (1, .nan), (.infinity, 1)])
  func none(value: Double, base: Double) {
    #expect(Difference(value, from: base, preference: .lower, countsPoints: false) == nil)
  }

  @Test("better and worse follow from the preference")
  func judgements() {
    let judge = { (value: Double, preference: ComparisonRow.Preference) in
      Difference(value, from: 10, preference: preference, countsPoints: false)?.judgement
    }
    #expect(judge(12, .lower) == .worse)
    #expect(judge(8, .lower) == .better)
    #expect(judge(12, .higher) == .better)
    #expect(judge(8, .higher) == .worse)
    #expect(judge(12, .neither) == .neutral)
  }

  @Test("nothing that is left is called a loss of 100 %")
  func neverAll() throws {
    for exponent in 1...12 {
      let value = (0..<exponent).reduce(1.0) { value, _ in value / 10 }
      let text = Difference(value, from: 1, preference: .lower, countsPoints: false)?.text
      #expect(text != "-100 %" && text != "-100.0 %")
    }
  }
}

@Suite("The answer of Compare in words")
struct ComparisonHeadlineTests {
  private func comparison(_ scenarios: [Scenario]) throws -> Comparison {
    let evaluator = try Fixture.environment().evaluator
    var comparison = Comparison()
    comparison.columns = scenarios.map {
      ComparedColumn(scenario: $0, evaluation: evaluator.evaluate($0))
    }
    return comparison
  }

  @Test("without two columns it says what to press")
  func invitations() throws {
    #expect(Comparison().headline.count == 1)
    #expect(Comparison().headline[0].contains("press c"))
    let one = try comparison([Fixture.tutor()]).headline
    #expect(one.count == 1 && one[0].hasPrefix("One column so far"))
  }

  @Test("the cheapest per correct answer, against the baseline, and the most accurate")
  func ranked() throws {
    let comparison = try comparison([Fixture.sample(.vote), Fixture.tutor()])
    let costs = comparison.columns.map { $0.evaluation.economics?.costPerCorrectAnswer?.value ?? 0 }
    #expect(costs[1] < costs[0])
    let share = ((1 - costs[1] / costs[0]) * 100).rounded()
    let price = comparison.columns[1].evaluation.economics?.costPerCorrectAnswer?.formatted ?? ""
    #expect(
      comparison.headline[0]
        == "Math tutor, 14B is cheapest per correct answer: \(price), "
        + "-\(Int(share)) % against Majority of 64, 7B.")
    let accuracy = comparison.columns[0].evaluation.accuracy.value?.formatted ?? ""
    let spend = comparison.columns[0].evaluation.economics?.yearlySpend.typical.formatted ?? ""
    #expect(
      comparison.headline[1]
        == "Majority of 64, 7B is right most often: \(accuracy) for \(spend) a year.")
  }

  @Test("the baseline is not compared with itself")
  func baselineIsCheapest() throws {
    var comparison = try comparison([Fixture.sample(.vote), Fixture.tutor()])
    comparison.baseline = 1
    #expect(!comparison.headline[0].contains("against"))
    #expect(comparison.headline[0].hasSuffix("."))
  }

  @Test("columns without evidence or fit are never the winners")
  func unknown() throws {
    let comparison = try comparison([Fixture.sample(.chat), Fixture.misfit(), Fixture.tutor()])
    #expect(comparison.headline[0].hasPrefix("Math tutor, 14B is cheapest"))
    let nothing = try self.comparison([Fixture.sample(.chat), Fixture.sample(.chat)])
    #expect(nothing.headline == ["No column has both a cost and an accuracy: nothing to rank yet."])
  }

  @Test("an option that does not fit is not praised for its accuracy")
  func misfitIsNoWinner() throws {
    let comparison = try comparison([Fixture.sample(.bestOfN), Fixture.misfit()])
    #expect(comparison.headline[1].hasPrefix("Best of 16, 4B is right most often"))
  }

  @Test("equal columns are called equal, not a winner and a loser")
  func equal() throws {
    let comparison = try comparison([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")])
    #expect(comparison.headline.allSatisfy { !$0.contains("0 %") && !$0.contains("against") })
  }
}

@Suite("Layout of Compare")
struct CompareLayoutTests {
  @Test("columns stand side by side inside of the body", arguments: 1...4)
  func inside(count: Int) throws {
    var comparison = Comparison()
    let scenario = try Fixture.tutor()
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    comparison.columns = Array(
      repeating: ComparedColumn(scenario: scenario, evaluation: evaluation), count: count)
    for width in 20...200 {
      for column in 0..<count {
        comparison.column = column
        let body = Rect(x: 2, y: 3, width: width, height: 20)
        let layout = CompareLayout(body: body, comparison: comparison)
        #expect(!layout.columns.isEmpty)
        #expect(layout.first + layout.columns.count <= count)
        #expect((layout.first..<(layout.first + layout.columns.count)).contains(column))
        var edge = layout.labels.maxX
        for rect in layout.columns {
          #expect(rect.x >= edge)
          edge = rect.maxX
        }
        #expect(edge <= body.maxX)
      }
    }
  }

  @Test("80 columns show three scenarios, 120 all four; narrow ones the column under the cursor")
  func counts() throws {
    var bench = try Bench(Fixture.Sample.allCases.prefix(4).map(Fixture.sample), screen: .compare)
    #expect(bench.screenText.contains("Support chat"))
    #expect(bench.place(of: "Best of 16") == nil)
    try bench.press("Right x3")
    #expect(bench.place(of: "Best of 16") != nil)
    bench.state.size = .large
    let text = bench.screenText
    #expect(["Math tutor", "Large model", "Support chat", "Best of 16"].allSatisfy(text.contains))
  }

  @Test("a column under a cell is the one drawn there")
  func column() throws {
    let bench = try Bench(Fixture.Sample.allCases.prefix(4).map(Fixture.sample), size: .large, screen: .compare)
    let explore = ExploreLayout(size: .large, focus: .options, isExpanded: false)
    let layout = CompareLayout(
      body: CompareLayout.body(in: explore), comparison: bench.state.comparison)
    for (index, rect) in layout.columns.enumerated() {
      #expect(layout.column(at: Point(x: rect.x, y: rect.y)) == index)
      #expect(layout.column(at: Point(x: rect.maxX - 1, y: rect.maxY - 1)) == index)
    }
    #expect(layout.column(at: Point(x: layout.labels.x, y: layout.labels.y)) == nil)
    #expect(layout.column(at: Point(x: 119, y: 39)) == nil)
  }
}
