internal import ScalingCore

/// The frontier for people: tables and the sentence that states the conclusion.
package struct FrontierText: Sendable {
  private let answer: FrontierAnswer
  private let measure: CostMeasure
  private let showsVariants: Bool

  /// Prepares the text of a frontier.
  package init(_ answer: FrontierAnswer) {
    self.answer = answer
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
    let head =
      "\(neutralised(scenario.name)): accuracy on \(neutralised(scenario.workload.benchmark))"
      + " against \(measure.phrase) of a request"
    let parts: [Section?] = [
      .sentence(head), .table(crossovers.text), threshold.map { .sentence($0) },
      atIsoCost.map { .table($0) }, atTarget.map { .table($0) }, judgement.map { .sentence($0) },
      answer.questions.map { .table(perQuestion($0)) },
      published.map { .sentence($0) },
    ]
    return parts.compactMap(\.self)
  }

  /// Where the accuracies come from.
  package var source: String {
    let evidence = answer.evidence
    let date = evidence.date.isEmpty ? "" : ", \(evidence.date)"
    return "accuracy: \(evidence.kind.rawValue): \(evidence.source)\(date)"
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
        .init(labels(segment)), .init(from.fits && to.fits ? "" : Self.unfit),
      ]
    }
    return table(
      columns: [
        .init("model", "best"),
        .init("from", measure.unitName.map { "from \($0)" } ?? "from", isNumber: true),
        .init("to", "to", isNumber: true), .init("accuracy", "accuracy"),
        .init("length", "tokens"), .init("samples", "samples"),
      ], rows: rows)
  }

  private var atIsoCost: String? {
    guard let cost = answer.isoCost, !answer.atIsoCost.isEmpty else { return nil }
    return "For \(measure.text(cost))\n"
      + isoTable(answer.atIsoCost, ifNone: "no evidence at this cost").text
  }

  private var atTarget: String? {
    guard let target = answer.target, !answer.atTarget.isEmpty else { return nil }
    return "For \(target.formatted(decimals: 1)) right answers\n"
      + isoTable(answer.atTarget, ifNone: "never reaches it").text
  }

  private func isoTable(_ options: [IsoOption], ifNone: String) -> OutputTable {
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
        .init(label(choice)), .init(point.fits ? "" : Self.unfit),
      ]
    }
    return table(
      columns: [
        .init("model", "model"), .init("length", "tokens", isNumber: true),
        .init("samples", "samples", isNumber: true),
        .init("cost", measure.unitName ?? "cost", isNumber: true),
        .init("accuracy", "accuracy", isNumber: true),
      ], rows: rows)
  }

  /// A table with a column for variants, where there are several, and one for remarks, where there are any.
  private func table(
    columns: [OutputTable.Column], rows: [[OutputTable.Cell]]
  ) -> OutputTable {
    let hasRemarks = rows.contains { $0.last?.text.isEmpty == false }
    var kept = Array(columns.indices)
    if showsVariants { kept.append(columns.count) }
    if hasRemarks { kept.append(columns.count + 1) }
    let all = columns + [.init("variant", "with"), .init("remark", "")]
    return OutputTable(
      columns: kept.map { all[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private static let unfit = "does not fit into memory"

  private func label(_ choice: OptionChoice) -> String { answer.label(of: choice) ?? "" }

  private func labels(_ segment: FrontierEnvelope.Segment) -> String {
    let (from, to) = (label(segment.from), label(segment.to))
    return from == to ? from : "\(from) to \(to)"
  }

  private func range(
    _ from: OptionPoint, _ to: OptionPoint, _ text: (OptionPoint) -> String
  ) -> String {
    let (low, high) = (text(from), text(to))
    return low == high ? low : "\(low) to \(high)"
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
        .init(measure.text(point.limit)), .init(measure.text(point.meanCost)),
        .init(point.accuracy.formatted(decimals: 1)),
      ]
    }
    let samples =
      frontier.mostSamples > 1
      ? ", up to \(frontier.mostSamples) samples with the scenario's verifier" : ""
    let head =
      "Each of \(frontier.questions) own questions with the best of \(frontier.configurations) "
      + "configurations for it\(samples) (an oracle: no router reaches it)\n"
    return head
      + OutputTable(
        columns: [
          .init("limit", "at most", isNumber: true), .init("mean", "on average", isNumber: true),
          .init("accuracy", "accuracy", isNumber: true),
        ], rows: rows
      ).text
  }
}

// MARK: - Sentences

extension FrontierText {
  private var threshold: String? {
    answer.thresholdModel.map {
      "Threshold size: \($0) is best over the widest range of costs."
    }
  }

  /// What the choice by FLOPs alone costs; nothing to say where FLOPs are the measure.
  private var judgement: String? {
    guard measure != .flops, let target = answer.target else { return nil }
    let share = target.formatted(decimals: 1)
    guard let regret = answer.regret else { return "No option reaches \(share) right answers." }
    guard regret.ratio >= 1.005 else {
      return "FLOPs alone would pick the same for \(share): \(name(regret.byMeasure))."
    }
    return "Judged by FLOPs alone you would pick \(name(regret.byFLOPs)): "
      + "\(Self.factor.string(regret.ratio)) times the \(measure.noun) of "
      + "\(name(regret.byMeasure)), which reaches \(share) too."
  }

  /// What the paper says of its own frontier, whose points are optima for each question.
  private var published: String? {
    guard measure == .eFLOPs, let regret = answer.published.regrets.first else { return nil }
    let seconds = { (choice: PublishedRegret.Choice) in
      NumberFormat.decimals(2).string(choice.eFLOPs.secondsOnB200.value)
    }
    return "Published: \(Self.factor.string(regret.ratio)) times at "
      + "\(regret.accuracy.formatted(decimals: 1)), \(regret.byFLOPs.model) with "
      + "\(seconds(regret.byFLOPs)) against \(regret.memoryAware.model) with "
      + "\(seconds(regret.memoryAware)) B200 seconds (\(regret.evidence.source), "
      + "\(regret.evidence.kind.rawValue))."
  }

  private static let factor = NumberFormat.significant(3)

  private func name(_ choice: OptionChoice) -> String {
    let samples = choice.point.samples > 1 ? " × \(choice.point.samples) samples" : ""
    let variant = answer.label(of: choice).map { " (\($0))" } ?? ""
    return "\(choice.model) × \(choice.point.length.formatted) tokens\(samples)\(variant)"
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
  fileprivate var phrase: String {
    self == .eFLOPs ? "eFLOPs (compute and weighted memory traffic)" : noun
  }

  /// The cost of an option, in ``unitName`` or with its unit.
  fileprivate func number(_ point: OptionPoint) -> String {
    switch self {
    case .flops, .eFLOPs: tera(point.cost(by: self))
    case .gpuSeconds: point.gpuTime.formatted
    case .dollars: point.costPerRequest.formatted
    }
  }

  /// A cost with its unit.
  fileprivate func text(_ cost: Double) -> String {
    switch self {
    case .flops, .eFLOPs: "\(tera(cost)) \(unitName ?? "")"
    case .gpuSeconds: "\(Seconds(cost).formatted) of GPU time"
    case .dollars: Dollars(cost).formatted
    }
  }

  private func tera(_ cost: Double) -> String {
    let tera = cost / 1e12
    return (tera < 99.95 ? NumberFormat.significant(3) : .grouped).string(tera)
  }
}
