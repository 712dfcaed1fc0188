import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("What the Shape screen knows")
struct ShapeInsightTests {
  /// `scaling_laws.md` §1.4: errors on 1B v1, v3, v6, v8 in percent.
  @Test(
    "both laws have the published errors on the held-out 1B models",
    arguments: [
      (0, [2.75, 3.41, 3.98, 4.10], [0.69, 0.90, 0.92, 1.15]),
      (1, [11.83, 12.59, 12.95, 13.44], [0.73, 0.42, 0.30, 0.09]),
    ])
  func errors(experiment: Int, plain: [Double], shape: [Double]) throws {
    let fits = try ShapeBench.insight(experiment: experiment).fits
    for (score, published) in [(fits.plain, plain), (fits.shape, shape)] {
      let errors = try #require(score).errors.map { $0 * 100 }
      #expect(zip(errors, published).allSatisfy { abs($0 - $1) < 0.006 }, "\(errors)")
    }
    #expect(fits.shape?.spearman == 1 && fits.problem.isEmpty)
    #expect(try abs(#require(fits.plain?.spearman) + 0.4) < 1e-12)
  }

  @Test("rows rise in loss, keep the limit, and the first is compared with the usual shape")
  func rows() throws {
    let insight = try ShapeBench.insight()
    let rows = insight.rows.map { insight.candidates[$0.place] }
    #expect(rows.count == ShapeInsight.trained && rows.allSatisfy(\.isFeasible))
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.loss <= $1.loss })
    let comparison = try #require(insight.comparison)
    #expect(comparison.chosen == rows[0])
    #expect(comparison.baseline.name == "2048×24")
    #expect(try #require(comparison.speedUp) >= 1 / 0.6)
    for row in rows {
      #expect(try #require(row.latency) <= #require(comparison.baseline.latency) * 0.6)
      #expect(abs(row.parameters / 1.44e9 - 1) <= 0.2)
    }
  }

  @Test("depth costs eager software, not software that replays graphs")
  func software() throws {
    let insight = try ShapeBench.insight()
    let other = try #require(insight.otherSpeedUp)
    #expect(try other < #require(insight.comparison?.speedUp) && other < 1.3)
    var settings = ShapeSettings()
    settings.isEager = false
    settings.slowest = nil
    let graphed = try ShapeBench.insight(settings)
    #expect(graphed.feasible == graphed.candidates.count)
    #expect(try #require(graphed.otherSpeedUp) > 0)
  }

  @Test("the experiment has an over-trained run, and its sum is that of its runs")
  func plan() throws {
    let plan = try #require(try ShapeBench.insight().plan)
    #expect(plan.runs.count == 6 && plan.notes.isEmpty)
    #expect(plan.runs.count { $0.run.tokensPerParameter > 150 } == 1)
    let time = plan.runs.reduce(Seconds(0)) { $0 + $1.time }
    #expect(abs(time / plan.time - 1) < 1e-12 && plan.hardware.name == "H100-SXM")
    #expect(try #require(plan.halfWidth) > 0)
    // 6·N·D at 30 % of 989 TFLOP/s and $2.99 an hour.
    let first = plan.runs[0]
    let hours = 6 * first.run.parameters.value * first.run.tokens.value / (0.3 * 989e12) / 3600
    #expect(abs(try #require(first.cost).value / (hours * 2.99) - 1) < 1e-9)
  }

  @Test("a budget makes the runs smaller and says so; one that suffices for none is refused")
  func budget() throws {
    let free = try #require(try ShapeBench.insight().plan)
    var settings = ShapeSettings()
    settings.budget = 0.5 * free.time
    let cut = try #require(try ShapeBench.insight(settings).plan)
    let budget = try #require(settings.budget)
    #expect(cut.time <= budget && cut.runs.count == 6)
    #expect(cut.notes.count == 1 && cut.notes[0].contains("to keep the budget"))
    let (wide, narrow) = (try #require(cut.halfWidth), try #require(free.halfWidth))
    #expect(wide > narrow)
    settings.budget = 1
    let none = try ShapeBench.insight(settings)
    #expect(none.plan == nil && none.planProblem[.english].contains("the smallest plan takes"))
    let line = try #require(none.planLines(DisplayCurrency(), .english).first)
    #expect(line.name.contains("GPU-hours"))
    settings = ShapeSettings()
    settings.runCount = 9
    let nine = try #require(try ShapeBench.insight(settings).plan)
    #expect(nine.runs.count == 9)
  }

  @Test("shared KV heads and other MLP ratios are tried, and marked as beyond the law")
  func heads() throws {
    var settings = ShapeSettings()
    (settings.groupSizes, settings.slowest) = ([1, 4], nil)
    let plain = try ShapeBench.insight()
    let shared = try ShapeBench.insight(settings)
    let groups = Set(shared.candidates.map { $0.shape.heads / $0.shape.kvHeads })
    #expect(groups == [1, 4] && shared.candidates.count > plain.candidates.count)
    for row in shared.rows {
      let shape = shared.candidates[row.place].shape
      #expect(row.isBeyondLaw == (shape.heads != shape.kvHeads))
      #expect(!row.isBeyondLaw || row.isExtrapolated)
    }
    #expect(plain.rows.allSatisfy { !$0.isBeyondLaw })
    (settings.groupSizes, settings.feedForwardRatios) = ([1], [4])
    let wide = try ShapeBench.insight(settings)
    #expect(wide.rows.allSatisfy { $0.isBeyondLaw })
    #expect(wide.candidates.allSatisfy { $0.shape.feedForward >= 4 * $0.shape.width })
    let text = wide.headline(nil, isEager: true, in: .english).text
    #expect(text.contains("The law knows nothing of shared KV heads"))
  }

  @Test("over its life a smaller model that is trained longer costs less")
  func lifetime() throws {
    let lifetime = try #require(try ShapeBench.insight().lifetime)
    #expect(lifetime.saving > 0 && lifetime.saving < 1)
    #expect(lifetime.optimum.run.parameters < lifetime.trainingOptimum.run.parameters)
    #expect(abs(lifetime.trainingOptimum.run.parameters / 1.44e9 - 1) < 1e-6)
  }

  @Test("a size without shapes and a limit that none keeps are said, not drawn")
  func nothing() throws {
    var settings = ShapeSettings()
    settings.slowest = 0.2
    let slow = try ShapeBench.insight(settings)
    #expect(slow.rows.isEmpty && slow.comparison == nil && !slow.candidates.isEmpty)
    let text = slow.headline(nil, isEager: true, in: .english).text
    #expect(text.contains("No shape keeps the limit"))
    let none = TrainingExperiment(
      name: "none", runs: [], evidence: Evidence(.assumed, source: "test"))
    let fits = ShapeFits(none)
    #expect(fits.shape == nil && fits.plain == nil && !fits.problem.isEmpty)
  }
}
