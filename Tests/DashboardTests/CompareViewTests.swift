import ScalingCore
import Screen
import Testing

@testable import Dashboard

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
    let bench = try Bench(
      Fixture.Sample.allCases.prefix(4).map(Fixture.sample), size: .large, screen: .compare)
    let layout = CompareLayout(
      body: ComparePanes(of: bench.state).tableBody, comparison: bench.state.comparison)
    for (index, rect) in layout.columns.enumerated() {
      #expect(layout.column(at: Point(x: rect.x, y: rect.y)) == index)
      #expect(layout.column(at: Point(x: rect.maxX - 1, y: rect.maxY - 1)) == index)
    }
    #expect(layout.column(at: Point(x: layout.labels.x, y: layout.labels.y)) == nil)
    #expect(layout.column(at: Point(x: 119, y: 39)) == nil)
  }
}

@Suite("The table of Compare on the screen")
struct CompareViewTests {
  private func bench(tier: GlyphTier = .braille) throws -> Bench {
    var bench = try Bench(
      [Fixture.tutor(), Fixture.sample(.vote)], size: .large, tier: tier, screen: .compare)
    bench.state.message = nil
    return bench
  }

  /// Text and roles of the row with a label.
  private func row(_ label: String, _ bench: Bench) throws -> (text: String, roles: String) {
    let y = try #require(bench.place(of: "│ \(label) ") ?? bench.place(of: "| \(label) ")).y
    return (bench.frame.text(row: y), bench.frame.roleText(row: y))
  }

  @Test("a difference has sign, glyph and a role for better or worse")
  func marks() throws {
    let bench = try bench()
    let accuracy = try row("accuracy", bench)
    #expect(accuracy.text.contains("▲+13 pt"))
    #expect(accuracy.roles.contains(String(repeating: Role.better.letter, count: 7)))
    let latency = try row("mean latency", bench)
    #expect(latency.text.contains("▲+"))
    #expect(
      latency.roles.contains(Role.worse.letter) && !latency.roles.contains(Role.better.letter))
    let samples = try row("Samples N", bench)
    #expect(samples.text.contains("▲x16"))
    #expect(!samples.roles.contains { $0 == Role.better.letter || $0 == Role.worse.letter })
  }

  @Test("in ASCII the sign alone tells the direction")
  func ascii() throws {
    let accuracy = try row("accuracy", bench(tier: .ascii))
    #expect(accuracy.text.contains(" +13 pt"))
    #expect(accuracy.text.allSatisfy { $0.isASCII })
  }

  @Test("the baseline has no differences, whichever it is")
  func baseline() throws {
    var bench = try bench()
    for column in 0...1 {
      bench.state.comparison.baseline = column
      let body = ComparePanes(of: bench.state).tableBody
      let layout = CompareLayout(body: body, comparison: bench.state.comparison)
      let rect = layout.columns[column]
      let roles = bench.frame.cells(in: rect).map(\.role)
      #expect(!roles.contains(.better) && !roles.contains(.worse))
      #expect(bench.frame.text(row: body.y + 1).contains("baseline"))
    }
  }

  @Test("the column under the cursor has the marked name")
  func cursor() throws {
    var bench = try bench()
    for name in ["Math tutor, 14B", "Majority of 64, 7B"] {
      let cells = bench.frame.cells(in: ComparePanes(of: bench.state).panes[.table])
      let marked = cells.filter { $0.role == .selection }.map { String($0.glyph) }
      #expect(marked.joined() == name)
      bench.give(.stepUp)
    }
  }

  @Test("inputs are drawn weaker than results")
  func inputs() throws {
    let bench = try bench()
    #expect(try row("Generation", bench).roles.contains(Role.muted.letter))
    #expect(try !row("TTFT", bench).roles.contains(Role.muted.letter))
  }

  @Test("what is not known is a dash in the table, without a difference")
  func unknown() throws {
    var bench = try Bench(
      [Fixture.tutor(), Fixture.misfit(), Fixture.sample(.chat)], size: .large, screen: .compare)
    bench.state.message = nil
    let spend = try row("yearly running cost", bench)
    #expect(spend.text.contains(" – "))
    let goals = try row("goals", bench)
    #expect(goals.text.contains("memory"))
    #expect(!bench.screenText.contains("nan"))
  }

  @Test("only what differs: a table without rows still names its columns")
  func nothingDiffers() throws {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.tutor(named: "B")], screen: .compare)
    bench.give(.toggleDifferences)
    #expect(bench.place(of: "baseline") != nil)
    #expect(!bench.screenText.contains("TTFT"))
    bench.give(.toLast, .moveDown)
    #expect(bench.state.comparison.scroll == 0)
  }

  @Test("no name of a row is cut, whatever the width", arguments: [60, 80, 100, 120])
  func wholeLabels(width: Int) throws {
    let bench = try Bench(
      Fixture.Sample.allCases.prefix(3).map(Fixture.sample), size: Size(width: width, height: 40),
      screen: .compare)
    let body = Rect(x: 2, y: 5, width: width - 4, height: 30)
    let labels = CompareLayout(body: body, comparison: bench.state.comparison).labels
    #expect(!bench.frame.cells(in: labels).contains { $0.glyph == "…" })
    for row in ComparisonTable.rows {
      #expect(Language.allCases.allSatisfy { columnWidth(of: row.shortLabel[$0]) <= 15 })
      #expect(!row.shortLabel.isEmpty)
    }
  }

  @Test("the frame says which columns and rows show, where some do not")
  func place() throws {
    var bench = try Bench(Fixture.Sample.allCases.prefix(4).map(Fixture.sample), screen: .compare)
    #expect(bench.screenText.contains(" columns 1-3 of 4, rows 1-16 of 34 "))
    bench.give(.stepUp, .stepUp, .stepUp, .moveDown)
    #expect(bench.screenText.contains(" columns 2-4 of 4, rows 2-17 of 34 "))
    bench.state.size = Size(width: 120, height: 36)
    #expect(bench.screenText.contains(" of 34 "))
    bench.state.size = Size(width: 200, height: 60)
    #expect(!bench.screenText.contains(" of 34 ") && !bench.screenText.contains(" of 4 "))
  }

  @Test("keys that would do nothing are shown as such")
  func disabledKeys() throws {
    var bench = try Bench()
    #expect(keys(of: bench, where: { !$0.isEnabled }) == ["undo"])
    bench.give(.showCompare)
    let disabled = ["column", "baseline", "differences", "remove", "edit", "undo"]
    #expect(keys(of: bench, where: { !$0.isEnabled }) == disabled)
    bench.give(.addToCompare)
    #expect(keys(of: bench, where: { !$0.isEnabled }).isEmpty)
    bench.give(.showFrontier)
    #expect(!keys(of: bench, where: { _ in true }).contains("pane"))
  }

  private func keys(of bench: Bench, where isWanted: (KeyBar.Item) -> Bool) -> [String] {
    keyBar(of: bench.state, bench.surroundings).items.filter(isWanted).map(\.label)
  }
}
