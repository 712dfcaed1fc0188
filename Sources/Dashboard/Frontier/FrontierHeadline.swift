package import ScalingCore
package import Screen

extension FrontierInsight {
  /// The answer of the Frontier screen in words: who holds the frontier where, what FLOPs would pick,
  /// how far size pays.
  ///
  /// - Parameters:
  ///   - anchor: The option that the others are held against.
  ///   - showsPublished: Whether published curves of sparse attention are on the screen.
  ///   - catalogue: Names the models.
  ///   - language: Language of the sentences.
  package func headline(
    at anchor: OptionChoice?, published showsPublished: Bool = false, catalogue: Catalogue,
    in language: Language
  ) -> [Sentence] {
    guard let anchor, !envelope.segments.isEmpty else { return [] }
    let accuracy = anchor.point.accuracy
    let own = sparse?.sentence(frontier: envelope, at: accuracy, in: language)
    let printed = showsPublished ? published.sentence(at: accuracy, in: language) : nil
    let flops = flopsAlone(anchor, catalogue, language)
    if sparse?.hasEvidence == false {
      return [own, hands(catalogue, language), flops].compactMap(\.self)
    }
    return [hands(catalogue, language), own, printed, flops, threshold(catalogue, language)]
      .compactMap(\.self)
  }

  /// Which size is best from which cost on.
  private func hands(_ catalogue: Catalogue, _ language: Language) -> Sentence {
    let noun = measure.noun(in: language)
    let sizes = widestSegments.enumerated().map { index, segment in
      let size = Sentence(figure: catalogue.sizeName(of: segment.model))
      guard index > 0 else { return size }
      let cost = Sentence(
        figure: measure.text(segment.from.point.cost(by: measure), in: currency))
      return index == 1
        ? language("\(size) from \(cost)", ja: "\(cost)から\(size)")
        : language("\(size) \(cost)", ja: "\(cost)から\(size)")
    }
    let start: Sentence = language("By \(noun): ", ja: "\(noun)で見ると：")
    let list = start + sizes.joined(by: language(", ", ja: "、"))
    let never = neverChosen(catalogue)
    guard !never.isEmpty else { return list + language(".", ja: "。") }
    return list
      + language(
        "; \(never.joined(separator: ", ")) never.",
        ja: "。\(never.joined(separator: "・"))の出番はなし。")
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
  private func flopsAlone(
    _ anchor: OptionChoice, _ catalogue: Catalogue, _ language: Language
  ) -> Sentence? {
    guard let regret = regret(at: anchor) else { return nil }
    let accuracy = Sentence(figure: regret.target.formatted)
    let pick = Sentence(figure: catalogue.sizeName(of: regret.byFLOPs.model))
    guard regret.byFLOPs.model != regret.byMeasure.model else {
      return language(
        "At \(accuracy) FLOPs alone pick the same size, \(pick).",
        ja: "正答率\(accuracy)ではFLOPsだけでも同じ\(pick)。")
    }
    let ratio = Sentence(figure: timesText(regret.ratio))
    let better = Sentence(figure: catalogue.sizeName(of: regret.byMeasure.model))
    let noun = measure.noun(in: language)
    let fits = regret.byMeasure.point.fits
    let (misfit, unfit) = fits ? ("", "") : (", which does not fit", "（メモリ不足）")
    return language(
      "At \(accuracy) FLOPs alone pick \(pick), \(ratio) the \(noun) of \(better)\(misfit).",
      ja: "正答率\(accuracy)でFLOPsだけなら\(pick)：\(noun)は\(better)\(unfit)の\(ratio)。")
  }

  /// Up to which size money goes into size; FLOPs alone can't tell (DESIGN §3.5).
  private func threshold(_ catalogue: Catalogue, _ language: Language) -> Sentence? {
    guard measure != .flops, envelope.segments.count > 1, let model = envelope.thresholdModel
    else { return nil }
    let hasSamples = curves.curves.count > models.count
    let size = Sentence(figure: catalogue.sizeName(of: model))
    let length =
      hasSamples
      ? language("longer answers or more samples", ja: "生成長やサンプル数")
      : language("longer answers", ja: "生成長")
    return language(
      "Up to \(size) buy size, beyond it \(length): it holds the widest range.",
      ja: "\(size)まではサイズに、その先は\(length)に投資：最も広い範囲で最適です。")
  }
}
