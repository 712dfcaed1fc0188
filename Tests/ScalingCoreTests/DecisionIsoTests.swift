import ScalingCore
import Testing

@Suite("Equal cost and equal accuracy")
struct DecisionIsoTests {
  private let curves: OptionCurves

  init() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.workload.promptTokens = 128
    curves = OptionCurves(
      scenario: scenario, evaluator: try DecisionTestData.evaluator(), includesUnfit: true)
  }

  @Test("has one row a model, from small to large")
  func rows() {
    let names = curves.models.map(\.id)
    #expect(curves.isoCost(1e15, by: .eFLOPs).map(\.model.id) == names)
    #expect(curves.isoAccuracy(0.5, by: .eFLOPs).map(\.model.id) == names)
  }

  @Test(
    "equal cost: what a published cost buys is the accuracy read at that cap",
    arguments: [
      ("Qwen3-1.7B", 594, 0.190), ("Qwen3-14B", 3_459, 0.597), ("Qwen3-14B", 13_158, 0.772),
      ("Qwen3-4B", 11_519, 0.697), ("Qwen3-32B", 21_460, 0.806),
    ])
  func published(model: String, tera: Double, accuracy: Double) throws {
    // test_time_scaling.md §6 (cost at 4Ki, 8Ki, 16Ki) with §7.1 (accuracy there).
    let row = try #require(
      curves.isoCost(tera * 1e12, by: .eFLOPs).first { $0.model.id == model }?.choice)
    #expect(abs(row.point.accuracy.value - accuracy) <= 0.012)
    #expect(row.point.eFLOPs.value <= tera * 1e12 * (1 + 1e-12))
  }

  @Test("a model below its smallest cap has no row at that cost")
  func belowEvidence() throws {
    // 32B costs 487 Tera-eFLOPs at 2Ki, its smallest measured cap (§6).
    let rows = curves.isoCost(400e12, by: .eFLOPs)
    #expect(rows.last?.choice == nil && rows.first?.choice != nil)
  }

  @Test("a model that never reaches an accuracy has no row there")
  func unreachable() {
    let rows = curves.isoAccuracy(0.5, by: .flops)
    #expect(
      rows.filter { $0.choice == nil }.map(\.model.id) == ["Qwen3-0.6B", "Qwen3-1.7B"])
    for row in rows.compactMap(\.choice) {
      #expect(abs(row.point.accuracy.value - 0.5) < 1e-9)
    }
  }

  @Test(
    "14B with 8Ki tokens is worth 4B with 9Ki: the length law of the paper",
    arguments: [8_192.0])
  func lengthLaw(length: Double) throws {
    // §3.2 with 40 layers (trap 3): at equal L²·D cost, 4B runs to about 8.6Ki.
    let cost = try #require(
      curves.curves.first { $0.model.id == "Qwen3-14B" }?.points.compactMap(\.self)
        .first { $0.length.value == length })
    let small = try #require(
      curves.isoCost(cost.eFLOPs.value, by: .eFLOPs).first { $0.model.id == "Qwen3-4B" }?.choice)
    #expect((8.4...9.2).contains(small.point.length.value / 1_024))
  }

  @Test("the best row is the envelope of all", arguments: CostMeasure.allCases)
  func best(measure: CostMeasure) throws {
    let envelope = curves.envelope(by: measure)
    let middle = try #require(envelope.choice(atLeast: 0.6)).point.cost(by: measure)
    for factor in [0.3, 1, 3] {
      let rows = curves.isoCost(middle * factor, by: measure).compactMap(\.choice)
      let best = try #require(rows.map(\.point.accuracy).max())
      let found = try #require(envelope.choice(within: middle * factor)).point.accuracy
      #expect(abs((found - best).value) < 1e-12)
    }
  }
}
