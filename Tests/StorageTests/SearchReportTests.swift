import ScalingCore
import Testing

@testable import Storage

@Suite struct SearchReportTests {
  let catalogue: Catalogue
  let evaluator: Evaluator
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    evaluator = Evaluator(catalogue: catalogue)
    scenario = try SampleTests.load("math-tutor-14b")
  }

  private func report(
    _ goals: Goals, _ over: [String] = SearchReportTests.over,
    objective: SearchObjective = .cost, top: Int = 5
  ) throws -> SearchReport {
    var base = scenario
    base.goals = goals
    let axes = try AxisArgument.space(over, of: base, catalogue: catalogue).axes
    let space = try OptionSpace(base: base, axes: axes)
    let search = OptionSearch(space: space, objective: objective, evaluator: evaluator)
    return SearchReport(
      search: search, result: search.run(0..<space.count), evaluator: evaluator, top: top)
  }

  private static let over = [
    "model=family", "strategy.generationLength=4Ki..16Ki*2", "strategy.samples=1..16*4",
    "deployment.concurrency=16,64",
  ]

  private static let goals = Goals(
    accuracyAtLeast: 0.7, latencyAtMost: 300, yearlyBudgetAtMost: 2e6)

  @Test func theBestMeetsTheGoalsAndTheOthersCostMore() throws {
    let report = try report(Self.goals)
    let best = try #require(report.best)
    #expect(best.evaluation.goals.met && report.refusal == nil && report.nearest == nil)
    let options = [best] + report.alternatives
    #expect(Set(options.map(\.scenario.model.id)).count == options.count)
    let spend = options.map { $0.evaluation.economics?.yearlySpend.typical.value ?? .nan }
    #expect(spend == spend.sorted() && spend.count > 2)
  }

  @Test(arguments: SearchObjective.allCases)
  func changesSetByHandGiveTheSameFigures(objective: SearchObjective) throws {
    let over = Self.over + ["deployment.gpu=H100,H200", "price.perGpuHour=$2,$4"]
    let report = try report(Self.goals, over, objective: objective)
    for option in [try #require(report.best)] + report.alternatives {
      var changed = report.search.space.base
      for change in option.changes {
        let text = change.field.kind.exactText(change.value)
        try ScenarioSetting("\(change.field.path)=\(text)").apply(
          to: &changed, catalogue: catalogue)
      }
      changed.price.evidence = option.scenario.price.evidence
      #expect(changed == option.scenario)
      #expect(evaluator.evaluate(changed) == option.evaluation)
    }
  }

  @Test func aScenarioThatIsTheBestHasNoChanges() throws {
    let report = try report(Goals(), ["strategy.samples=4"])
    #expect(report.best?.changes.isEmpty == true)
    #expect(report.text.contains("nothing: the scenario is the best option"))
  }

  @Test(arguments: [0, 1, 2])
  func topLimitsTheAlternatives(top: Int) throws {
    #expect(try report(Self.goals, top: top).alternatives.count == top)
  }

  @Test(arguments: [
    (Goals(accuracyAtLeast: 0.99), "no option is right in 99 %, the best in "),
    (Goals(latencyAtMost: 0.5), "no option answers within 500 ms, the fastest in "),
    (Goals(ttftAtMost: 0.001), "no option gives its first token within 1.0 ms, the fastest in "),
    (Goals(tpotAtMost: 1e-5), "no option gives a token within 0.010 ms, the fastest in "),
    (Goals(yearlyBudgetAtMost: 10), "no option costs at most $10"),
    (Goals(accuracyAtLeast: 0.85, latencyAtMost: 30), "no option meets all goals together; "),
  ])
  func saysWhyThereIsNone(goals: Goals, reason: String) throws {
    let report = try report(goals)
    #expect(report.best == nil && report.alternatives.isEmpty)
    let refusal = try #require(report.refusal)
    #expect(refusal.hasPrefix(reason), "\(refusal)")
    #expect(refusal.contains("; the nearest misses ") && !refusal.contains("\n"))
    #expect(report.json["best"] == .null && report.json["refusal"] == .text(refusal))
    #expect(report.nearest?.evaluation.goals.met == false)
    #expect(report.text.contains("The option that misses the goals least"))
  }

  @Test func saysWhereThereIsNoEvidence() throws {
    let report = try report(
      Goals(accuracyAtLeast: 0.5), ["workload.benchmark=nobody's", "strategy.samples=1,2"])
    #expect(report.refusal?.hasPrefix("no option has evidence of accuracy") == true)
    #expect(report.nearest == nil && report.json["nearest"] == .null)
  }

  @Test func saysWhereNothingFits() throws {
    let report = try report(
      Goals(), ["model=Qwen3-32B", "deployment.gpu=RTX-4090", "deployment.tensorParallel=1"])
    #expect(report.refusal?.hasPrefix("no option fits into memory") == true)
  }

  @Test func jsonCountsAndHoldsTheDocumentOfEvaluate() throws {
    let report = try report(Self.goals)
    let json = report.json
    #expect(json["options"] == .number(Double(report.search.space.count)))
    #expect(json["feasible"] == .number(Double(report.result.feasible)))
    #expect(json["goals"]?["latency"]?["atMostSeconds"] == .number(300))
    #expect(json["space"]?["strategy.samples"]?.line == "[1,4,16]")
    let best = try #require(report.best)
    #expect(
      json["best"]?["evaluation"]
        == EvaluationJSON.document(of: best.evaluation, scenario: best.scenario))
    let alone = json["goals"]?["accuracy"]?["missedAlone"]
    #expect(alone == .number(Double(report.result.tally(of: .accuracy).missedAlone)))
  }

  @Test func csvHasOneRowAnOption() throws {
    let report = try report(Self.goals, top: 2)
    let table = try CSVTable(file: "optimize", bytes: report.csv)
    let rows = Array(table.rows)
    #expect(try rows.map { try $0.text("rank") } == ["1", "2", "3"])
    for (row, option) in zip(rows, [report.best].compactMap(\.self) + report.alternatives) {
      #expect(try row.text("model") == option.scenario.model.id)
      #expect(try row.text("model.id") == option.scenario.model.id)
      #expect(try row.text("goals.met") == "true")
    }
  }

  @Test func csvWithoutAnAnswerIsTheHeader() throws {
    let report = try report(Goals(accuracyAtLeast: 0.99))
    #expect(String(decoding: report.csv, as: UTF8.self).split(separator: "\n").count == 1)
  }

  @Test func textSaysWhetherAccuracyWasLookedAt() throws {
    #expect(try report(Goals(accuracyAtLeast: 0.5)).text.contains(" without evidence of accuracy;"))
    let blind = try report(Goals(latencyAtMost: 600)).text
    #expect(blind.contains("accuracy was not looked at, for no goal asks for it"))
    #expect(!blind.contains("without evidence of accuracy"))
  }

  @Test func textShowsTheAnswerTheGoalsAndTheSpace() throws {
    let text = try report(Self.goals).text
    for part in [
      "The cheapest option that meets all goals", "What differs from the scenario",
      "The best of the other sizes", "accuracy at least", "missed alone by",
      "strategy.generationLength  4Ki 8Ki 16Ki", "options searched",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }
}
