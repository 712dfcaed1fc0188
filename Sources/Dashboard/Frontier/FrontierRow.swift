package import ScalingCore
package import Screen

/// One size in the table of the Frontier screen.
package struct FrontierRow: Sendable, Hashable {
  /// Name of the size.
  package var size: String
  /// Cost ranges over which the size is the best choice, for example `211 T–1.5 P`.
  package var range: String
  /// What the size gives for the cost of the anchor.
  package var sameCost: String
  /// What the size costs for the accuracy of the anchor.
  package var sameAccuracy: String
  /// That cost over the least one, for example `2.6×`.
  package var ratio: String
  /// Mean time to the last token of that option.
  package var latency: String
  /// Which way to count picks it at this accuracy.
  package var remark: String
  /// Whether the anchor is of this size.
  package var isAnchor: Bool
}

extension FrontierInsight {
  /// One row for each size of the family, the smallest first.
  package func rows(at anchor: OptionChoice, in language: Language) -> [FrontierRow] {
    let cost = anchor.point.cost(by: measure)
    let atCost = sizes.map { $0.choice(within: cost * (1 + 1e-9)) }
    let atAccuracy = sizes.map { $0.choice(atLeast: anchor.point.accuracy) }
    let regret = regret(at: anchor)
    let least = atAccuracy.compactMap { $0?.point.cost(by: measure) }.min()
    return models.indices.map { index in
      let model = models[index]
      let standing = standing(of: index, language)
      let equal = atAccuracy[index]
      let cost = equal?.point.cost(by: measure)
      return FrontierRow(
        size: model.sizeName, range: range(of: model, language),
        sameCost: standing ?? atCost[index].map(gain) ?? language("too dear", ja: "高すぎる"),
        sameAccuracy: standing == nil ? equal.map(price) ?? language("never", ja: "届かない") : "",
        ratio: Self.ratio(cost, least), latency: equal.map { latency($0, language) } ?? "",
        remark: remark(model, regret, language), isAnchor: model.id == anchor.model)
    }
  }

  /// Cost ranges over which a size is the best choice.
  func range(of model: ModelArchitecture, _ language: Language) -> String {
    let segments = envelope.segments.filter { $0.model == model.id }
    guard !segments.isEmpty else { return hasEvidence(model) ? language("never", ja: "なし") : "" }
    return segments.map { range($0, language) }.joined(separator: language(", ", ja: "、"))
  }

  private func range(_ segment: FrontierEnvelope.Segment, _ language: Language) -> String {
    let start = measure.text(segment.from.point.cost(by: measure), in: currency)
    guard segment != envelope.segments.last else {
      return language("from \(start)", ja: "\(start)〜")
    }
    return Self.range(start, measure.text(segment.to.point.cost(by: measure), in: currency))
  }

  /// Two amounts; a unit that both have is written once.
  private static func range(_ start: String, _ end: String) -> String {
    guard let unit = end.split(separator: " ").last, end.contains(" "),
      start.hasSuffix(" \(unit)")
    else { return "\(start)–\(end)" }
    return "\(start.dropLast(unit.count + 1))–\(end)"
  }

  /// Why a size has nothing to compare; nil when it has.
  private func standing(of index: Int, _ language: Language) -> String? {
    guard sizes[index].segments.isEmpty else { return nil }
    return hasEvidence(models[index])
      ? language("does not fit", ja: "収まらない") : language("no evidence", ja: "根拠なし")
  }

  /// Whether the accuracy of a size is known at any length.
  func hasEvidence(_ model: ModelArchitecture) -> Bool {
    curves.curves.contains { $0.model.id == model.id && $0.points.contains { $0 != nil } }
  }

  private func gain(_ choice: OptionChoice) -> String {
    "\(choice.point.accuracy.formatted) \(shape(choice.point))"
  }

  private func price(_ choice: OptionChoice) -> String {
    "\(measure.text(choice.point.cost(by: measure), in: currency)) \(shape(choice.point))"
  }

  /// Mean time to the last token of an option, where it fits.
  func latency(_ choice: OptionChoice, _ language: Language) -> String {
    choice.point.fits
      ? choice.point.latency.formatted : language("does not fit", ja: "収まらない")
  }

  private static func ratio(_ cost: Double?, _ least: Double?) -> String {
    guard let cost, let least, least > 0 else { return "" }
    return timesText(cost / least)
  }

  private func remark(
    _ model: ModelArchitecture, _ regret: FLOPsRegret?, _ language: Language
  ) -> String {
    guard let regret else { return "" }
    switch (model.id == regret.byMeasure.model, model.id == regret.byFLOPs.model) {
    case (true, true): return language("by both", ja: "両方")
    case (true, false): return language("by \(measure.noun)", ja: measure.noun(in: .japanese))
    case (false, true): return language("by FLOPs", ja: "FLOPs")
    case (false, false): return ""
    }
  }
}
