package import ScalingCore

/// Joins the contents of files to evaluations of checkpoints on benchmarks.
package enum EvaluationAssembly {
  /// Evaluations in the order of the files.
  ///
  /// - Throws: the first number that can't be placed, contradicts another or is stated twice.
  package static func evaluations(
    of contents: [EvaluationContents], naming: EvaluationNaming, catalogue: Catalogue
  ) throws(Diagnostic) -> Loaded<[OwnEvaluation]> {
    var gathering = Gathering(names: EvaluationNames(contents, naming, catalogue))
    for file in contents {
      for row in file.rows { try gathering.take(row, file: file.file) }
    }
    for file in contents {
      for score in file.scores { try gathering.take(score, file: file.file) }
    }
    guard !gathering.groups.isEmpty, let first = contents.first else {
      throw Diagnostic(.error, file: contents.first?.file ?? "", "nothing to import")
    }
    let evidence = Self.evidence(contents)
    let evaluations = gathering.groups.map { $0.evaluation(evidence) }
    var warnings = contents.flatMap(\.warnings) + gathering.warnings
    let isCapMissing = evaluations.contains { evaluation in
      (evaluation.series.map(\.run.cap) + evaluation.scores.map(\.tokenCap)).contains(nil)
    }
    if isCapMissing {
      warnings.append(
        Diagnostic(
          .warning, file: first.file,
          "no cap is stated: the numbers count from 32768 generated tokens; state it with --cap"))
    }
    return Loaded(evaluations, warnings: warnings)
  }

  /// `measured by you` with the files and the date of the latest.
  private static func evidence(_ contents: [EvaluationContents]) -> Evidence {
    let names = contents.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }
    return Evidence(
      .measured, source: "measured by you: " + names.joined(separator: ", "),
      date: contents.map(\.date).max() ?? "")
  }
}

/// Numbers by what they belong to.
private struct Gathering {
  let names: EvaluationNames
  private(set) var groups: [Group] = []
  private(set) var warnings: [Diagnostic] = []

  init(names: EvaluationNames) {
    self.names = names
  }

  mutating func take(_ row: EvaluationContents.Row, file: String) throws(Diagnostic) {
    guard let place = try names.resolved(row.names, file: file, at: row.mark) else { return }
    if let cap = place.cap, let tokens = row.tokens, tokens > cap {
      throw Diagnostic(
        .error, file: file, at: row.mark,
        "\(tokens.value.shortestText) tokens are more than the cap, \(cap.value.shortestText)")
    }
    let index = position(of: place)
    let key = Group.Key(metric: row.metric, variant: row.variant, cap: place.cap)
    try groups[index].add(row, key, file: file)
  }

  /// A number that the counts give as well is left out.
  mutating func take(_ score: EvaluationContents.Score, file: String) throws(Diagnostic) {
    guard let place = try names.resolved(score.names, file: file, at: score.mark) else { return }
    let index = position(of: place)
    let key = Group.Key(metric: score.metric, variant: score.variant, cap: place.cap)
    guard !groups[index].hasCounts(key) else {
      warnings.append(
        Diagnostic(
          .warning, file: file, at: score.mark,
          "left out: the samples that are imported with it give \(score.metric.name) too"))
      return
    }
    try groups[index].add(score, key, file: file)
  }

  private mutating func position(of place: EvaluationNames.Resolved) -> Int {
    let known = groups.firstIndex { group in
      group.place.model == place.model && group.place.benchmark == place.benchmark
        && group.place.attention == place.attention
    }
    if let known { return known }
    groups.append(Group(place: place))
    return groups.count - 1
  }
}

/// Numbers of one checkpoint, benchmark and policy.
private struct Group {
  /// What is told apart within a group.
  struct Key: Hashable {
    var metric: AccuracyEstimate.Metric
    var variant: String
    var cap: Tokens?
  }

  /// Rows of one question.
  private struct Question {
    var name: String
    var rows: [EvaluationContents.Row]
    var place: String
    /// Whether every row is one sample, so that more may follow.
    var holdsSamples: Bool
  }

  let place: EvaluationNames.Resolved
  private var order: [Key] = []
  private var questions: [Key: [Question]] = [:]
  private var positions: [Key: [String: Int]] = [:]
  private var scores: [(key: Key, score: EvaluationContents.Score)] = []

