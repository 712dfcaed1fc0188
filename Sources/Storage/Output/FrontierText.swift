internal import ScalingCore
package import Screen

/// The frontier for people: tables and the sentence that states the conclusion.
package struct FrontierText: Sendable {
  private let answer: FrontierAnswer
  private let measure: CostMeasure
  private let showsVariants: Bool
  private let language: Language

  /// Prepares the text of a frontier.
  package init(_ answer: FrontierAnswer, in language: Language) {
    self.answer = answer
    self.language = language
    measure = answer.question.measure
    showsVariants = answer.question.variants.count > 1
  }

  /// A part of the text; blank lines go between parts.
  package enum Section: Sendable, Hashable {
    /// Prose on one line, to be broken where the output ends.
    case sentence(String)
    /// Lines that stay as they are.
    case table(String)
  }

  /// The parts in their order.
  package var sections: [Section] {
    let scenario = answer.question.scenario
    let (name, benchmark) = (
      neutralised(scenario.name), neutralised(scenario.workload.benchmark)
    )
    let head = language(
      "\(name): accuracy on \(benchmark) against \(measure.phrase(in: language)) of a request",
      ja: "\(name)：\(benchmark)の正答率と1リクエストの\(measure.phrase(in: language))")
    let parts: [Section?] = [
      .sentence(head), .table(crossovers.text(in: language)), threshold.map { .sentence($0) },
      atIsoCost.map { .table($0) }, atTarget.map { .table($0) }, judgement.map { .sentence($0) },
      answer.questions.map { .table(perQuestion($0)) },
      published.map { .sentence($0) },
    ]
    return parts.compactMap(\.self)
  }

  /// Where the accuracies come from.
  package var source: String {
    EvaluationTable.source(Wording("accuracy", ja: "正答率"), answer.evidence)[language]
  }
}

// MARK: - Tables

extension FrontierText {
  /// Which model is best from which cost to which.
  private var crossovers: OutputTable {
    let rows = answer.envelope.segments.map { segment -> [OutputTable.Cell] in
      let (from, to) = (segment.from.point, segment.to.point)
      return [
        .init(segment.model), .init(measure.number(from)), .init(measure.number(to)),
        .init(range(from, to) { $0.accuracy.formatted(decimals: 1) }),
        .init(range(from, to) { $0.length.formatted }),
        .init(range(from, to) { "\($0.samples)" }),
        .init(labels(segment)), .init(from.fits && to.fits ? Wording("", ja: "") : Self.unfit),
      ]
    }
    let unit = measure.unitName.map { " \($0)" } ?? ""
    let from = Wording("from\(unit)", ja: "始点\(unit)")
    return table(
      columns: [
        .init("model", Wording("best", ja: "最良")),
        .init("from", from, isNumber: true), .init("to", Wording("to", ja: "終点"), isNumber: true),
        .init("accuracy", Wording("accuracy", ja: "正答率")),
        .init("length", Wording("tokens", ja: "トークン")),
        .init("samples", Wording("samples", ja: "サンプル数")),
      ], rows: rows)
  }

  private var atIsoCost: String? {
    guard let cost = answer.isoCost, !answer.atIsoCost.isEmpty else { return nil }
    let text = measure.text(cost, in: language)
    return language("For \(text)", ja: "費用\(text)で") + "\n"
      + isoTable(answer.atIsoCost, ifNone: Wording("no evidence at this cost", ja: "この費用での根拠なし"))
      .text(in: language)
  }

  private var atTarget: String? {
    guard let target = answer.target, !answer.atTarget.isEmpty else { return nil }
    let share = target.formatted(decimals: 1)
    return language("For \(share) right answers", ja: "正答率\(share)で") + "\n"
      + isoTable(answer.atTarget, ifNone: Wording("never reaches it", ja: "届かない")).text(
        in: language)
  }

