import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite struct SweepFormatTests {
  let catalogue: Catalogue
  let evaluator: Evaluator
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    evaluator = Evaluator(catalogue: catalogue)
    scenario = try SampleTests.load("math-tutor-14b")
  }

  private func plan(_ over: [String], where condition: String? = nil) throws -> SweepPlan {
    SweepPlan(
      space: try AxisArgument.space(over, of: scenario, catalogue: catalogue),
      evaluator: evaluator,
      condition: try condition.map { try Condition($0, catalogue: catalogue) })
  }

  private func whole(_ format: some SweepFormat, _ plan: SweepPlan) -> String {
    let block = format.block(0..<plan.space.count)
    return String(decoding: format.head + block.bytes + format.tail, as: UTF8.self)
  }

  private static let over = [
    "model=family", "strategy.samples=1,4", "workload.sharedPrefixTokens=0,1Ki",
  ]

  @Test func csvHasTheFiguresOfEvaluate() throws {
    let plan = try plan(["strategy.samples=1..8*2", "deployment.gpu=H100,L4"])
    let table = try CSVTable(file: "sweep", bytes: Array(whole(SweepCSV(plan), plan).utf8))
    let rows = Array(table.rows)
    #expect(rows.count == 8)
    for (index, row) in rows.enumerated() {
      let option = plan.space.option(index).scenario
      #expect(try row.text("strategy.samples") == "\(option.strategy.samples)")
      #expect(try row.text("deployment.gpu") == option.deployment.gpu.id)
      let document = EvaluationJSON.document(of: evaluator.evaluate(option), scenario: option)
      // What is unknown as a whole has columns for its parts alone.
      let wholes = ["economics.yearlySpendRange", "economics.forecast"]
      for member in document.flattened where !wholes.contains(member.key) {
        #expect(try row.text(member.key) == member.value.cell, "\(member.key)")
      }
    }
  }

  @Test func columnsAreTheKeysThenTheProblemThenTheFigures() throws {
    let columns = SweepCSV(try plan(Self.over)).columns
    #expect(
      columns.prefix(4) == ["model", "strategy.samples", "workload.sharedPrefixTokens", "problem"])
    #expect(columns.dropFirst(4) == ArraySlice(EvaluationFigure.all.map(\.key)))
  }

  @Test func valuesThatDoNotGoTogetherAreARowWithTheReason() throws {
    let plan = try plan(Self.over)
    let table = try CSVTable(file: "sweep", bytes: Array(whole(SweepCSV(plan), plan).utf8))
    let rows = Array(table.rows)
    let problems = try rows.map { try $0.text("problem") }
    #expect(problems.enumerated().allSatisfy { $1.isEmpty == $0.isMultiple(of: 2) })
    #expect(
      problems[1].hasPrefix("workload.sharedPrefixTokens: 1.0k tokens are more than the prompt"))
    #expect(try rows[1].text("serving.fits") == "")
  }

  @Test(arguments: [1, 2, 3, 5, 7, 24, 100])
  func partsAddUpToTheWholeByteForByte(count: Int) throws {
    for condition in [nil, "accuracy.value >= 60%"] {
      let plan = try plan(Self.over, where: condition)
      var bytes: [UInt8] = []
      for index in 1...count {
        let part = SweepCSV(plan, hasHeader: index == 1)
        bytes += part.head + part.block(plan.space.part(index, of: count)).bytes + part.tail
      }
      #expect(String(decoding: bytes, as: UTF8.self) == whole(SweepCSV(plan), plan))
    }
  }

  @Test func aConditionChoosesRows() throws {
    let all = try plan(Self.over)
    let some = try plan(Self.over, where: "strategy.samples = 4 and serving.fits")
    #expect(SweepCSV(all).block(0..<all.space.count).rows == all.space.count)
    #expect(SweepCSV(some).block(0..<some.space.count).rows == all.space.count / 4)
    let none = try plan(Self.over, where: "strategy.samples = 5")
    #expect(SweepCSV(none).block(0..<none.space.count).bytes == [])
  }

  @Test func jsonHasTheDocumentOfEvaluate() throws {
    let plan = try plan(["strategy.samples=1,4"])
    let lines = whole(SweepJSON(plan), plan).split(separator: "\n")
    #expect(lines.count == 4 && lines[0] == "[" && lines[3] == "]")
    let option = plan.space.option(1).scenario
    let document = EvaluationJSON.document(of: evaluator.evaluate(option), scenario: option).line
    #expect(
      lines[2] == #"{"over":{"strategy.samples":4},"problem":null,"# + document.dropFirst())
  }

  @Test func jsonOfAnInvalidOptionSaysWhyAndKeepsItsKeys() throws {
    let plan = try plan(["workload.sharedPrefixTokens=1Ki"])
    let text = whole(SweepJSON(plan), plan)
    #expect(text.contains(#""problem":"workload.sharedPrefixTokens: "#))
    #expect(text.contains(#""accuracy":null"#) && text.contains(#""goals":null"#))
  }

  @Test func jsonOfNothingIsAnEmptyList() throws {
    let plan = try plan(Self.over, where: "strategy.samples = 5")
    #expect(whole(SweepJSON(plan), plan) == "[\n]\n")
  }

  @Test func theTableShowsWhatDecides() throws {
    let plan = try plan(["strategy.samples=1,4", "workload.sharedPrefixTokens=0,1Ki"])
    let table = SweepTable(plan)
    let lines = table.text(table.rows(0..<4), in: .english).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("strategy.samples  workload.sharedPrefixTokens  accuracy"))
    #expect(lines[1].contains("59.7 %") && lines[1].hasSuffix("missed: accuracy"))
    #expect(lines[2].contains("unknown") && lines[2].contains("more than the prompt has"))
    #expect(lines[3].hasSuffix("met"))
  }

  @Test func theTableSaysHowManyRowsItLeavesOut() throws {
    let plan = try plan(["workload.promptTokens=1..1234+1"])
    let table = SweepTable(plan)
    var rows = SweepTable.Rows()
    rows.append(table.rows(0..<600))
    rows.append(table.rows(600..<1_234))
    let lines = table.text(rows, in: .english).split(separator: "\n")
    #expect(rows.count == 1_234 && lines.count == 1_002)
    #expect(lines.last == "and 234 more rows; --format csv or json has them all")
    #expect(lines[1_000].contains(" 1.0k") || lines[1_000].contains("1,000"))
  }

  @Test func newColumnsFollowTheOldOnes() throws {
    let columns = SweepCSV(try plan(["strategy.samples=1,4"])).columns
    let money = [
      "economics.utilisation", "economics.energyMWhPerYear", "economics.energyKWhPerRequest",
      "economics.co2KilogramsPerYear", "economics.forecast.total.amount",
      "economics.forecast.npv.amount", "economics.forecast.utilisation",
    ]
    #expect(money.allSatisfy(columns.contains))
    #expect(columns.suffix(3) == ["goals.met", "goals.failures", "plan"])
  }

  @Test func plansAreSweptWithTheirMoney() throws {
    let owned = try SampleTests.load("owned-node")
    let plan = SweepPlan(
      space: try AxisArgument.space(
        ["price.plan=owned,api,on-demand"], of: owned, catalogue: catalogue),
      evaluator: evaluator, condition: try Condition("plan != api", catalogue: catalogue))
    let table = try CSVTable(file: "sweep", bytes: Array(whole(SweepCSV(plan), plan).utf8))
    let rows = Array(table.rows)
    #expect(try rows.map { try $0.text("plan") } == ["owned", "on-demand"])
    for row in rows {
      #expect(try row.number("economics.forecast.npv.amount") > 0)
      #expect(try row.number("economics.forecast.total.amount") > 0)
      #expect(try (0...1).contains(row.number("economics.utilisation")))
      #expect(try row.number("economics.co2KilogramsPerYear") > 0)
    }
  }

  @Test func theTableShowsWhatYearsAndGridBring() throws {
    let short = SweepTable(try plan(["strategy.samples=1"]))
    let plain = short.text(short.rows(0..<1), in: .english)
    #expect(plain.contains("utilisation") && plain.contains("energy/year"))
    #expect(!plain.contains("NPV") && !plain.contains("CO2/year"))
    let long = SweepTable(
      try plan(["horizon.years=none,3", "energy.gridIntensity=400"]))
    let lines = long.text(long.rows(0..<2), in: .english).split(separator: "\n")
    #expect(lines[0].contains("spend/year  all years") && lines[0].contains("NPV"))
    #expect(lines[0].contains("CO2/year") && lines[1].contains("unknown"))
    #expect(!lines[2].contains("unknown"))
  }

  @Test func theTableIsInTheScenariosCurrency() throws {
    var euro = scenario
    euro.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    let space = try AxisArgument.space(["strategy.samples=4"], of: euro, catalogue: catalogue)
    let table = SweepTable(SweepPlan(space: space, evaluator: evaluator))
    let line = try #require(table.text(table.rows(0..<1), in: .english).split(separator: "\n").last)
    // $70.4k a year.
    #expect(line.contains("35.2k EUR") && !line.contains("$"))
  }
}
