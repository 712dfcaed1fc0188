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
          .init(coefficient.rawValue), .init(value, Self.significant),
          .init(interval?.lowerBound, Self.significant),
          .init(interval?.upperBound, Self.significant),
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
      .init(.text(run.name), run.name), .init(run.parameters), .init(run.tokens),
    ] + architecture.map { .init($0(run)) { NumberFormat.significant(3).string($0) } } + [
      .init(prediction.loss), .init(prediction.interval?.lowerBound),
      .init(prediction.interval?.upperBound), .init(candidates.rows[index].loss),
      .init(errorPercent(index), signedPercent), .init(count: place?.place),
      .init(place?.rank.lowest), .init(place?.rank.belowNext),
      .init(.flag(!prediction.excesses.isEmpty), prediction.excesses.symbols),
    ]
  }

  private static func significant(_ value: Double) -> String {
    NumberFormat.significant(5).string(value)
  }
}

// MARK: - Sentences

extension LawReport {
  private var fitted: String {
    let fit = forecast.fit
    return "\(fit.formula), fitted to \(fit.points.count) rows of \(table.file) by "
      + "\(Self.name(of: fit.fitting.method))."
  }

  private static func name(of method: LawMethod) -> String {
    switch method {
    case .variableProjection: "variable projection"
    case .levenbergMarquardt: "Levenberg–Marquardt"
    case .logHuber: "Huber's loss of ln L"
    }
  }

  private var agreement: String {
    var sentences = ["On these rows: \(forecast.fit.goodness.text)."]
    if let left = forecast.leaveOneOut?.goodness {
      sentences.append(
        "On \(left.count) rows that were left out in turn: \(left.text).")
    }
    if let unseen {
      sentences.append(
        "On \(unseen.count) candidates that were trained and not fitted: \(unseen.text).")
    }
    return sentences.joined(separator: " ")
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
