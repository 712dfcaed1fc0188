internal import ScalingCore

extension LawReport {
  /// The document of DESIGN §5; losses in nats per token, errors in percent.
  package var document: JSONValue {
    let fit = forecast.fit
    return .object(
      [
        .init("file", .text(table.file)), .init("law", .text(fit.law.family.rawValue)),
        .init("method", .text(fit.fitting.method.rawValue)),
        .init("freeExponent", .flag(fit.fitting.freesExponent)),
        .init("points", .number(Double(fit.points.count))),
        .init("degreesOfFreedom", .number(Double(fit.degreesOfFreedom))),
        .init("coefficients", coefficients { .number($0) }),
        .init("intervals", coefficientIntervals),
      ] + Self.members(fit.goodness) + [
        .init("condition", .number(fit.condition)),
        .init("leaveOneOut", Self.json(forecast.leaveOneOut?.goodness)),
        .init("unseen", Self.json(unseen)),
        .init("bootstrap", forecast.bootstrap.map(\.json) ?? .null),
        .init("predictions", .list(candidates.rows.indices.map(prediction))),
        .init("rankProbability", .list(forecast.ranks.enumerated().map(rank))),
        .init("warnings", .list(warnings.map { .text($0) })),
        .init("evidence", fit.law.origin.evidence.json),
      ])
  }

  /// An object with the symbols of all laws, then those of this law alone.
  private func coefficients(_ value: (Double?) -> JSONValue) -> JSONValue {
    let known = forecast.fit.law.coefficients
    let common = LawCoefficient.common.map { symbol in
      JSONValue.Member(symbol.rawValue, value(known.first { $0.coefficient == symbol }?.value))
    }
    let own = known.filter { !LawCoefficient.common.contains($0.coefficient) }
    return .object(common + own.map { .init($0.coefficient.rawValue, value($0.value)) })
  }

  private var coefficientIntervals: JSONValue {
    let known = forecast.fit.law.coefficients.map(\.coefficient)
    let own = known.filter { !LawCoefficient.common.contains($0) }
    return .object(
      (LawCoefficient.common + own).map { coefficient in
        .init(coefficient.rawValue, Self.json(forecast.bootstrap?.interval(of: coefficient)))
      })
  }

  private static func json(_ interval: ClosedRange<Double>?) -> JSONValue {
    ["low": .number(interval?.lowerBound), "high": .number(interval?.upperBound)]
  }

  private static func members(_ goodness: LawGoodness) -> [JSONValue.Member] {
    [
      .init("mse", .number(goodness.meanSquare)), .init("r2", .number(goodness.rSquared)),
      .init("spearman", .number(goodness.spearman)),
      .init("mape", .number(goodness.meanAbsoluteError * 100)),
    ]
  }

  private static func json(_ goodness: LawGoodness?) -> JSONValue {
    guard let goodness else { return .null }
    return .object([.init("rows", .number(Double(goodness.count)))] + members(goodness))
  }

  private func prediction(_ index: Int) -> JSONValue {
    let prediction = forecast.predictions[index]
    let run = prediction.run
    let leftOut = predictsRows ? forecast.leaveOneOut?.predictions[index] : nil
    return [
      "name": .text(run.name), "parameters": .number(run.parameters.value),
      "tokens": .number(run.tokens.value), "aspectRatio": .number(run.aspectRatio),
      "widthRatio": .number(run.widthRatio), "mlpToAttention": .number(run.mlpToAttention),
      "loss": .number(prediction.loss.value),
      "low": .number(prediction.interval?.lowerBound.value),
      "high": .number(prediction.interval?.upperBound.value),
      "extrapolated": .flag(!prediction.excesses.isEmpty),
      "outside": .list(prediction.excesses.map { .text($0.text) }),
      "measured": .number(candidates.rows[index].loss?.value),
      "errorPercent": .number(errorPercent(index)),
      "leftOutLoss": .number(leftOut?.value),
    ]
  }

  private func rank(_ place: Int, _ rank: LawForecast.Rank) -> JSONValue {
    [
      "rank": .number(Double(place + 1)),
      "name": .text(forecast.predictions[rank.candidate].run.name),
      "lowest": .number(rank.lowest?.value), "belowNext": .number(rank.belowNext?.value),
    ]
  }
}

extension LawBootstrap {
  /// What was drawn.
  var json: JSONValue {
    [
      "draws": .number(Double(draws)), "failures": .number(Double(failures)),
      "seed": .number(Double(seed)), "resampling": .text(resampling.rawValue),
      "coverage": .number(Self.coverage),
    ]
  }
}
