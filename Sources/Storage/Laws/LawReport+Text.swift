internal import ScalingCore

extension LawReport {
  /// What was fitted, how well it agrees, and what its intervals mean; a paragraph each.
  package var paragraphs: [String] {
    [fitted, agreement, meaning].compactMap(\.self)
  }

  /// The coefficients with their intervals.
  package var coefficientTable: OutputTable {
    OutputTable(
      columns: [
        .init("coefficient", "coefficient"), .init("value", "value", isNumber: true),
        .init("low", "95 % from", isNumber: true), .init("high", "to", isNumber: true),
      ],
      rows: forecast.fit.law.coefficients.map { coefficient, value in
        let interval = forecast.bootstrap?.interval(of: coefficient)
        return [
          .init(coefficient.rawValue), Self.cell(value, Self.significant),
          Self.cell(interval?.lowerBound, Self.significant),
          Self.cell(interval?.upperBound, Self.significant),
        ]
      })
  }

  /// The candidates with losses, intervals, order and chances; what none of them states is left out.
  package var predictionTable: OutputTable {
    table { property in forecast.predictions.contains { property($0.run) != nil } }
  }

  /// The candidates as CSV, with a column for every property.
  package var csv: String { table { _ in true }.csv }

  private func table(isShown: ((TrainingRun) -> Double?) -> Bool) -> OutputTable {
    let shown = Self.architecture.filter { isShown($0.value) }
    let places = places
    return OutputTable(
      columns: [
        .init("name", "name"), .init("parameters", "N", isNumber: true),
        .init("tokens", "D", isNumber: true),
      ] + shown.map(\.column) + [
        .init("loss", "loss", isNumber: true), .init("low", "from", isNumber: true),
        .init("high", "to", isNumber: true), .init("measured", "measured", isNumber: true),
        .init("errorPercent", "off", isNumber: true), .init("rank", "rank", isNumber: true),
        .init("lowest", "lowest", isNumber: true), .init("belowNext", "< next", isNumber: true),
        .init("extrapolated", "outside"),
      ],
      rows: candidates.rows.indices.map { row($0, places[$0], shown.map(\.value)) })
  }

  /// What laws ask of an architecture.
  private static let architecture:
    [(column: OutputTable.Column, value: @Sendable (TrainingRun) -> Double?)] = [
      (.init("aspectRatio", "R", isNumber: true), { $0.aspectRatio }),
      (.init("widthRatio", "d/√N", isNumber: true), { $0.widthRatio }),
      (.init("mlpToAttention", "r", isNumber: true), { $0.mlpToAttention }),
    ]

  private func row(
    _ index: Int, _ place: (place: Int, rank: LawForecast.Rank)?,
    _ architecture: [(TrainingRun) -> Double?]
  ) -> [OutputTable.Cell] {
    let prediction = forecast.predictions[index]
    let run = prediction.run
    return [
      .init(.text(run.name), run.name),
      .init(.number(run.parameters.value), run.parameters.formatted),
      .init(.number(run.tokens.value), run.tokens.formatted),
    ] + architecture.map { Self.cell($0(run)) { NumberFormat.significant(3).string($0) } } + [
      Self.cell(prediction.loss), Self.cell(prediction.interval?.lowerBound),
      Self.cell(prediction.interval?.upperBound), Self.cell(candidates.rows[index].loss),
      Self.cell(errorPercent(index)) { Self.signed($0) + " %" },
      Self.cell(place.map { Double($0.place) }) { NumberFormat.decimals(0).string($0) },
      Self.chance(place?.rank.lowest), Self.chance(place?.rank.belowNext),
      .init(.flag(!prediction.excesses.isEmpty), outside(prediction)),
    ]
  }

  /// Which properties of a candidate lie outside of the rows, in one word each.
  private func outside(_ prediction: LawForecast.Prediction) -> String {
    prediction.excesses.map { excess in
      switch excess.quantity {
      case .parameters: "N"
      case .tokensPerParameter: "D/N"
      case .aspectRatio: "R"
      case .widthRatio: "d/√N"
      case .mlpToAttention: "r"
      }
    }.joined(separator: " ")
  }

