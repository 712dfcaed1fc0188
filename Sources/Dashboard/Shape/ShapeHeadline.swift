package import ScalingCore

extension ShapeInsight {
  /// The answer of the Shape screen in words: shape, speed-up and loss difference first.
  package func headline(_ forecast: LawForecast?, isEager: Bool) -> [[HeadlinePart]] {
    guard let comparison else { return [[HeadlinePart(missing)]] }
    return [
      answer(comparison, forecast), order(comparison), other(isEager: isEager), life,
    ].compactMap(\.self)
  }

  private var missing: String {
    if candidates.isEmpty { return "No shape to choose from: \(problem)." }
    let reason = problem.isEmpty ? "none of \(candidates.count) shapes is that fast" : problem
    return "No shape keeps the limit: \(reason); v chooses the limit, + widens it."
  }

  private func answer(
    _ comparison: ShapeComparison, _ forecast: LawForecast?
  ) -> [HeadlinePart] {
    let (chosen, usual) = (comparison.chosen, comparison.baseline)
    var parts = [
      HeadlinePart(chosen.name, isFigure: true),
      HeadlinePart("(\(chosen.parameters.formatted)):"),
    ]
    if let speedUp = comparison.speedUp {
      parts += [HeadlinePart(timesText(speedUp), isFigure: true), HeadlinePart("as fast as")]
    } else {
      parts.append(HeadlinePart("against"))
    }
    parts += [
      HeadlinePart("\(usual.name), loss"),
      HeadlinePart(lossChange(comparison.relativeLossDifference) + ",", isFigure: true),
      HeadlinePart(lossText(chosen.loss) + interval(of: 0, forecast) + ";"),
      HeadlinePart("best of \(feasible) shapes within the limit."),
    ]
    if rows.first?.isBeyondLaw == true {
      parts.append(HeadlinePart("The law knows nothing of shared KV heads and other MLP ratios."))
    }
    return parts
  }

  /// 95 % interval of a row, in brackets; empty until it is drawn.
  private func interval(of row: Int, _ forecast: LawForecast?) -> String {
    guard let interval = forecast?.predictions[safe: row]?.interval else { return "" }
    return " (95 %: \(lossText(interval.lowerBound))–\(lossText(interval.upperBound)))"
  }

  /// How the law did where it could be checked.
  private func order(_ comparison: ShapeComparison) -> [HeadlinePart]? {
    guard let worst = fits.shape?.errors.max(), let plain = fits.plain?.errors.max() else {
      return nil
    }
    return [
      HeadlinePart("On 1B models that were held out the law is off by at most"),
      HeadlinePart(shareText(worst), isFigure: true),
      HeadlinePart("(blind to shape: \(shareText(plain)))."),
    ]
  }

  private func other(isEager: Bool) -> [HeadlinePart]? {
    guard let otherSpeedUp else { return nil }
    return [
      HeadlinePart(isEager ? "With recorded graphs it is" : "With eager software it is"),
      HeadlinePart(timesText(otherSpeedUp), isFigure: true), HeadlinePart("as fast."),
    ]
  }

  private var life: [HeadlinePart]? {
    guard let lifetime else { return nil }
    return [
      HeadlinePart("For this load"),
      HeadlinePart(lifetime.optimum.run.parameters.formatted, isFigure: true),
      HeadlinePart("costs least at equal quality:"),
      HeadlinePart("-" + Probability(lifetime.saving).formatted + ".", isFigure: true),
    ]
  }
}

/// A loss in nats.
package func lossText(_ loss: Loss) -> String { NumberFormat.decimals(3).string(loss.value) }

/// A small share with one decimal.
func shareText(_ share: Double) -> String { NumberFormat.decimals(1).string(share * 100) + " %" }

/// A change of loss with its sign, for example `+0.8 %`.
func lossChange(_ share: Double) -> String { (share > 0 ? "+" : "") + shareText(share) }
