import ScalingCore
import Testing

@testable import Storage

@Suite struct FrontierJSONTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  private func answer(
    _ measure: CostMeasure, _ sample: String = "aime24-qwen3", over: [String] = [],
    change: (inout Scenario) -> Void = { _ in }
  ) throws -> FrontierAnswer {
    var scenario = try SampleTests.load(sample)
    change(&scenario)
    let question = try FrontierQuestion(
      scenario, measure: measure, over: over, catalogue: catalogue)
    return try FrontierAnswer(question, evaluator: Evaluator(catalogue: catalogue))
  }

  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.key)
  }

  private func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .list(let items)? = value else { return [] }
    return items
  }

  private func number(_ value: JSONValue?) -> Double? {
    guard case .number(let number)? = value else { return nil }
    return number
  }

  @Test func hasEveryKeyOfTheContract() throws {
    let document = FrontierJSON.document(of: try answer(.eFLOPs))
    let contract: Set = [
      "costMeasure", "points", "crossovers", "thresholdModel", "flopsOnlyChoice",
    ]
    #expect(contract.isSubset(of: keys(document)))
    #expect(
      Set(["model", "generationLength", "samples", "attention", "cost", "accuracy"])
        .isSubset(of: keys(items(document["points"]).first)))
    #expect(
      Set(["model", "fromCost", "toCost"]).isSubset(of: keys(items(document["crossovers"]).first)))
    #expect(
      Set(["model", "generationLength", "samples", "cost", "accuracy", "costRatio"])
        .isSubset(of: keys(document["flopsOnlyChoice"])))
    #expect(keys(document["evidence"]) == ["kind", "source", "date", "precision"])
  }

  @Test("a threshold is claimed only where memory counts", arguments: CostMeasure.allCases)
  func threshold(measure: CostMeasure) throws {
    let answer = try answer(measure)
    let isClaimed = FrontierText(answer, in: .english).sections.contains { section in
      if case .sentence(let sentence) = section {
        sentence.hasPrefix("Threshold size")
      } else {
        false
      }
    }
    #expect((FrontierJSON.document(of: answer)["thresholdModel"] == .null) == (measure == .flops))
    #expect(isClaimed == (measure != .flops))
  }

  @Test(arguments: [
    (CostMeasure.flops, "FLOP"), (.eFLOPs, "FLOP"), (.gpuSeconds, "s"), (.dollars, "USD"),
  ])
  func namesTheUnitOfAllCosts(measure: CostMeasure, unit: String) throws {
    let document = FrontierJSON.document(of: try answer(measure))
    #expect(document["costUnit"] == .text(unit))
    #expect(document["costMeasure"] == .text(measure.rawValue))
    let points = items(document["points"])
    let costs = points.compactMap { number($0["cost"]) }
    #expect(costs.count == points.count && costs.allSatisfy { $0 > 0 })
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 < $1 })
    let accuracies = points.compactMap { number($0["accuracy"]) }
    #expect(zip(accuracies, accuracies.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func isoTablesHaveOneRowAModelAndNullsForTheUnknown() throws {
    let document = FrontierJSON.document(of: try answer(.eFLOPs))
    for table in [document["isoCost"], document["isoAccuracy"]] {
      let rows = items(table?["options"])
      #expect(rows.count == 6)
      for row in rows { #expect(keys(row) == keys(rows[0])) }
    }
    // 0.6B never reaches 0.714.
    let rows = items(document["isoAccuracy"]?["options"])
    let smallest = try #require(rows.first)
    #expect(smallest["model"] == .text("Qwen3-0.6B") && smallest["cost"] == .null)
    #expect(document["isoAccuracy"]?["accuracy"] == .number(0.714))
  }

  @Test func nothingIsLeftOutWithoutATarget() throws {
    let answer = try answer(.eFLOPs) {
      $0.strategy.generationLength = 1_024
      $0.goals = Goals()
    }
    let document = FrontierJSON.document(of: answer)
    #expect(document["targetAccuracy"] == .null && document["flopsOnlyChoice"] == .null)
    #expect(document["bestChoice"] == .null)
    let rows = items(document["isoAccuracy"]?["options"])
    #expect(rows.isEmpty)
    #expect(keys(document) == keys(FrontierJSON.document(of: try self.answer(.flops))))
  }

  @Test func pointsNameTheirVariantAndEvidence() throws {
    let over = ["deployment.gpu=H100-SXM,H200-SXM"]
    let document = FrontierJSON.document(of: try answer(.dollars, over: over))
    let points = items(document["points"])
    let variants = points.compactMap { $0["variant"]?.cell }
    #expect(variants.count == points.count)
    #expect(variants.allSatisfy { $0.hasPrefix("deployment.gpu=H") })
    let kinds = Set(points.compactMap { $0["evidenceKind"]?.cell })
    #expect(kinds.isSubset(of: ["digitised", "interpolated"]) && !kinds.isEmpty)
  }

  /// `test_time_scaling.md` §5: 4.90 against 1.63 B200 seconds.
  @Test func publishedRegretIsThePapers() throws {
    let document = FrontierJSON.document(of: try answer(.eFLOPs))
    let regret = try #require(document["published"]?["flopsRegret"])
    #expect(regret["flopsOnlyChoice"]?["model"] == .text("Qwen3-4B"))
    let seconds = try #require(number(regret["flopsOnlyChoice"]?["b200Seconds"]))
    #expect(abs(seconds - 4.90) < 1e-9)
    #expect(abs((number(regret["costRatio"]) ?? 0) - 3.0) < 0.01)
    let curves = items(document["published"]?["curves"])
    #expect(curves.contains { $0["attention"] == .text("top-k") })
    #expect(curves.allSatisfy { keys($0["evidence"]).contains("source") })
  }

  @Test func csvHasTheExactPoints() throws {
    let answer = try answer(.eFLOPs)
    let table = try CSVTable(file: "f.csv", bytes: Array(FrontierJSON.csv(of: answer).utf8))
    let rows = Array(table.rows)
    #expect(rows.count == answer.points.count)
    for (row, knot) in zip(rows, answer.points) {
      #expect(try row.text("model") == knot.model)
      #expect(try row.number("cost") == knot.point.eFLOPs.value)
      #expect(try row.number("accuracy") == knot.point.accuracy.value)
      #expect(try row.optionalFlag("fits") == true)
    }
  }
}