  private static func cell(_ loss: Loss?) -> OutputTable.Cell {
    .init(.number(loss?.value), loss?.formatted ?? "")
  }

  private static func cell(_ value: Double?, _ text: (Double) -> String) -> OutputTable.Cell {
    .init(.number(value), value.map(text) ?? "")
  }

  private static func chance(_ chance: Probability?) -> OutputTable.Cell {
    .init(.number(chance?.value), chance?.formatted ?? "")
  }

  private static func significant(_ value: Double) -> String {
    NumberFormat.significant(5).string(value)
  }

  private static func signed(_ percent: Double) -> String {
    let text = NumberFormat.decimals(2).string(percent)
    return percent > 0 ? "+\(text)" : text
  }
}

// MARK: - Sentences

extension LawReport {
  private var fitted: String {
    let fit = forecast.fit
    return "\(Self.formula(fit)), fitted to \(fit.points.count) rows of \(table.file) by "
      + "\(Self.name(of: fit.fitting.method))."
  }

  private static func formula(_ fit: LawFit) -> String {
    let base = "E + A·N^-α + B·D^-\(fit.fitting.freesExponent ? "β" : "α")"
    return switch fit.law.family {
    case .chinchilla: "L = \(base)"
    case .gadre: "L = E + (a·M^η + b·M^-η)·C^-η with M = D/N and C = 6·N·D"
    case .shape:
      "L = (E + A·N^-α + B·D^-α)·(1 + ε·R^\(fit.fitting.freesExponent ? "γ" : "α"))"
    case .conditional:
      "L = (a0 + a1·ln(d/√N) + a2·√N/d)·(b0 + b1·ln r + b2/r)·(E + A·N^-α + B·D^-α)"
    }
  }

  private static func name(of method: LawMethod) -> String {
    switch method {
    case .variableProjection: "variable projection"
    case .levenbergMarquardt: "Levenberg–Marquardt"
    case .logHuber: "Huber's loss of ln L"
    }
  }

  private var agreement: String {
    var sentences = ["On these rows: \(Self.text(forecast.fit.goodness))."]
    if let left = forecast.leaveOneOut?.goodness {
      sentences.append(
        "On \(left.count) rows that were left out in turn: \(Self.text(left)).")
    }
    if let unseen {
      sentences.append(
        "On \(unseen.count) candidates that were trained and not fitted: \(Self.text(unseen)).")
    }
    return sentences.joined(separator: " ")
  }

  private static func text(_ goodness: LawGoodness) -> String {
    let error = NumberFormat.decimals(2).string(goodness.meanAbsoluteError * 100)
    let parts = [
      "mean error \(error) %", "MSE \(NumberFormat.significant(3).string(goodness.meanSquare))",
      goodness.rSquared.map { "R² \(NumberFormat.decimals(4).string($0))" },
      goodness.spearman.map { "Spearman \(NumberFormat.decimals(2).string($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var meaning: String? {
    guard let bootstrap = forecast.bootstrap, bootstrap.draws > bootstrap.failures else {
      return nil
    }
    let drawn = bootstrap.resampling == .pairs ? "rows" : "residuals"
    let draws = NumberFormat.grouped.string(Double(bootstrap.draws))
    let few =
      forecast.fit.points.count < LawBootstrap.leastPairs
      ? "; with so few rows they also hold the predictions of all fits without one row" : ""
    return
      "Intervals hold 95 % of \(draws) fits to redrawn \(drawn), with the scatter of a run\(few). "
      + "Coefficients move together: trust the predictions and their order. 'lowest' is the share of "
      + "the fits in which the law puts the candidate lowest, '< next' below the next in rank. "
      + "'outside' names what lies outside of the fitted rows."
  }
}
