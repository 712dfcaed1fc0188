package import Dashboard
package import Screen

/// A heading of a report.
package enum ReportHeading: String, Sendable, Hashable, CaseIterable {
  /// Leading figures.
  case indicators
  /// What to say of the option.
  case phrases
  /// All figures, their spread and what moves them.
  case figures
  /// What the scenario states.
  case inputs
  /// How figures come about.
  case formulas
  /// Citations.
  case sources
  /// Limits of all numbers.
  case caveats
  /// Formula of one figure.
  case formula
  /// Inputs of one figure.
  case formulaInputs
  /// Evidence of one figure.
  case evidence
  /// Limits of one figure.
  case limits
}

/// Names of what a chart shows without a label of its own; empty where it shows no such thing.
package struct ReportLegend: Sendable, Hashable {
  /// The curve of the scenario.
  package var own = ""
  /// The frontier.
  package var frontier = ""
  /// What FLOPs alone pick.
  package var flopsChoice = ""
  /// Single points.
  package var points = ""
  /// The range.
  package var band = ""
}

/// All words of a report that are not the screens' own.
package struct ReportPhrases: Sendable, Hashable {
  /// Language of the words.
  package let language: Language

  /// Speaks a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// Heads of the columns of the leading figures: name, value, detail.
  package var indicatorColumns: [String] {
    language(["figure", "value", "range"], ja: ["指標", "値", "幅"])
  }
  /// Head of a column of values.
  package var valueColumn: String { language("value", ja: "値") }
  /// Title of a vertical axis of accuracy, which a screen leaves out.
  package var accuracyAxis: String { language("accuracy", ja: "正答率") }

  /// What a reader has to know of all numbers.
  package var caveats: [String] {
    language(
      [
        "A benchmark stands for your questions: an accuracy of your own evaluation says more.",
        "Times and costs follow from a model fitted to measured systems; ranges say how far it may be off.",
        "Prices are those of the stated sources and dates; a quote of your own goes before them.",
        "P10 and P90: one draw in ten lies below, one in ten above.",
      ],
      ja: [
        "ベンチマークは自社の質問の代わりです：自社で評価した正答率のほうが多くを語ります。",
        "時間と費用は実測システムに合わせたモデルによるものです：幅はその誤差を示します。",
        "価格は記載の出典と日付のものです：自社の見積りがあればそれを優先します。",
        "P10とP90：10回に1回はこれを下回り、10回に1回は上回ります。",
      ])
  }

  /// What the author of a scenario noted.
  package func notes(_ text: String) -> String {
    language("Notes of the author: \(text)", ja: "作成者のメモ：\(text)")
  }

  /// Title of a report of several scenarios.
  package func comparison(of count: Int) -> String {
    language("Comparison of \(count) options", ja: "\(count)つの選択肢の比較")
  }

  /// Line below the title.
  package func made(on date: String, version: String) -> String {
    language(
      "Made on \(date) with isocost \(version).", ja: "\(date)にisocost \(version)で作成。")
  }

  /// A heading.
  package func heading(_ heading: ReportHeading) -> String {
    switch heading {
    case .indicators: language("What it gives and costs", ja: "得られるものと費用")
    case .phrases: language("For the meeting", ja: "会議で言うこと")
    case .figures: language("All figures", ja: "すべての数値")
    case .inputs: language("Inputs", ja: "入力")
    case .formulas: language("How the figures come about", ja: "数値の求め方")
    case .sources: language("Where the numbers come from", ja: "数値の出典")
    case .caveats: language("How to read the numbers", ja: "数値の読み方")
    case .formula: language("Formula", ja: "式")
    case .formulaInputs: language("Inputs", ja: "入力")
    case .evidence: language("Evidence", ja: "根拠")
    case .limits: language("What it leaves out", ja: "含まないもの")
    }
  }

  /// Name of a table.
  package func name(of table: ReportTable.ID) -> String {
    switch table {
    case .comparison: language("Side by side", ja: "並べて比較")
    case .figures: language("Figures", ja: "数値")
    case .spread: language("Spread", ja: "ばらつき")
    case .drivers: language("What moves the spend most", ja: "支出を最も動かすもの")
    case .frontier: language("Each size", ja: "サイズごと")
    case .plans: language("Price plans", ja: "料金プラン")
    case .years: language("The years", ja: "年ごと")
    case .concurrency: language("Each concurrency", ja: "同時実行数ごと")
    case .shapes: language("Shapes to train", ja: "訓練する形状")
    case .inputs: language("Inputs of the scenario", ja: "シナリオの入力")
    }
  }

  /// Title of a chart.
  package func title(of chart: ScreenChart.ID) -> String {
    switch chart {
    case .accuracy: language("Accuracy against the cost of a request", ja: "1リクエストの費用と正答率")
    case .spend: language("Yearly spend against requests", ja: "リクエスト数と年間支出")
    case .frontier:
      language("Accuracy against cost, the best size at each", ja: "費用と正答率、各費用で最良のサイズ")
    case .plans: language("Yearly spend of each price plan", ja: "料金プランごとの年間支出")
    case .years: language("Spend over the years", ja: "年ごとの支出")
    case .latency: language("Time against sequences that run together", ja: "同時に動く系列数と時間")
    case .throughput:
      language("Throughput against the rate that a user sees", ja: "ユーザーが見る速度とスループット")
    case .shape: language("Loss against latency of architectures", ja: "構造ごとの遅延と損失")
    case .lifetime:
      language("Cost over the life against size, at equal loss", ja: "同じ損失でのサイズと生涯費用")
    case .positions: language("Accuracy of each option against its cost", ja: "選択肢ごとの費用と正答率")
    }
  }

  /// Names of what a chart shows without a label.
  package func legend(of chart: ScreenChart.ID) -> ReportLegend {
    let measured = language("measured", ja: "実測")
    let predicted = language("predicted", ja: "予測")
    switch chart {
    case .accuracy:
      return ReportLegend(
        frontier: language("no other option beats it", ja: "他に勝る選択肢なし"),
        points: language("measured token caps", ja: "実測したトークン上限"))
    case .frontier:
      return ReportLegend(
        frontier: language("best for its cost", ja: "その費用で最良"),
        flopsChoice: language("picked by FLOPs alone", ja: "FLOPsだけの選択"), points: measured)
    case .spend, .plans, .years: return ReportLegend(band: language("P10 to P90", ja: "P10〜P90"))
    case .latency:
      return ReportLegend(
        own: predicted, points: measured, band: language("error band", ja: "誤差の幅"))
    case .throughput: return ReportLegend(own: predicted, points: measured)
    case .shape:
      return ReportLegend(
        frontier: language("no other beats it", ja: "他に勝る形状なし"),
        band: language("95 % interval", ja: "95 %区間"))
    case .lifetime, .positions: return ReportLegend()
    }
  }

  /// What a chart draws: one axis against the other, its curves, and its marks with their values.
  package func description(
    vertical: String, horizontal: String, curves: [String], marks: [String]
  ) -> String {
    var sentences = [
      language(
        "Chart of \(vertical) against \(horizontal).", ja: "\(horizontal)に対する\(vertical)のグラフ。")
    ]
    if !curves.isEmpty {
      let list = curves.joined(separator: language(", ", ja: "、"))
      sentences.append(language("Curves: \(list).", ja: "曲線：\(list)。"))
    }
    if !marks.isEmpty {
      let list = marks.joined(separator: language("; ", ja: "；"))
      sentences.append(language("Marked: \(list).", ja: "印：\(list)。"))
    }
    return sentences.joined(separator: language.sentenceGap)
  }

  /// A mark of a chart with its values.
  package func mark(_ name: String, horizontal: String, vertical: String) -> String {
    language("\(name) at \(horizontal), \(vertical)", ja: "\(name)（\(horizontal)、\(vertical)）")
  }
}

extension Report {
  /// The words of its language.
  var phrases: ReportPhrases { ReportPhrases(language) }
}
