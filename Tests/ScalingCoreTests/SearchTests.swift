import Testing

@testable import ScalingCore

/// The search against an evaluation of every option, one after the other.
@Suite("Search for the best option")
struct SearchTests {
  private let evaluator: Evaluator
  private let base: Scenario

  init() throws {
    evaluator = try DecisionTestData.evaluator()
    base = try ScenarioTestData.tutor()
  }

  private func axis(_ path: String, _ texts: [String]) throws -> OptionAxis {
    let field = try #require(ScenarioField.at(path))
    return try OptionAxis(
      field, values: texts.map { try field.parse($0) }, base: base, catalogue: evaluator.catalogue)
  }

  private func space(_ goals: Goals, _ axes: [(String, [String])]) throws -> OptionSpace {
    var base = base
    base.goals = goals
    return try OptionSpace(base: base, axes: axes.map { try axis($0.0, $0.1) })
  }

  /// 3 · 3 · 3 · 2 · 2 · 3 = 324 options, some of which fit nowhere or have no evidence.
  static let axes: [(String, [String])] = [
    ("model", ["Qwen3-0.6B", "Qwen3-8B", "Qwen3-32B"]),
    ("strategy.generationLength", ["1Ki", "4Ki", "16Ki"]), ("strategy.samples", ["1", "4", "16"]),
    ("deployment.gpu", ["H100-SXM", "L4"]), ("deployment.tensorParallel", ["1", "8"]),
    ("deployment.concurrency", ["1", "8", "64"]),
  ]

  /// Goals that are easy, tight, out of reach and absent.
  static let goals: [Goals] = [
    Goals(accuracyAtLeast: 0.6, latencyAtMost: 300, yearlyBudgetAtMost: 2e6),
    Goals(accuracyAtLeast: 0.7, latencyAtMost: 60, yearlyBudgetAtMost: 1e5),
    Goals(accuracyAtLeast: 0.99, latencyAtMost: 60), Goals(latencyAtMost: 0.001),
    Goals(yearlyBudgetAtMost: 1e4), Goals(accuracyAtLeast: 0.3), Goals(),
    Goals(latencyAtMost: 100, ttftAtMost: 0.2, tpotAtMost: 0.012), Goals(tpotAtMost: 1e-4),
  ]

  /// What the search has to find, by evaluating everything.
  private struct Expected {
    var feasible: [(candidate: SearchCandidate, model: String)] = []
    var missed: [(candidate: SearchCandidate, shortfall: Double)] = []
    var missedCounts: [GoalCheck.Failure: Int] = [:]
    var missedAlone: [GoalCheck.Failure: Int] = [:]
    var withoutEvidence = 0
    var notModelled = 0
  }

  private func expected(_ space: OptionSpace, _ objective: SearchObjective) -> Expected {
    var expected = Expected()
    let asksAccuracy = objective == .accuracy || space.base.goals.accuracyAtLeast != nil
    for index in 0..<space.count {
      let option = space.option(index)
      let evaluation = evaluator.evaluate(option.scenario)
      let doubts: Set = [
        "deployment.tensorParallel", "deployment.concurrency", "deployment.expertParallel",
        "strategy.samples",
      ]
      if asksAccuracy, evaluation.accuracy.value == nil {
        expected.withoutEvidence += 1
      } else if option.problem != nil
        || option.scenario.validate().contains(where: { doubts.contains($0.path) })
      {
        expected.notModelled += 1
      } else {
        add(index, option.scenario, evaluation, to: &expected)
      }
    }
    return expected
  }

  private func add(
    _ index: Int, _ scenario: Scenario, _ evaluation: Evaluation, to expected: inout Expected
  ) {
    for failure in evaluation.goals.failures {
      expected.missedCounts[failure, default: 0] += 1
      if evaluation.goals.failures.count == 1 { expected.missedAlone[failure, default: 0] += 1 }
    }
    guard let economics = evaluation.economics, let timing = evaluation.serving.timing else {
      return
    }
    let candidate = SearchCandidate(
      index: index, parameters: scenario.model.totalParameters,
      length: scenario.strategy.generationLength,
      figures: SearchFigures(
        accuracy: evaluation.accuracy.value, latency: timing.requestLatency,
        timeToFirstToken: timing.timeToFirstToken, timePerOutputToken: timing.timePerOutputToken,
        costPerRequest: economics.costPerRequest, yearlySpend: economics.yearlySpend.typical))
    if evaluation.goals.met {
      expected.feasible.append((candidate, scenario.model.id))
    } else {
      expected.missed.append((candidate, scenario.goals.shortfall(of: candidate.figures)))
    }
  }

