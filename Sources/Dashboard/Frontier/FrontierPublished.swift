import Charting
package import ScalingCore
package import Screen

/// Published frontiers of one strategy: dense attention against sparse attention.
package struct PublishedFrontiers: Sendable, Hashable {
  /// The best accuracy that a cost bought under one kind of attention.
  package struct Frontier: Sendable, Hashable {
    /// Which cached tokens a query reads.
    package var attention: PublishedCurve.Attention
    /// Options that no other beats, by rising cost; cost in eFLOPs.
    package var points: [FrontierPoint]

    /// The least eFLOPs that bought an accuracy; nil when none did.
    package func cost(of accuracy: Probability) -> Double? {
      points.first { $0.accuracy >= accuracy }?.cost
    }
  }

  /// Frontiers of those kinds of attention that were published, dense first.
  package let frontiers: [Frontier]
  /// The published price of judging by FLOPs.
  package let regret: PublishedRegret?

  /// Joins the curves of the sizes of a family.
  ///
  /// - Parameters:
  ///   - results: What is published.
  ///   - scenario: Names benchmark and strategy; several samples mean Best-of-N.
  ///   - models: Sizes of the family.
  package init(_ results: PublishedResults, scenario: Scenario, models: [ModelArchitecture]) {
    let benchmark = scenario.workload.benchmark
    let ids = models.map(\.id)
    let strategy: PublishedCurve.Strategy =
      scenario.strategy.sampledAnswers > 1 ? .bestOfN : .longCoT
    let curves = Self.comparable(
      results.curves(benchmark: benchmark, strategy: strategy, models: ids))
    frontiers = PublishedCurve.Attention.allCases.compactMap { attention in
      Self.frontier(attention, of: curves.filter { $0.attention == attention })
    }
    regret = results.regret(benchmark: benchmark, models: ids)
  }

  /// Whether nothing is published about the family on the benchmark.
  package var isEmpty: Bool { frontiers.isEmpty }

  /// Curves of those figures that have both dense and sparse attention: other figures are other runs.
  private static func comparable(_ curves: [PublishedCurve]) -> [PublishedCurve] {
    let sparse = Set(curves.filter { $0.attention != .dense }.map(\.figure))
    return curves.filter { sparse.isEmpty || sparse.contains($0.figure) }
  }

  private static func frontier(
    _ attention: PublishedCurve.Attention, of curves: [PublishedCurve]
  ) -> Frontier? {
    let points = curves.flatMap(\.points).filter { $0.accuracy > 0 }
    guard !points.isEmpty else { return nil }
    let frontier = ParetoFrontier(
      points.map { FrontierPoint(cost: $0.eFLOPs.value, accuracy: $0.accuracy) })
    return Frontier(attention: attention, points: frontier.points)
  }
}

extension PublishedFrontiers {
  /// Curves for the chart, whose costs are in units of the axis.
  func series(unit: Double, in language: Language) -> [Chart.Series] {
    let roles: [PublishedCurve.Attention: Role] = [
      .dense: .series2, .topK: .series3, .blockTopK: .series4,
    ]
    return frontiers.map { frontier in
      Chart.Series(
        label: frontier.attention.words[language] + "*", role: roles[frontier.attention] ?? .ghost,
        line: .staircase,
        points: frontier.points.map { ChartPoint(x: $0.cost / unit, y: $0.accuracy.value) })
    }
  }

  /// How many times fewer eFLOPs top-k attention took for an accuracy; nil where it is not published.
  package func saving(at accuracy: Probability) -> Double? {
    let costs = [PublishedCurve.Attention.dense, .topK].map { attention in
      frontiers.first { $0.attention == attention }?.cost(of: accuracy)
    }
    guard let dense = costs[0], let sparse = costs[1], sparse > 0 else { return nil }
    return dense / sparse
  }

  /// What sparse attention saved at an accuracy, as a sentence.
  func sentence(at accuracy: Probability, in language: Language) -> Sentence? {
    guard let saving = saving(at: accuracy) else { return nil }
    let share = Sentence(figure: accuracy.formatted)
    let ratio = Sentence(figure: timesText(saving))
    return language(
      "Published: top-k attention reached \(share) with \(ratio) fewer eFLOPs.",
      ja: "論文値：正答率\(share)で、密なアテンションのeFLOPsはtop-kの\(ratio)。")
  }

  /// The published price of judging by FLOPs, on one line.
  package func regretLine(
    in catalogue: Catalogue, _ language: Language
  ) -> String? {
    guard let regret else { return nil }
    let name = { (id: String) in catalogue.sizeName(of: id) }
    let seconds = { (choice: PublishedRegret.Choice) in
      NumberFormat.decimals(2).string(choice.eFLOPs.secondsOnB200.value)
    }
    let share = regret.accuracy.formatted
    let (flops, memory) = (seconds(regret.byFLOPs), seconds(regret.memoryAware))
    let (cheap, better) = (name(regret.byFLOPs.model), name(regret.memoryAware.model))
    let ratio = NumberFormat.decimals(1).string(regret.ratio) + "×"
    return language(
      "* published: at \(share) \(flops) B200 s by FLOPs (\(cheap)), "
        + "\(memory) by memory (\(better)): \(ratio)",
      ja: "* 論文値：正答率\(share)でFLOPs基準は\(flops) B200秒（\(cheap)）、"
        + "メモリ込みは\(memory) B200秒（\(better)）：\(ratio)")
  }
}

extension PublishedCurve.Attention {
  /// Name in the legend.
  fileprivate var words: Wording {
    self == .dense ? Wording(rawValue, ja: "密") : Wording(stringLiteral: rawValue)
  }
}
