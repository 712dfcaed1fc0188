internal import ScalingCore
package import Screen

extension LawReport {
  /// What was fitted, how well it agrees, and what its intervals mean; a paragraph each.
  package var paragraphs: [Wording] {
    [fitted, agreement, meaning].compactMap(\.self)
  }

  /// The coefficients with their intervals.
  package var coefficientTable: OutputTable {
    OutputTable(
      columns: [
        .init("coefficient", Wording("coefficient", ja: "係数")),
        .init("value", Wording("value", ja: "値"), isNumber: true),
        .init("low", Wording("95 % from", ja: "95 %下端"), isNumber: true),
        .init("high", Wording("to", ja: "上端"), isNumber: true),
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
        .init("name", Wording("name", ja: "名前")), .init("parameters", "N", isNumber: true),
        .init("tokens", "D", isNumber: true),
      ] + shown.map(\.column) + [
        .init("loss", Wording("loss", ja: "損失"), isNumber: true),
        .init("low", Wording("from", ja: "下端"), isNumber: true),
        .init("high", Wording("to", ja: "上端"), isNumber: true),
        .init("measured", Wording("measured", ja: "実測"), isNumber: true),
        .init("errorPercent", Wording("off", ja: "誤差"), isNumber: true),
        .init("rank", Wording("rank", ja: "順位"), isNumber: true),
        .init("lowest", Wording("lowest", ja: "最良の確率"), isNumber: true),
        .init("belowNext", Wording("< next", ja: "次位未満"), isNumber: true),
        .init("extrapolated", Wording("outside", ja: "範囲外")),
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
  private var fitted: Wording {
    let fit = forecast.fit
    let (formula, rows, file) = (fit.formula, fit.points.count, table.file)
    let method = Self.name(of: fit.fitting.method)
    return Wording(
      "\(formula), fitted to \(rows) rows of \(file) by \(method[.english]).",
      ja: "\(formula)、\(file)の\(rows)行に\(method[.japanese])で当てはめ。")
  }

  private static func name(of method: LawMethod) -> Wording {
    switch method {
    case .variableProjection: Wording("variable projection", ja: "変数射影法")
    case .levenbergMarquardt: Wording("Levenberg–Marquardt", ja: "Levenberg–Marquardt法")
    case .logHuber: Wording("Huber's loss of ln L", ja: "ln LのHuber損失")
    }
  }

  private var agreement: Wording {
    Wording { language in
      let fitted = forecast.fit.goodness.text(in: language)
      var sentences = [language("On these rows: \(fitted).", ja: "この行では：\(fitted)。")]
      if let left = forecast.leaveOneOut?.goodness {
        let text = left.text(in: language)
        sentences.append(
          language(
            "On \(left.count) rows that were left out in turn: \(text).",
            ja: "順に除いた\(left.count)行では：\(text)。"))
      }
      if let unseen {
        let text = unseen.text(in: language)
        sentences.append(
          language(
            "On \(unseen.count) candidates that were trained and not fitted: \(text).",
            ja: "訓練済みで当てはめに使わない\(unseen.count)候補では：\(text)。"))
      }
      return sentences.joined(separator: language.sentenceGap)
    }
  }

  private var meaning: Wording? {
    guard let bootstrap = forecast.bootstrap, bootstrap.draws > bootstrap.failures else {
      return nil
    }
    let isPairs = bootstrap.resampling == .pairs
    let draws = NumberFormat.grouped.string(Double(bootstrap.draws))
    let isFew = forecast.fit.points.count < LawBootstrap.leastPairs
    let few =
      isFew ? "; with so few rows they also hold the predictions of all fits without one row" : ""
    return Wording(
      "Intervals hold 95 % of \(draws) fits to redrawn \(isPairs ? "rows" : "residuals"), with the "
        + "scatter of a run\(few). "
        + "Coefficients move together: trust the predictions and their order. 'lowest' is the share of "
        + "the fits in which the law puts the candidate lowest, '< next' below the next in rank. "
        + "'outside' names what lies outside of the fitted rows.",
      ja: "区間は、引き直した\(isPairs ? "行" : "残差")への\(draws)回の当てはめの95 %を、実行のばらつきを加えて含みます"
        + "\(isFew ? "；行が少ないため、1行を除いた当てはめの予測もすべて含みます" : "")。"
        + "係数は連動するため、予測とその順序を見てください。「最良の確率」はその候補が最小になった当てはめの割合、"
        + "「次位未満」は次の順位を下回った割合、「範囲外」は当てはめた行の範囲の外にあるものです。")
  }
}