  init(place: EvaluationNames.Resolved) {
    self.place = place
  }

  func hasCounts(_ key: Key) -> Bool { questions[key] != nil }

  mutating func add(
    _ row: EvaluationContents.Row, _ key: Key, file: String
  ) throws(Diagnostic) {
    if questions[key] == nil { order.append(key) }
    guard let known = positions[key]?[row.question] else {
      positions[key, default: [:]][row.question] = questions[key]?.count ?? 0
      let place = "\(file):\(row.mark.line)"
      questions[key, default: []].append(
        Question(name: row.question, rows: [row], place: place, holdsSamples: row.isSample))
      return
    }
    guard row.isSample, questions[key]?[known].holdsSamples == true else {
      let place = questions[key]?[known].place ?? file
      throw Diagnostic(
        .error, file: file, at: row.mark,
        "question '\(row.question)' is stated twice at one cap, first in \(place); "
          + "keep one row, or one sample a row with a total of 1")
    }
    questions[key]?[known].rows.append(row)
  }

  mutating func add(
    _ score: EvaluationContents.Score, _ key: Key, file: String
  ) throws(Diagnostic) {
    guard !scores.contains(where: { $0.key == key }) else {
      throw Diagnostic(
        .error, file: file, at: score.mark,
        "\(score.metric.name) of '\(place.benchmark)' is stated twice at one cap; import one of them"
      )
    }
    scores.append((key, score))
  }

  /// The whole evaluation.
  func evaluation(_ evidence: Evidence) -> OwnEvaluation {
    let series = order.map { key in
      OwnEvaluation.Series(
        metric: key.metric, variant: key.variant, run: run(questions[key] ?? [], key, evidence))
    }
    let points = scores.map { key, score in
      AccuracyPoint(
        model: place.model, variant: key.variant, benchmark: place.benchmark,
        attention: place.attention, metric: key.metric, tokenCap: key.cap, value: score.value,
        evidence: evidence.with(
          precision: score.standardError.map { $0 * .standardNormal975 }))
    }
    return OwnEvaluation(series: series, scores: points).notingTruncation()
  }

  private func run(_ questions: [Question], _ key: Key, _ evidence: Evidence) -> QuestionRun {
    let results = questions.map { $0.rows.result }
    var run = QuestionRun(
      model: place.model, benchmark: place.benchmark, attention: place.attention, cap: key.cap,
      results: results, evidence: evidence)
    if run.cap == nil { run.cap = run.longestSample }
    return run
  }
}

extension [EvaluationContents.Row] {
  /// Counts of one question.
  fileprivate var result: QuestionResult {
    let name = first?.question ?? ""
    let samples = compactMap { row in
      row.isSample
        ? row.tokens.map { QuestionResult.Sample(tokens: $0, isCorrect: row.counts.correct == 1) }
        : nil
    }
    guard samples.count < count else { return QuestionResult(question: name, samples: samples) }
    let counts = SampleCounts(
      correct: reduce(0) { $0 + $1.counts.correct }, total: reduce(0) { $0 + $1.counts.total })
    return QuestionResult(
      question: name, counts: counts, meanTokens: count == 1 ? first?.tokens : nil)
  }
}

extension QuestionRun {
  /// The longest sample where the length of each is known: a run without a stated cap is one with this cap.
  fileprivate var longestSample: Tokens? {
    guard results.allSatisfy({ !$0.samples.isEmpty }) else { return nil }
    return results.flatMap(\.samples).map(\.tokens).max().flatMap { $0 >= 1 ? $0 : nil }
  }
}

extension Evidence {
  /// The same source with another precision.
  fileprivate func with(precision: Double?) -> Evidence {
    Evidence(kind, source: source, date: date, precision: precision)
  }
}

extension OwnEvaluation {
  /// Says so in the source where shorter caps come from strict truncation.
  fileprivate func notingTruncation() -> OwnEvaluation {
    guard runs.count == 1, let run = runs.first, let cap = run.shorterCaps.first,
      run.truncated(to: cap) != nil
    else { return self }
    var evaluation = self
    for index in evaluation.series.indices {
      evaluation.series[index].run.evidence.source +=
        " (shorter caps by strict truncation: right and complete within the cap)"
    }
    return evaluation
  }
}
