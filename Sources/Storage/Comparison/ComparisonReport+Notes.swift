internal import ScalingCore
internal import Screen

/// What has to be known to read a comparison rightly.
extension ComparisonReport {
  /// The notes, in words; none where options compare as they are.
  var notes: [Wording] {
    let notes = [benchmarkNote, currencyNote, volumeNote, horizonNote, drawNote]
    return notes.compactMap(\.self) + missingDraws
  }

  private var scenarios: [Scenario] { comparison.options.map(\.scenario) }

  private var benchmarkNote: Wording? {
    let benchmarks = comparison.options.filter { $0.evaluation.accuracy.value != nil }
      .map { neutralised($0.scenario.workload.benchmark) }
    guard Set(benchmarks).count > 1 else { return nil }
    return Wording(
      "Benchmarks differ (\(benchmarks.joined(separator: ", "))): right answers to one say nothing of the "
        + "other, nor does the cost of one.",
      ja: "ベンチマークが異なります（\(benchmarks.joined(separator: "、"))）：正答率と正答1件の費用は比べられません。")
  }

  private var currencyNote: Wording? {
    guard Set(scenarios.map(\.currency)).count > 1 else { return nil }
    let rate = currency.perUSD.map { NumberText.shortest($0) }
    return Wording(
      "All amounts are in \(currency.code)\(rate.map { " at \($0) for a dollar" } ?? ""), the currency of "
        + "the baseline; the files state different currencies or rates.",
      ja: "金額はすべて基準の通貨\(currency.code)\(rate.map { "（1ドル\($0)）" } ?? "")です。"
        + "ファイルごとに通貨またはレートが異なります。")
  }

  private var volumeNote: Wording? {
    guard Set(scenarios.map(\.workload.requestsPerYear)).count > 1 else { return nil }
    return Wording(
      "Requests a year differ: yearly amounts, GPUs and times of break-even are for different loads, "
        + "the cost of a request is not; the volume of a break-even is served by both.",
      ja: "年間リクエスト数が異なります：年間の金額、GPU数、損益分岐の時期は異なる負荷でのものです"
        + "（1リクエストの費用は除く）。損益分岐の量は両方が処理する量です。")
  }

  private var horizonNote: Wording? {
    let years = scenarios.map(\.horizon.years)
    guard Set(years).count > 1 else { return nil }
    let texts = { (none: String) in years.map { $0.map(String.init) ?? none } }
    return Wording(
      "Years of the horizon differ (\(texts("none").joined(separator: ", "))): amounts of all years "
        + "are not held against each other.",
      ja: "期間の年数が異なります（\(texts("なし").joined(separator: "、"))）：全期間の金額は比べません。")
  }

  private var drawNote: Wording? {
    guard draws > 0 else { return nil }
    let count = NumberFormat.grouped.string(Double(draws))
    return Wording(
      "P10 to P90 and chances are of \(count) draws with seed \(seed); what options have in common "
        + "is drawn alike.",
      ja: "P10〜P90と確率は\(count)回の試行（シード\(seed)）によります。選択肢に共通するものは同じ値で試行します。")
  }

  private var missingDraws: [Wording] {
    comparison.options.indices.compactMap { option in
      guard let missing = comparison.options[option].drawsWithoutAnswer, missing > 0 else {
        return nil
      }
      let count = NumberFormat.grouped.string(Double(missing))
      return Wording(
        "\(names[option]): \(count) draws are left out, in which the model does not fit or too "
          + "little is reserved.",
        ja: "\(names[option])：モデルが収まらない、または予約が不足する\(count)回の試行を除外しました。")
    }
  }
}