  @Test("it finds what evaluating everything finds", arguments: goals, SearchObjective.allCases)
  func bruteForce(goals: Goals, objective: SearchObjective) throws {
    let space = try space(goals, Self.axes)
    let search = OptionSearch(space: space, objective: objective, evaluator: evaluator)
    let result = search.run(0..<space.count)
    let expected = expected(space, objective)
    #expect(result.searched == space.count)
    #expect(result.feasible == expected.feasible.count)
    #expect(result.withoutEvidence == expected.withoutEvidence)
    #expect(result.notModelled == expected.notModelled)
    for goal in MissedGoals.all {
      let failure = try #require(goal.failure)
      #expect(result.tally(of: goal).missed == expected.missedCounts[failure] ?? 0, "\(failure)")
      #expect(result.tally(of: goal).missedAlone == expected.missedAlone[failure] ?? 0)
    }
    let ranked = search.ranked(result)
    let best = Dictionary(grouping: expected.feasible, by: \.model).values.compactMap {
      $0.map(\.candidate).min { objective.prefers($0, to: $1) }
    }
    #expect(ranked == best.sorted { objective.prefers($0, to: $1) })
    let least = expected.missed.map(\.shortfall).min()
    #expect(result.nearest?.shortfall == least)
    let nearest = expected.missed.filter { $0.shortfall == least }.map(\.candidate)
      .min { objective.prefers($0, to: $1) }
    #expect(result.nearest?.candidate == nearest)
  }

  @Test("parts add up to the whole, wherever they are cut", arguments: [2, 3, 7, 50, 324])
  func parts(count: Int) throws {
    for goals in Self.goals.prefix(3) {
      let space = try space(goals, Self.axes)
      let search = OptionSearch(space: space, objective: .cost, evaluator: evaluator)
      var total = search.nothing
      for index in (1...count).reversed() {
        search.add(search.run(space.part(index, of: count)), to: &total)
      }
      #expect(total == search.run(0..<space.count))
    }
  }

  @Test("the numbers are those of the evaluator, in every order of the axes")
  func orders() throws {
    for axes in [Self.axes, Self.axes.reversed()] {
      let space = try space(Goals(), axes)
      var gauge = OptionGauge(space.option(0), evaluator: evaluator)
      repeat {
        let evaluation = evaluator.evaluate(gauge.cursor.scenario)
        let candidate = gauge.candidate()
        #expect(gauge.accuracy == evaluation.accuracy.value)
        #expect(candidate?.figures.latency == evaluation.serving.timing?.requestLatency)
        #expect(candidate?.figures.costPerRequest == evaluation.economics?.costPerRequest)
        #expect(candidate?.figures.yearlySpend == evaluation.economics?.yearlySpend.typical)
      } while gauge.advance()
    }
  }

  @Test("a space without axes has one option")
  func single() throws {
    let space = try space(Goals(), [])
    let search = OptionSearch(space: space, objective: .cost, evaluator: evaluator)
    let result = search.run(0..<1)
    #expect(result.feasible == 1 && search.ranked(result).map(\.index) == [0])
    #expect(search.run(0..<0) == search.nothing)
  }

  @Test("without any evidence all options are skipped at once")
  func noEvidence() throws {
    var unknown = base
    unknown.workload.benchmark = "nobody's"
    let axes = try Self.axes.map { try axis($0.0, $0.1) }
    let space = try OptionSpace(base: unknown, axes: axes)
    let search = OptionSearch(space: space, objective: .cost, evaluator: evaluator)
    let result = search.run(0..<space.count)
    #expect(result.withoutEvidence == space.count && result.feasible == 0)
    #expect(result.nearest == nil && result.shortestLatency == nil)
  }

  @Test("skipping goes to the next value of an axis", arguments: [-1, 0, 1, 2])
  func skips(axis: Int) throws {
    let space = try space(
      Goals(),
      [
        ("strategy.samples", ["1", "2"]), ("deployment.concurrency", ["8", "16", "32"]),
        ("deployment.tensorParallel", ["1", "2"]),
      ])
    for index in 0..<space.count {
      var cursor = space.option(index)
      let end = cursor.end(ofAxis: axis)
      let changed = cursor.advance(past: axis)
      #expect((changed == nil) == (end >= space.count))
      guard end < space.count else { continue }
      #expect(cursor.index == end && cursor.scenario == space.option(end).scenario)
      #expect(cursor.digits == space.digits(of: end) && (changed ?? 9) <= axis)
    }
  }
}