  private func isoTable(_ options: [IsoOption], ifNone: Wording) -> OutputTable {
    let rows = options.map { option -> [OutputTable.Cell] in
      guard let choice = option.choice else {
        return [
          .init(option.model.id), .init("–"), .init("–"), .init("–"), .init("–"), .init(""),
          .init(ifNone),
        ]
      }
      let point = choice.point
      return [
        .init(choice.model), .init(point.length.formatted), .init("\(point.samples)"),
        .init(measure.number(point)), .init(point.accuracy.formatted(decimals: 1)),
        .init(label(choice)), .init(point.fits ? Wording("", ja: "") : Self.unfit),
      ]
    }
    return table(
      columns: [
        .init("model", Wording("model", ja: "モデル")),
        .init("length", Wording("tokens", ja: "トークン"), isNumber: true),
        .init("samples", Wording("samples", ja: "サンプル数"), isNumber: true),
        .init(
          "cost", measure.unitName.map { Wording(same: $0) } ?? Wording("cost", ja: "費用"),
          isNumber: true),
        .init("accuracy", Wording("accuracy", ja: "正答率"), isNumber: true),
      ], rows: rows)
  }

  /// A table with a column for variants, where there are several, and one for remarks, where there are any.
  private func table(
    columns: [OutputTable.Column], rows: [[OutputTable.Cell]]
  ) -> OutputTable {
    let hasRemarks = rows.contains { $0.last?.words.isEmpty == false }
    var kept = Array(columns.indices)
    if showsVariants { kept.append(columns.count) }
    if hasRemarks { kept.append(columns.count + 1) }
    let all = columns + [.init("variant", Wording("with", ja: "変更")), .init("remark", "")]
    return OutputTable(
      columns: kept.map { all[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private static let unfit = Wording("does not fit into memory", ja: "メモリに収まらない")

  private func label(_ choice: OptionChoice) -> String { answer.label(of: choice) ?? "" }

  private func labels(_ segment: FrontierEnvelope.Segment) -> String {
    let (from, to) = (label(segment.from), label(segment.to))
    return from == to ? from : language("\(from) to \(to)", ja: "\(from)〜\(to)")
  }

  private func range(
    _ from: OptionPoint, _ to: OptionPoint, _ text: (OptionPoint) -> String
  ) -> String {
    let (low, high) = (text(from), text(to))
    return low == high ? low : language("\(low) to \(high)", ja: "\(low)〜\(high)")
  }
}

// MARK: - Own questions

extension FrontierText {
  /// Rows of the table at most; the JSON document has them all.
  private static let mostCorners = 10

  /// What a perfect router between configurations could reach on the user's own questions.
  private func perQuestion(_ frontier: QuestionFrontier) -> String {
    let step = max(1, (frontier.points.count + Self.mostCorners - 1) / Self.mostCorners)
    let last = frontier.points.count - 1
    let shown = frontier.points.indices.filter { ($0 - last).isMultiple(of: step) }
    let rows = shown.map { index -> [OutputTable.Cell] in
      let point = frontier.points[index]
      return [
        .init(measure.text(point.limit, in: language)),
        .init(measure.text(point.meanCost, in: language)),
        .init(point.accuracy.formatted(decimals: 1)),
      ]
    }
    return heading(of: frontier) + "\n"
      + OutputTable(
        columns: [
          .init("limit", Wording("at most", ja: "上限"), isNumber: true),
          .init("mean", Wording("on average", ja: "平均"), isNumber: true),
          .init("accuracy", Wording("accuracy", ja: "正答率"), isNumber: true),
        ], rows: rows
      ).text(in: language)
  }

  private func heading(of frontier: QuestionFrontier) -> String {
    let (questions, count) = (frontier.questions, frontier.configurations)
    let most = frontier.mostSamples
    let samples =
      most > 1
      ? language(
        ", up to \(most) samples with the scenario's verifier", ja: "、シナリオの検証器で最大\(most)サンプル") : ""
    return language(
      "Each of \(questions) own questions with the best of \(count) configurations for it\(samples) "
        + "(an oracle: no router reaches it)",
      ja: "自社の\(questions)問それぞれに\(count)構成から最良を選ぶ場合\(samples)（理想値：どのルータも届かない）")
  }
}

// MARK: - Sentences

extension FrontierText {
  private var threshold: String? {
    answer.thresholdModel.map { model in
      language(
        "Threshold size: \(model) is best over the widest range of costs.",
        ja: "しきい値のサイズ：\(model)が最も広い費用の範囲で最良です。")
    }
  }

  /// What the choice by FLOPs alone costs; nothing to say where FLOPs are the measure.
  private var judgement: String? {
    guard measure != .flops, let target = answer.target else { return nil }
    let share = target.formatted(decimals: 1)
    guard let regret = answer.regret else {
      return language("No option reaches \(share) right answers.", ja: "正答率\(share)に届く選択肢はありません。")
    }
    let best = name(regret.byMeasure)
    guard regret.ratio >= 1.005 else {
      return language(
        "FLOPs alone would pick the same for \(share): \(best).",
        ja: "正答率\(share)ではFLOPsだけでも同じ選択です：\(best)。")
    }
    let (factor, pick) = (Self.factor.string(regret.ratio), name(regret.byFLOPs))
    return language(
      "Judged by FLOPs alone you would pick \(pick): \(factor) times the \(measure.noun) of \(best), "
        + "which reaches \(share) too.",
      ja: "FLOPsだけで判断すると\(pick)になり、同じ\(share)に届く\(best)の\(factor)倍の"
        + "\(measure.noun(in: language))がかかります。")
  }

  /// What the paper says of its own frontier, whose points are optima for each question.
  private var published: String? {
    guard measure == .eFLOPs, let regret = answer.published.regrets.first else { return nil }
    let seconds = { (choice: PublishedRegret.Choice) in
      NumberFormat.decimals(2).string(choice.eFLOPs.secondsOnB200.value)
    }
    let (ratio, share) = (
      Self.factor.string(regret.ratio), regret.accuracy.formatted(decimals: 1)
    )
    let (plain, aware) = (regret.byFLOPs, regret.memoryAware)
    let (source, kind) = (regret.evidence.source, regret.evidence.kind.word[language])
    return language(
      "Published: \(ratio) times at \(share), \(plain.model) with \(seconds(plain)) against "
        + "\(aware.model) with \(seconds(aware)) B200 seconds (\(source), \(kind)).",
      ja: "公表値：正答率\(share)で\(ratio)倍（\(plain.model)の\(seconds(plain))に対し\(aware.model)は"
        + "\(seconds(aware))、単位はB200の秒；\(source)、\(kind)）。")
  }

  private static let factor = NumberFormat.significant(3)

  private func name(_ choice: OptionChoice) -> String {
    let (length, count) = (choice.point.length.formatted, choice.point.samples)
    let samples = count > 1 ? language(" × \(count) samples", ja: "×\(count)サンプル") : ""
    let variant =
      answer.label(of: choice).map { language(" (\($0))", ja: "（\($0)）") } ?? ""
    return language("\(choice.model) × \(length) tokens", ja: "\(choice.model)×\(length)トークン")
      + samples + variant
  }
}

extension CostMeasure {
  /// Unit of ``number(_:)`` where the number does not say it.
  fileprivate var unitName: String? {
    switch self {
    case .flops: "TFLOPs"
    case .eFLOPs: "Tera-eFLOPs"
    case .gpuSeconds, .dollars: nil
    }
  }

  /// What it counts, for a title.
  fileprivate func phrase(in language: Language) -> String {
    self == .eFLOPs
      ? language("eFLOPs (compute and weighted memory traffic)", ja: "eFLOPs（計算量と重み付けしたメモリ転送量）")
      : noun(in: language)
  }

  /// What it counts, in words of a language.
  fileprivate func noun(in language: Language) -> String { language(core: noun) }

  /// The cost of an option, in ``unitName`` or with its unit.
  fileprivate func number(_ point: OptionPoint) -> String {
    switch self {
    case .flops, .eFLOPs: tera(point.cost(by: self))
    case .gpuSeconds: point.gpuTime.formatted
    case .dollars: point.costPerRequest.formatted
    }
  }

  /// A cost with its unit.
  fileprivate func text(_ cost: Double, in language: Language) -> String {
    switch self {
    case .flops, .eFLOPs: "\(tera(cost)) \(unitName ?? "")"
    case .gpuSeconds:
      language("\(Seconds(cost).formatted) of GPU time", ja: "GPU時間\(Seconds(cost).formatted)")
    case .dollars: Dollars(cost).formatted
    }
  }

  private func tera(_ cost: Double) -> String {
    let tera = cost / 1e12
    return (tera < 99.95 ? NumberFormat.significant(3) : .grouped).string(tera)
  }
}
