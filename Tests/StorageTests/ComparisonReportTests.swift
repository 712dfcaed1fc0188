import ScalingCore
import TestSupport
import Testing

@testable import Storage

/// Scenarios of the sample with a few values changed, compared.
enum ComparisonSample {
  static func report(
    _ settings: [[String]], sample: String = "math-tutor-14b", baseline: Int = 0,
    draws: Int = 300, seed: UInt64 = 1, change: (Int, inout Scenario) -> Void = { _, _ in }
  ) throws -> ComparisonReport {
    let catalogue = try Catalogue.shipped()
    let options = try settings.enumerated().map { place, changes in
      var scenario = try SampleTests.load(sample)
      scenario.name = "option \(place + 1)"
      for text in changes {
        try ScenarioSetting(text).apply(to: &scenario, catalogue: catalogue)
      }
      change(place, &scenario)
      return (file: "file-\(place + 1).yaml", scenario: scenario)
    }
    return ComparisonReport(
      options, baseline: baseline, evaluator: Evaluator(catalogue: catalogue), draws: draws,
      seed: seed)
  }

  /// The same option at $2 and at $3 a GPU-hour.
  static let prices = [["price.perGpuHour=2"], ["price.perGpuHour=3"]]
}

@Suite struct ComparisonReportTests {
  @Test func namesAreTold() throws {
    let names = { (texts: [String], files: [String]) throws in
      try ComparisonReport(
        zip(files, texts).map { file, text in
          var scenario = try SampleTests.load("math-tutor-14b")
          scenario.name = text
          return (file: file, scenario: scenario)
        }, baseline: 0, evaluator: Evaluator(catalogue: .shipped()), draws: 0, seed: 1
      ).names
    }
    #expect(try names(["a", "b"], ["1.yaml", "2.yaml"]) == ["a", "b"])
    #expect(
      try names(["a", "a", "c"], ["x/1.yaml", "/y/2.yaml", "3.yaml"])
        == ["a (1.yaml)", "a (2.yaml)", "c"])
    #expect(try names(["a", "a"], ["x/1.yaml", "y/1.yaml"]) == ["a (1)", "a (2)"])
    #expect(try names(["", "b"], ["1.yaml", "2.yaml"]) == ["1.yaml", "b"])
  }

  private func options() throws -> [(file: String, scenario: Scenario)] {
    try ["first", "second", "second"].enumerated().map { place, name in
      var scenario = try SampleTests.load("math-tutor-14b")
      scenario.name = name
      return (file: "\(place + 1).yaml", scenario: scenario)
    }
  }

  @Test(arguments: [(nil, 0), ("1", 0), ("3", 2), ("first", 0), ("2.yaml", 1)] as [(String?, Int)])
  func theBaselineIsNamed(text: String?, place: Int) throws {
    #expect(try ComparisonReport.baseline(text, among: options()) == place)
  }

  @Test(
    arguments: [
      ("0", "is none of the options"), ("4", "is none"), ("third", "is none"),
      ("second", "names 2 options"),
    ])
  func anotherBaselineIsRefused(text: String, words: String) throws {
    let options = try options()
    let finding = #expect(throws: Diagnostic.self) {
      try ComparisonReport.baseline(text, among: options)
    }
    let message = try #require(finding?.description)
    #expect(message.contains("--baseline") && message.contains(words))
    #expect(message.contains("1 'first', 2 'second', 3 'second'"))
  }

  @Test func aNumberThatIsANameIsTheName() throws {
    var options = try options()
    options[0].scenario.name = "3"
    #expect(try ComparisonReport.baseline("3", among: options) == 0)
  }

  @Test func amountsAreInTheCurrencyOfTheBaseline() throws {
    let report = try ComparisonSample.report([[], []], baseline: 1) { place, scenario in
      if place == 1 { scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5) }
    }
    #expect(report.currency.code == "EUR")
    #expect(report.shownScenario(0).currency.code == "EUR")
    #expect(report.comparison.options[0].scenario.currency.code == "USD")
  }
}

@Suite struct ComparisonNotesTests {
  private func notes(_ settings: [[String]], draws: Int = 0) throws -> [String] {
    try ComparisonSample.report(settings, draws: draws).notes.map { $0[.english] }
  }

  @Test func optionsThatCompareAsTheyAreNeedNoNote() throws {
    #expect(try notes(ComparisonSample.prices) == [])
  }

  @Test(
    arguments: [
      ("workload.requestsPerYear=1M", "Requests a year differ"),
      ("horizon.years=3", "Years of the horizon differ (none, 3)"),
      ("currency.code=EUR", "All amounts are in USD"),
    ])
  func whatMisleadsIsSaid(setting: String, words: String) throws {
    let second = setting.hasPrefix("currency") ? [setting, "currency.perUSD=0.9"] : [setting]
    let notes = try notes([[], second])
    #expect(notes.count == 1 && notes[0].hasPrefix(words), "\(notes)")
  }

  @Test func accuraciesOnDifferentBenchmarksAreNotComparable() throws {
    let long = "strategy.generationLength=32Ki"
    let coding = "workload.benchmark=livecodebench-v5"
    let words = "Benchmarks differ (aime24, livecodebench-v5)"
    #expect(try notes([[long], [long, coding]]).map { $0.hasPrefix(words) } == [true])
    #expect(try notes([[long], [long, "workload.benchmark=own"]]) == [], "nothing is known of it")
  }

  @Test func theRateOfTheBaselineIsStated() throws {
    let report = try ComparisonSample.report(
      [["currency.code=EUR", "currency.perUSD=0.9"], []], draws: 0)
    #expect(report.notes[0].hasPrefix("All amounts are in EUR at 0.9 for a dollar"))
  }

  @Test func drawsAreNamedWithTheirSeed() throws {
    let notes = try notes([[], []], draws: 20)
    #expect(notes.count == 1 && notes[0].contains("20 draws with seed 1"))
  }

  @Test func drawsWithoutAnswerAreCounted() throws {
    // One replica of the sample holds no such peak, four do; the draws vary between.
    let settings = ["price.plan=reserved", "price.perGpuHour=2", "price.reserved.commitment=4"]
    let report = try ComparisonSample.report([[], settings], draws: 200)
    let missing = try #require(report.comparison.options[1].drawsWithoutAnswer)
    #expect(missing > 0 && missing < 200)
    #expect(report.notes.last?.hasPrefix("option 2: \(missing) draws are left out") == true)
  }
}
