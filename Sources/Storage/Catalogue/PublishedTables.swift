internal import ScalingCore

/// Reads the tables of published frontiers.
enum PublishedTables {
  /// Curves of `frontier_aime24.csv`, which states costs in B200 seconds.
  static func frontiers(_ table: CSVTable) throws(Diagnostic) -> [PublishedCurve] {
    try curves(table) { row throws(Diagnostic) in
      let strategy = try self.strategy(row)
      return PublishedReading(
        figure: strategy == .longCoT ? "Fig 8d" : "Fig 8a", strategy: strategy,
        eFLOPs: Seconds(try row.number("b200_seconds")).eFLOPsOnB200)
    }
  }

  /// Curves of `aime24_cost_curves.csv`, which states costs in Tera-eFLOPs.
  static func costCurves(_ table: CSVTable) throws(Diagnostic) -> [PublishedCurve] {
    try curves(table) { row throws(Diagnostic) in
      PublishedReading(
        figure: try row.choice("figure", among: CostFigure.allCases).title,
        strategy: try strategy(row), eFLOPs: FLOPs(try row.number("tera_eflops") * 1e12))
    }
  }

  /// Comparisons of `flops_regret.csv`, which states costs in B200 seconds.
  static func regrets(_ table: CSVTable) throws(Diagnostic) -> [PublishedRegret] {
    var regrets: [PublishedRegret] = []
    for row in table.rows {
      regrets.append(
        PublishedRegret(
          benchmark: try row.requiredText("benchmark"),
          accuracy: Probability(try row.number("accuracy")),
          byFLOPs: try choice("flops", row), memoryAware: try choice("memory", row),
          evidence: Evidence(.digitised, source: paper, date: date)))
    }
    return regrets
  }

  /// The models whose best makes the curve `frontier`.
  private static let sizes = ["0.6B", "1.7B", "4B", "8B", "14B", "32B"].map { "Qwen3-" + $0 }
  private static let benchmark = "aime24"
  private static let paper = "Kinetics (arXiv 2506.05333)"
  private static let date = "2025-06"
}

/// Figures of `aime24_cost_curves.csv`.
private enum CostFigure: String, CaseIterable {
  case all = "fig4"
  case single = "single_model"

  /// How the figure is cited.
  var title: String {
    switch self {
    case .all: "Fig 4"
    case .single: "single-model figures"
    }
  }
}

/// What the two tables of curves state in different ways.
private struct PublishedReading {
  var figure: String
  var strategy: PublishedCurve.Strategy
  var eFLOPs: FLOPs
}

extension PublishedTables {
  /// Joins rows of one figure, strategy, attention and model, which follow each other.
  private static func curves(
    _ table: CSVTable, reading: (CSVRow) throws(Diagnostic) -> PublishedReading
  ) throws(Diagnostic) -> [PublishedCurve] {
    var curves: [PublishedCurve] = []
    for row in table.rows {
      let found = try reading(row)
      let quality = try ReadingQuality(row)
      let point = PublishedCurve.Point(
        eFLOPs: found.eFLOPs, accuracy: Probability(try row.number("accuracy")),
        kind: quality.kind)
      let attention = try attention(row)
      let models = try models(row)
      if let last = curves.last, last.figure == found.figure, last.strategy == found.strategy,
        last.attention == attention, last.models == models
      {
        curves[curves.count - 1].add(point, precision: quality.precision)
        continue
      }
      curves.append(
        PublishedCurve(
          figure: found.figure, benchmark: benchmark, strategy: found.strategy,
          attention: attention, models: models, points: [point],
          evidence: evidence(found.figure, attention, quality.precision)))
    }
    return curves
  }

  private static func evidence(
    _ figure: String, _ attention: PublishedCurve.Attention, _ precision: Double?
  ) -> Evidence {
    let budgets = attention == .dense ? "" : ", optimum over KV budgets"
    return Evidence(
      .digitised, source: "\(paper) \(figure), per-question oracle\(budgets)", date: date,
      precision: precision)
  }

  private static func strategy(_ row: CSVRow) throws(Diagnostic) -> PublishedCurve.Strategy {
    switch try row.text("strategy") {
    case "long_cot": return .longCoT
    case "best_of_n": return .bestOfN
    case let text:
      throw try row.failure("strategy", "'\(text)' is not known; write long_cot or best_of_n")
    }
  }

  private static func attention(_ row: CSVRow) throws(Diagnostic) -> PublishedCurve.Attention {
    switch try row.text("attention") {
    case "dense": return .dense
    case "topk": return .topK
    case "block_topk": return .blockTopK
    case "local": return .localWindow
    case let text:
      throw try row.failure(
        "attention", "'\(text)' is not known; write dense, topk, block_topk or local")
    }
  }

  private static func models(_ row: CSVRow) throws(Diagnostic) -> [String] {
    let model = try row.requiredText("model")
    return model == "frontier" ? sizes : [model]
  }

  private static func choice(
    _ prefix: String, _ row: CSVRow
  ) throws(Diagnostic) -> PublishedRegret.Choice {
    let time = Seconds(try row.number("\(prefix)_b200_seconds"))
    return PublishedRegret.Choice(
      model: try row.requiredText("\(prefix)_model"), eFLOPs: time.eFLOPsOnB200)
  }
}

extension PublishedCurve {
  /// Adds a point; the curve is as precise as its worst reading.
  fileprivate mutating func add(_ point: Point, precision: Double?) {
    points.append(point)
    evidence.precision = [evidence.precision, precision].compactMap(\.self).max()
  }
}

/// How well a point could be read.
private struct ReadingQuality {
  /// Whether it is read or lies between readings.
  var kind: Evidence.Kind
  /// Half-width of the reading; nil when it is not stated.
  var precision: Double?

  /// Reads `vector_exact`, `digitised_0.005`, `approximate` or `interpolated`.
  init(_ row: CSVRow) throws(Diagnostic) {
    let text = try row.text("quality")
    switch text {
    case "vector_exact": (kind, precision) = (.digitised, 0)
    case "approximate": (kind, precision) = (.digitised, nil)
    case "interpolated": (kind, precision) = (.interpolated, nil)
    default:
      let mark = "digitised_"
      guard text.hasPrefix(mark), let width = Double(text.dropFirst(mark.count)) else {
        throw try row.failure(
          "quality",
          "'\(text)' is not known; write vector_exact, digitised_0.005, approximate or interpolated"
        )
      }
      (kind, precision) = (.digitised, width)
    }
  }
}
