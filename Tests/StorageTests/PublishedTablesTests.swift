import ScalingCore
import Testing

@testable import Storage

@Suite struct PublishedTablesTests {
  private let results: PublishedResults

  init() throws {
    results = try Catalogue.publishedResults()
  }

  private func curve(
    _ figure: String, _ strategy: PublishedCurve.Strategy,
    _ attention: PublishedCurve.Attention, _ model: String?
  ) throws -> PublishedCurve {
    try #require(
      results.curves.first {
        $0.figure == figure && $0.strategy == strategy && $0.attention == attention
          && $0.model == model
      }, "\(figure) \(strategy) \(attention) \(model ?? "frontier")")
  }

  private func accuracy(_ curve: PublishedCurve, seconds: Double) -> Double? {
    curve.points.first { abs($0.eFLOPs.secondsOnB200.value - seconds) < 1e-9 }?.accuracy.value
  }

  @Test func readsEveryRow() {
    // 433 and 305 rows below the headers; 26 and 21 combinations of figure, strategy, attention and model.
    #expect(results.curves.map(\.points.count).reduce(0, +) == 433 + 305)
    #expect(results.curves.count == 26 + 21)
    #expect(results.regrets.count == 1)
  }

  /// `test_time_scaling.md` §7.2.
  @Test(arguments: [
    (PublishedCurve.Attention.dense, "Qwen3-14B", 2, 0.697),
    (.dense, "Qwen3-4B", 4.44, 0.711), (.topK, "Qwen3-4B", 0.08, 0.588),
    (.topK, "Qwen3-32B", 4.44, 0.825), (.dense, "Qwen3-32B", 0.08, 0),
  ])
  func longCoT(
    attention: PublishedCurve.Attention, model: String, seconds: Double, expected: Double
  ) throws {
    let curve = try curve("Fig 8d", .longCoT, attention, model)
    #expect(accuracy(curve, seconds: seconds) == expected)
    #expect(curve.evidence.precision == 0)
  }

  /// `test_time_scaling.md` §7.3.
  @Test(arguments: [
    (PublishedCurve.Attention.dense, String?.none, 20, 0.854), (.topK, nil, 0.2, 0.714),
    (.dense, "Qwen3-8B", 1, 0.363), (.topK, "Qwen3-14B", 0.2, 0.472),
  ])
  func bestOfN(
    attention: PublishedCurve.Attention, model: String?, seconds: Double, expected: Double
  ) throws {
    let curve = try curve("Fig 8a", .bestOfN, attention, model)
    #expect(accuracy(curve, seconds: seconds) == expected)
    #expect(curve.evidence.precision == 0.005)
  }

  /// `test_time_scaling.md` §7.3, single-model curves.
  @Test(arguments: [
    (PublishedCurve.Strategy.bestOfN, PublishedCurve.Attention.blockTopK, "Qwen3-8B", 3_000, 0.713),
    (.bestOfN, .localWindow, "Qwen3-8B", 30_000, 0.233),
    (.longCoT, .topK, "Qwen3-30B-A3B", 500, 0.775),
    (.bestOfN, .dense, "Qwen3-30B-A3B", 10_000, 0.712),
  ])
  func singleModels(
    strategy: PublishedCurve.Strategy, attention: PublishedCurve.Attention, model: String,
    tera: Double, expected: Double
  ) throws {
    let curve = try curve("single-model figures", strategy, attention, model)
    let point = try #require(curve.points.first { $0.eFLOPs.value == tera * 1e12 })
    #expect(point.accuracy.value == expected)
    #expect(curve.evidence.precision == 0.004)
  }

  @Test func sparseEvidenceSaysWhatItIs() throws {
    for curve in results.curves {
      let source = curve.evidence.source
      #expect(source.contains("arXiv 2506.05333") && source.contains(curve.figure))
      #expect(source.contains("per-question oracle"))
      #expect(source.contains("optimum over KV budgets") == (curve.attention != .dense))
      #expect(curve.evidence.kind == .digitised)
    }
  }

  @Test func hiddenPointsAreMarked() throws {
    let curve = try curve("Fig 8a", .bestOfN, .topK, "Qwen3-8B")
    let hidden = curve.points.filter { $0.kind == .interpolated }.map(\.eFLOPs.secondsOnB200.value)
    #expect(hidden.map { ($0 * 100).rounded() / 100 } == [0.3, 0.5, 0.8, 1, 1.5, 10])
    let kinds = Set(results.curves.flatMap { $0.points.map(\.kind) })
    #expect(kinds == [.digitised, .interpolated])
  }

  @Test func costsRiseAndAccuraciesAreChances() {
    for curve in results.curves {
      #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.eFLOPs < $1.eFLOPs })
      #expect(curve.points.allSatisfy { (0...1).contains($0.accuracy.value) })
    }
  }

  @Test func modelsAreInTheCatalogue() throws {
    let catalogue = try Catalogue.shipped()
    for model in results.curves.flatMap(\.models) {
      #expect(catalogue.model(named: model)?.id == model)
    }
    let frontier = try curve("Fig 8a", .bestOfN, .dense, nil)
    #expect(frontier.models.count == 6 && frontier.model == nil)
  }

  /// Traps 7 to 9 of the reference: the figure whose 32B curve repeats that of 8B is not among the data.
  @Test func suspectFigureIsLeftOut() {
    let suspect = results.curves.filter {
      $0.figure == "single-model figures" && $0.strategy == .bestOfN && $0.model == "Qwen3-32B"
        && $0.attention != .dense
    }
    #expect(suspect.isEmpty)
  }

  /// `test_time_scaling.md` §5: 4.90 against 1.63 B200 seconds, three times.
  @Test func regretIsThreefold() throws {
    let regret = try #require(
      results.regret(benchmark: "aime24", models: ["Qwen3-4B", "Qwen3-14B", "Qwen3-32B"]))
    #expect(regret.byFLOPs.model == "Qwen3-4B" && regret.memoryAware.model == "Qwen3-14B")
    #expect(abs(regret.byFLOPs.eFLOPs.secondsOnB200.value - 4.90) < 1e-12)
    #expect(abs(regret.memoryAware.eFLOPs.value - 1.63 * 4_500e12) < 1)
    #expect(abs(regret.ratio - 3.0) < 0.01 && regret.accuracy == 0.717)
    #expect(regret.evidence.kind == .digitised)
    #expect(results.regret(benchmark: "aime24", models: ["Qwen3-4B"]) == nil)
    #expect(results.regret(benchmark: "gpqa", models: ["Qwen3-4B", "Qwen3-14B"]) == nil)
  }

  @Test func curvesAreFoundByWhatIsOnTheScreen() {
    let dense = results.curves(benchmark: "aime24", strategy: .longCoT, models: ["Qwen3-30B-A3B"])
    #expect(dense.map(\.attention) == [.dense, .topK])
    let best = results.curves(benchmark: "aime24", strategy: .bestOfN, models: ["Qwen3-0.6B"])
    #expect(best.map(\.models.count).sorted() == [1, 1, 6, 6])
    #expect(results.curves(benchmark: "gpqa", strategy: .longCoT, models: ["Qwen3-4B"]).isEmpty)
  }

  @Test func theCatalogueHandsThemOutWhenAsked() throws {
    let catalogue = try Catalogue.shipped()
    #expect(catalogue.published() == results)
    #expect(catalogue.merging().published() == results)
  }

  @Test(arguments: [
    ("quality", "guess"), ("strategy", "tree"), ("attention", "linear"), ("figure", "fig9"),
    ("tera_eflops", "many"),
  ])
  func refusesWhatItDoesNotKnow(column: String, value: String) throws {
    let header = ["figure", "strategy", "attention", "model", "tera_eflops", "accuracy", "quality"]
    var cells = ["fig4", "long_cot", "dense", "Qwen3-4B", "300", "0.1", "vector_exact"]
    let place = try #require(header.firstIndex(of: column))
    cells[place] = value
    let text = [header, cells].map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    let table = try CSVTable(file: "curves.csv", bytes: Array(text.utf8))
    #expect { try PublishedTables.costCurves(table) } throws: { error in
      (error as? Diagnostic)?.mark?.line == 2 && "\(error)".contains(value)
    }
  }
}
