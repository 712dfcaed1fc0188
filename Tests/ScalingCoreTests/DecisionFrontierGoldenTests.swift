import ScalingCore
import Testing

/// The published frontier of AIME24 from the digitised points (`test_time_scaling.md` §5.1): one sample,
/// prompt of 128 tokens, every sample billed at the cap.
@Suite("Published frontier of AIME24")
struct DecisionFrontierGoldenTests {
  private let curves: OptionCurves

  init() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.workload.promptTokens = 128
    scenario.strategy.lengthDistribution = .fixed
    curves = OptionCurves(
      scenario: scenario, evaluator: try DecisionTestData.evaluator(), includesUnfit: true)
  }

  /// A stretch of costs in Tera-eFLOPs or TeraFLOPs.
  private struct Row {
    var model: String
    var from: Double
    var to: Double
  }

  private func rows(by measure: CostMeasure) -> [Row] {
    curves.envelope(by: measure).segments.map {
      Row(
        model: $0.model, from: $0.from.point.cost(by: measure) / 1e12,
        to: $0.to.point.cost(by: measure) / 1e12)
    }
  }

  private func start(of model: String, in rows: [Row]) throws -> Double {
    try #require(rows.first { $0.model == model }, "\(model) is missing").from
  }

  @Test("prints the table of crossovers", arguments: [CostMeasure.flops, .eFLOPs])
  func table(measure: CostMeasure) throws {
    let rows = rows(by: measure)
    print("AIME24, one sample, prompt 128, by \(measure.rawValue) (Tera)")
    for row in rows {
      print("  \(row.model): \(row.from.rounded()) to \(row.to.rounded())")
    }
    #expect(rows.count >= 5)
    for (row, next) in zip(rows, rows.dropFirst()) {
      #expect(row.from <= row.to && row.to <= next.from * (1 + 1e-9))
    }
  }

  @Test("memory-aware: 0.6B, 1.7B from 161, 4B from 211, then 14B to 17.6-19.8 K, then 32B")
  func eFLOPs() throws {
    let rows = rows(by: .eFLOPs)
    #expect(rows.first?.model == "Qwen3-0.6B")
    #expect(abs(try start(of: "Qwen3-1.7B", in: rows) / 161 - 1) <= 0.05)
    #expect(abs(try start(of: "Qwen3-4B", in: rows) / 211 - 1) <= 0.05)
    let changes = rows.filter { ["Qwen3-4B", "Qwen3-14B"].contains($0.model) }.dropFirst()
    #expect(!changes.isEmpty && changes.allSatisfy { (900...2_000).contains($0.from) })
    #expect(rows.suffix(2).map(\.model) == ["Qwen3-14B", "Qwen3-32B"])
    let last = try start(of: "Qwen3-32B", in: rows)
    #expect((17_600 * 0.95...19_800 * 1.05).contains(last))
  }

  @Test("8B is never on the memory-aware frontier")
  func never8B() {
    #expect(!rows(by: .eFLOPs).contains { $0.model == "Qwen3-8B" })
  }

  @Test(
    "FLOPs only: every size in turn",
    arguments: [
      ("Qwen3-1.7B", 8.6, 0.15), ("Qwen3-4B", 51, 0.1), ("Qwen3-8B", 315, 0.1),
      ("Qwen3-14B", 508, 0.1), ("Qwen3-32B", 1_245, 0.1),
    ])
  func flops(model: String, published: Double, within: Double) throws {
    let rows = rows(by: .flops)
    #expect(
      rows.map(\.model) == [
        "Qwen3-0.6B", "Qwen3-1.7B", "Qwen3-4B", "Qwen3-8B", "Qwen3-14B", "Qwen3-32B",
      ])
    #expect(abs(try start(of: model, in: rows) / published - 1) <= within)
  }

  @Test("judged by FLOPs one would pick 4B at 0.714; 14B gives it for 1/2.55 of the eFLOPs")
  func regret() throws {
    let regret = try #require(FLOPsRegret(curves: curves, target: 0.714, measure: .eFLOPs))
    print(
      "regret at 0.714: \(regret.byFLOPs.model) against \(regret.byMeasure.model)", regret.ratio)
    #expect(regret.byFLOPs.model == "Qwen3-4B" && regret.byMeasure.model == "Qwen3-14B")
    #expect(abs(regret.ratio - 2.55) <= 0.15)
    #expect(regret.picksAnotherModel)
  }

  @Test("the threshold size is 14B, as the paper says")
  func threshold() {
    #expect(curves.envelope(by: .eFLOPs).thresholdModel == "Qwen3-14B")
  }

  @Test(
    "a grid three times as fine moves no crossover by more than 1 %",
    arguments: [CostMeasure.flops, .eFLOPs])
  func gridDoesNotMatter(measure: CostMeasure) throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.workload.promptTokens = 128
    let fine = OptionCurves(
      scenario: scenario, evaluator: try DecisionTestData.evaluator(),
      lengths: LengthGrid(through: curves.lengths, count: 120), includesUnfit: true)
    let (coarse, exact) = (
      curves.envelope(by: measure).segments, fine.envelope(by: measure).segments
    )
    #expect(coarse.map(\.model) == exact.map(\.model))
    for (one, other) in zip(coarse, exact) {
      #expect(abs(one.from.point.cost(by: measure) / other.from.point.cost(by: measure) - 1) < 0.01)
    }
  }
}
