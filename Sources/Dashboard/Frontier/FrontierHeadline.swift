package import ScalingCore

extension FrontierInsight {
  /// The answer of the Frontier screen in words: who holds the frontier where, what FLOPs would pick,
  /// how far size pays.
  ///
  /// - Parameters:
  ///   - anchor: The option that the others are held against.
  ///   - showsPublished: Whether published curves of sparse attention are on the screen.
  ///   - catalogue: Names the models.
  package func headline(
    at anchor: OptionChoice?, published showsPublished: Bool = false, catalogue: Catalogue
  ) -> [[HeadlinePart]] {
    guard let anchor, !envelope.segments.isEmpty else { return [] }
    let accuracy = anchor.point.accuracy
    let own = sparse?.sentence(frontier: envelope, at: accuracy)
    let printed = showsPublished ? published.sentence(at: accuracy) : nil
    if sparse?.hasEvidence == false {
      return [own, hands(catalogue), flopsAlone(anchor, catalogue)].compactMap(\.self)
    }
    return [hands(catalogue), own, printed, flopsAlone(anchor, catalogue), threshold(catalogue)]
      .compactMap(\.self)
  }

  /// Which size is best from which cost on.
  private func hands(_ catalogue: Catalogue) -> [HeadlinePart] {
    var parts = [HeadlinePart("By \(measure.noun):")]
    let segments = widestSegments
    for (index, segment) in segments.enumerated() {
      let size = catalogue.sizeName(of: segment.model)
      let end = index == segments.count - 1 ? (neverChosen(catalogue).isEmpty ? "." : ";") : ","
      guard index > 0 else {
        parts.append(HeadlinePart(size + end, isFigure: true))
        continue
      }
      let cost = measure.text(segment.from.point.cost(by: measure), in: currency)
      parts.append(HeadlinePart(size, isFigure: true))
      if index == 1 { parts.append(HeadlinePart("from")) }
      parts.append(HeadlinePart(cost + end, isFigure: true))
    }
    let never = neverChosen(catalogue)
    guard !never.isEmpty else { return parts }
    return parts + [HeadlinePart("\(never.joined(separator: ", ")) never.")]
  }

  /// One segment for each size on the frontier, its widest, by rising cost.
  private var widestSegments: [FrontierEnvelope.Segment] {
    var widest: [String: FrontierEnvelope.Segment] = [:]
    for segment in envelope.segments {
      if let known = widest[segment.model], width(known) >= width(segment) { continue }
      widest[segment.model] = segment
    }
    return envelope.segments.filter { widest[$0.model] == $0 }
  }

  /// Width on a log axis, as a ratio of costs.
  private func width(_ segment: FrontierEnvelope.Segment) -> Double {
    let start = segment.from.point.cost(by: measure)
    return start > 0 ? segment.to.point.cost(by: measure) / start : 1
  }

  /// Sizes with evidence that are nowhere the best choice.
  private func neverChosen(_ catalogue: Catalogue) -> [String] {
    let chosen = Set(envelope.segments.map(\.model))
    return models.filter { hasEvidence($0) && !chosen.contains($0.id) }.map(\.sizeName)
  }

  /// What FLOPs alone pick at the anchor's accuracy, and what that costs.
  private func flopsAlone(_ anchor: OptionChoice, _ catalogue: Catalogue) -> [HeadlinePart]? {
    guard let regret = regret(at: anchor) else { return nil }
    let accuracy = HeadlinePart(regret.target.formatted, isFigure: true)
    let pick = HeadlinePart(catalogue.sizeName(of: regret.byFLOPs.model), isFigure: true)
    guard regret.byFLOPs.model != regret.byMeasure.model else {
      return [
        HeadlinePart("At"), accuracy, HeadlinePart("FLOPs alone pick the same size,"),
        HeadlinePart(pick.text + ".", isFigure: true),
      ]
    }
    return [
      HeadlinePart("At"), accuracy, HeadlinePart("FLOPs alone pick"),
      HeadlinePart(pick.text + ",", isFigure: true),
      HeadlinePart(timesText(regret.ratio), isFigure: true), HeadlinePart("the \(measure.noun) of"),
      HeadlinePart(catalogue.sizeName(of: regret.byMeasure.model) + ".", isFigure: true),
    ]
  }

  /// Up to which size money goes into size; FLOPs alone can't tell (DESIGN §3.5).
  private func threshold(_ catalogue: Catalogue) -> [HeadlinePart]? {
    guard measure != .flops, envelope.segments.count > 1, let model = envelope.thresholdModel
    else { return nil }
    let length =
      curves.curves.count > models.count ? "longer answers or more samples" : "longer answers"
    return [
      HeadlinePart("Up to"), HeadlinePart(catalogue.sizeName(of: model), isFigure: true),
      HeadlinePart("buy size, beyond it \(length): it holds the widest range."),
    ]
  }
}
