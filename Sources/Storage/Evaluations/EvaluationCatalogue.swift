package import ScalingCore

/// Own evaluations as a catalogue file.
package enum EvaluationCatalogue {
  /// An evaluation with what was computed from it.
  package struct Entry: Sendable {
    /// Counts and numbers.
    package var evaluation: OwnEvaluation
    /// What they give.
    package var summary: EvaluationSummary

    /// Joins both.
    package init(evaluation: OwnEvaluation, summary: EvaluationSummary) {
      self.evaluation = evaluation
      self.summary = summary
    }
  }

  /// Questions that fit into a catalogue file with its limits; more are left out of it.
  package static let mostQuestions = 15_000

  /// Bytes of counts by question that a catalogue file may hold beside its numbers.
  private static let mostBytes = YAMLDocument.Limit.bytes * 3 / 4

  /// Text of the file.
  package static func text(of entries: [Entry]) -> String {
    let numbers = entries.flatMap(\.summary.numbers)
    let fits = entries.compactMap { entry in
      entry.summary.numbers.first.map { entry.summary.fits(like: $0.point) }
    }
    var text =
      "# Written by isocost import. Edit or delete it freely; delete it to forget the evaluation.\n"
    text += list("accuracy", numbers.map { accuracy($0.point) })
    text += list("lengthFits", fits.flatMap(\.lengthFits).map(lengthFit))
    text += list("coverageFits", fits.flatMap(\.coverageFits).map(coverageFit))
    return text + counts(of: entries).text
  }

  /// Runs whose counts the file holds; none when there are too many questions.
  package static func runs(of entries: [Entry]) -> [QuestionRun] { counts(of: entries).runs }

  /// Runs whose counts the file holds, with the part of the file that holds them.
  private static func counts(of entries: [Entry]) -> (runs: [QuestionRun], text: String) {
    let runs = entries.flatMap(\.evaluation.runs)
    let count = runs.reduce(0) { $0 + $1.results.count }
    guard !runs.isEmpty, count <= mostQuestions else { return ([], "") }
    let text = runs.map(questions).joined()
    return text.utf8.count <= mostBytes ? (runs, "questions:\n" + text) : ([], "")
  }
}

// MARK: - Text

extension EvaluationCatalogue {
  private typealias Field = (key: String, value: String?)

  private static func list(_ key: String, _ items: [[Field]]) -> String {
    guard !items.isEmpty else { return "" }
    return "\(key):\n" + items.map { "  - {\(line($0))}\n" }.joined()
  }

  private static func line(_ fields: [Field]) -> String {
    fields.compactMap { field in field.value.map { "\(field.key): \($0)" } }
      .joined(separator: ", ")
  }

  private static func accuracy(_ point: AccuracyPoint) -> [Field] {
    [
      ("model", YAMLText.scalar(point.model)),
      ("variant", point.variant.isEmpty ? nil : YAMLText.scalar(point.variant)),
      ("benchmark", YAMLText.scalar(point.benchmark)), attention(point.attention),
      ("metric", point.metric.name), ("tokenCap", point.tokenCap.map { number($0.value) }),
      ("value", number(point.value.value)),
    ] + evidence(point.evidence)
  }

  private static func lengthFit(_ fit: LengthFit) -> [Field] {
    [
      ("model", YAMLText.scalar(fit.model)), ("benchmark", YAMLText.scalar(fit.benchmark)),
      attention(fit.attention), ("ceiling", number(fit.ceiling.value)),
      ("scale", number(fit.scale.value)), ("shape", number(fit.shape)),
    ] + evidence(fit.evidence)
  }

  private static func coverageFit(_ fit: CoverageFit) -> [Field] {
    [
      ("model", YAMLText.scalar(fit.model)), ("benchmark", YAMLText.scalar(fit.benchmark)),
      attention(fit.attention), ("alpha", number(fit.alpha)), ("beta", number(fit.beta)),
      ("unsolvable", number(fit.unsolvable.value)),
    ] + evidence(fit.evidence)
  }

  private static func questions(_ run: QuestionRun) -> String {
    let names: [Field] = [
      ("model", YAMLText.scalar(run.model)), ("benchmark", YAMLText.scalar(run.benchmark)),
      attention(run.attention), ("tokenCap", run.cap.map { number($0.value) }),
    ]
    let head = (names + evidence(run.evidence)).compactMap { field in
      field.value.map { "\(field.key): \($0)\n" }
    }.joined(separator: "    ")
    let counts = run.results.map { result in
      let tokens = result.meanTokens.map { " \(number($0.value))" } ?? ""
      return "      \(YAMLText.scalar(result.question)): "
        + "\(result.counts.correct)/\(result.counts.total)\(tokens)\n"
    }
    return "  - \(head)    counts:\n" + counts.joined()
  }

  private static func attention(_ policy: AttentionPolicy) -> Field {
    ("attention", policy == .dense ? nil : YAMLText.scalar(policy.text))
  }

  private static func evidence(_ evidence: Evidence) -> [Field] {
    [
      ("kind", evidence.kind.rawValue),
      ("precision", evidence.precision.map { number(min(1, $0)) }),
      ("source", YAMLText.scalar(evidence.source)),
      ("date", evidence.date.isEmpty ? nil : YAMLText.scalar(evidence.date)),
    ]
  }

  private static func number(_ value: Double) -> String { NumberText.shortest(value) }
}
