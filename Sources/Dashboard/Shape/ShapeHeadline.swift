package import ScalingCore
package import Screen

extension ShapeInsight {
  /// The answer of the Shape screen in words: shape, speed-up and loss difference first.
  ///
  /// - Parameter keys: Keys that are named where no shape keeps the limit.
  package func headline(
    _ forecast: LawForecast?, isEager: Bool, keys: KeyMap = .usual, in language: Language
  ) -> [Sentence] {
    guard let comparison else { return [Sentence(missing(keys, language))] }
    return [
      answer(comparison, forecast, language), order(language),
      other(isEager: isEager, language), life(language),
    ].compactMap(\.self)
  }

  private func missing(_ keys: KeyMap, _ language: Language) -> String {
    guard !candidates.isEmpty else {
      return language(
        "No shape to choose from: \(problem[language]).",
        ja: "選べる形状がありません：\(problem[language])。")
    }
    let count = candidates.count
    let reason =
      problem.isEmpty
      ? language("none of \(count) shapes is that fast", ja: "\(count)形状のどれもその速さに届かず")
      : problem[language]
    let choose = keys.name(of: .nextLever, in: .shape, ascii: true)
    let widen = keys.name(of: .raiseLever, in: .shape, ascii: true)
    return language(
      "No shape keeps the limit: \(reason); \(choose) chooses the limit, \(widen) widens it.",
      ja: "制限を守る形状なし：\(reason)；\(choose)で制限を選び、\(widen)で緩めます。")
  }

  private func answer(
    _ comparison: ShapeComparison, _ forecast: LawForecast?, _ language: Language
  ) -> Sentence {
    let (chosen, usual) = (comparison.chosen, comparison.baseline)
    let name: Sentence = "\(figure: chosen.name) (\(chosen.parameters.formatted))"
    let change = Sentence(figure: lossChange(comparison.relativeLossDifference))
    let loss = lossText(chosen.loss) + interval(of: 0, forecast)
    let speed = comparison.speedUp.map { Sentence(figure: timesText($0)) }
    let against: Sentence =
      speed.map {
        language("\($0) as fast as \(usual.name)", ja: "速度は\(usual.name)の\($0)")
      } ?? language("against \(usual.name)", ja: "\(usual.name)と比べ")
    let sentence: Sentence = language(
      "\(name): \(against), loss \(change), \(loss); best of \(feasible) shapes within the limit.",
      ja: "\(name)：\(against)、損失\(change)、\(loss)；制限内の\(feasible)形状で最良。")
    guard rows.first?.isBeyondLaw == true else { return sentence }
    return sentence
      + language(
        " The law knows nothing of shared KV heads and other MLP ratios.",
        ja: "法則はKVヘッドの共有とMLP比の違いを知りません。")
  }

  /// 95 % interval of a row, in brackets; empty until it is drawn.
  private func interval(of row: Int, _ forecast: LawForecast?) -> String {
    guard let interval = forecast?.predictions[safe: row]?.interval else { return "" }
    return " (95 %: \(lossText(interval.lowerBound))–\(lossText(interval.upperBound)))"
  }

  /// How the law did where it could be checked.
  private func order(_ language: Language) -> Sentence? {
    guard let worst = fits.shape?.errors.max(), let plain = fits.plain?.errors.max() else {
      return nil
    }
    let share = Sentence(figure: shareText(worst))
    return language(
      """
      On 1B models that were held out the law is off by at most \(share) \
      (blind to shape: \(shareText(plain))).
      """,
      ja: "未使用の1Bモデルでの法則の誤差は最大\(share)（形状を見ない法則では\(shareText(plain))）。")
  }

  private func other(isEager: Bool, _ language: Language) -> Sentence? {
    guard let otherSpeedUp else { return nil }
    let ratio = Sentence(figure: timesText(otherSpeedUp))
    return isEager
      ? language("With recorded graphs it is \(ratio) as fast.", ja: "CUDAグラフでは速度\(ratio)。")
      : language("With eager software it is \(ratio) as fast.", ja: "eager実行では速度\(ratio)。")
  }

  private func life(_ language: Language) -> Sentence? {
    guard let lifetime else { return nil }
    let size = Sentence(figure: lifetime.optimum.run.parameters.formatted)
    let saving = Sentence(figure: "-" + Probability(lifetime.saving).formatted)
    return language(
      "For this load \(size) costs least at equal quality: \(saving).",
      ja: "この負荷では同じ品質で\(size)が最も安く、\(saving)。")
  }
}

/// A loss in nats.
package func lossText(_ loss: Loss) -> String { NumberFormat.decimals(3).string(loss.value) }

/// A small share with one decimal.
func shareText(_ share: Double) -> String { NumberFormat.decimals(1).string(share * 100) + " %" }

/// A change of loss with its sign, for example `+0.8 %`.
func lossChange(_ share: Double) -> String { (share > 0 ? "+" : "") + shareText(share) }
