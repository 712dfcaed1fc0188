package import ScalingCore

/// What an evaluation file holds, before the catalogue and the user's options complete it.
package struct EvaluationContents: Sendable {
  /// What the file says a number belongs to; nil where it says nothing.
  package struct Names: Sendable, Hashable {
    /// Model as the file names it.
    package var model: String?
    /// Task or benchmark.
    package var benchmark: String?
    /// What queries read.
    package var attention: AttentionPolicy?
    /// Cap on generated tokens.
    package var cap: Tokens?
  }

  /// Counts of one question, or one graded sample.
  package struct Row: Sendable {
    /// What the counts belong to.
    package var names: Names
    /// pass@1, or a majority vote.
    package var metric: AccuracyEstimate.Metric
    /// Another way to grade; empty for the one that counts.
    package var variant: String
    /// Id of the question.
    package var question: String
    /// Right samples among all.
    package var counts: SampleCounts
    /// Mean of the generated tokens.
    package var tokens: Tokens?
    /// Whether the row is one of several samples of its question, each in a row of its own.
    package var isSample: Bool
    /// Where the row stands.
    package var mark: SourceMark
  }

  /// A number without counts.
  package struct Score: Sendable {
    /// What the number belongs to.
    package var names: Names
    /// What is counted.
    package var metric: AccuracyEstimate.Metric
    /// Another way to grade; empty for the one that counts.
    package var variant: String
    /// Share of right answers.
    package var value: Probability
    /// Standard error; nil when the file states none.
    package var standardError: Double?
    /// Where the number stands.
    package var mark: SourceMark
  }

  /// Kind of the file, for people.
  package var kind: Kind
  /// File as the user named it.
  package var file: String
  /// Counts of questions.
  package var rows: [Row] = []
  /// Numbers without counts.
  package var scores: [Score] = []
  /// Date of the run that the file states, else the date at which the file was written.
  package var date: String = ""
  /// Findings that do not stop the import.
  package var warnings: [Diagnostic] = []

  /// A kind of evaluation file.
  package enum Kind: String, Sendable {
    /// Results of lm-evaluation-harness.
    case harnessResults = "lm-evaluation-harness results"
    /// Samples of lm-evaluation-harness.
    case harnessSamples = "lm-evaluation-harness samples"
    /// Counts by question.
    case table = "table of questions"
  }
}

/// Names of metrics and filters of lm-evaluation-harness, the preferred first.
enum HarnessNames {
  /// Metrics that are shares of right answers.
  static let metrics = ["exact_match", "acc", "pass@1", "pass_at_1", "acc_norm"]
  /// Filters: strict ones before lenient ones.
  static let filters = ["strict-match", "none", "score-first", "flexible-extract"]

  /// Place of a name in its list; unknown names come last.
  static func rank(_ name: String, in list: [String]) -> Int {
    list.firstIndex(of: name) ?? list.count
  }

  /// What a filter makes of the samples: `maj@8` is a vote of eight, all others grade one answer.
  static func metric(ofFilter filter: String) -> AccuracyEstimate.Metric {
    guard let metric = AccuracyEstimate.Metric(name: filter), case .majority = metric else {
      return .pass1
    }
    return metric
  }
}
