import ScalingCore
import Testing

@testable import Dashboard

@Suite("Sparse attention on the Frontier screen")
struct FrontierSparseTests {
  /// The published study's scenario under a policy; optionally with an own evaluation of two sizes.
  private func bench(measured: Bool) throws -> Bench {
    var scenario = try FrontierBench.scenario()
    scenario.attention = .topK(512)
    var bench = try Bench(scenario)
    if measured {
      let points = [("Qwen3-4B", 0.69), ("Qwen3-14B", 0.78)].flatMap { model, plateau in
        [(2048.0, 0.15), (8192, 0.75), (32_768, 1)].map { cap, share in
          AccuracyPoint(
            model: model, benchmark: "aime24", attention: .topK(512), metric: .pass1,
            tokenCap: Tokens(cap), value: Probability(plateau * share),
            evidence: Evidence(.measured, source: "own runs"))
        }
      }
      let library = AccuracyLibrary(
        points: points, lengthFits: [], coverageFits: [], quantisation: [])
      bench.environment.evaluator = Evaluator(
        catalogue: bench.environment.catalogue.merging(accelerators: [], accuracy: library))
      refresh(&bench.state, in: bench.environment)
    }
    bench.give(.showFrontier)
    return bench
  }

  private func headline(_ bench: Bench) -> String {
    let insight = bench.state.frontier
    return insight?.headline(
      at: insight?.anchor(nil), catalogue: bench.environment.catalogue, in: .english
    ).text ?? ""
  }

  @Test("without evidence the frontier is of dense attention, and what dense costs more is known")
  func unknown() throws {
    let bench = try bench(measured: false)
    let insight = try #require(bench.state.frontier)
    #expect(insight.sparse?.hasEvidence == false)
    let ratio = try #require(insight.sparse?.costRatio)
    #expect(ratio > 10 && ratio < 40, "\(ratio)")
    #expect(headline(bench).contains("No evidence under top-k 512: this is dense attention,"))
    #expect(insight.envelope == insight.sparse?.dense)
    #expect(bench.screenText.contains("No evidence under top-k 512"))
  }

  @Test("the cost ratio is that of the released formulas (test_time_scaling.md §2.1)")
  func ratio() throws {
    // 4B, prompt 128, 16,384 tokens: dense 212.129148 + 11306.501407, top-k 512 136.718649 + 701.899997.
    var scenario = try FrontierBench.scenario()
    scenario.attention = .topK(512)
    scenario.strategy.generationLength = 16_384
    scenario.costModel.sparseSum = .released
    let insight = FrontierInsight(
      scenario, FrontierSettings(), by: try Fixture.environment().evaluator, published: .init())
    let expected = (212.129148 + 11306.501407) / (136.718649 + 701.899997)
    let ratio = try #require(insight.sparse?.costRatio)
    #expect(abs(ratio / expected - 1) < 0.005)
  }

  @Test("with own evaluations both frontiers are drawn and compared at equal accuracy")
  func measured() throws {
    let bench = try bench(measured: true)
    let insight = try #require(bench.state.frontier)
    #expect(insight.sparse?.hasEvidence == true)
    #expect(insight.envelope.segments.allSatisfy { $0.from.attention == .topK(512) })
    #expect(headline(bench).contains("dense attention takes"))
    #expect(frontierChart(of: bench.state, in: .english).series.contains { $0.label == "dense" })
    #expect(!headline(bench).contains("No evidence"))
  }

  @Test("dense scenarios have nothing to compare with")
  func dense() throws {
    #expect(try FrontierBench.aime().state.frontier?.sparse == nil)
  }

  @Test(
    "the cost of an evaluation is that of the option with the same settings",
    arguments: CostMeasure.allCases)
  func costs(measure: CostMeasure) throws {
    let bench = try FrontierBench.aime()
    let current = try #require(bench.state.frontier?.current)
    let cost = try #require(bench.state.insight.evaluation.cost(by: measure))
    #expect(abs(cost / current.point.cost(by: measure) - 1) < 1e-9)
  }

  @Test("what does not fit has no GPU time and no money, but FLOPs")
  func unfit() throws {
    let evaluation = try Bench(Fixture.misfit()).state.insight.evaluation
    #expect(evaluation.cost(by: .gpuSeconds) == nil && evaluation.cost(by: .dollars) == nil)
    #expect((evaluation.cost(by: .eFLOPs) ?? 0) > 0 && (evaluation.cost(by: .flops) ?? 0) > 0)
  }
}
