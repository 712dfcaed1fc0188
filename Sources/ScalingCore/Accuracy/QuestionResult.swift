/// What an evaluation counted for one question.
public struct QuestionResult: Sendable, Hashable {
  /// One sample whose length and grade are known.
  public struct Sample: Sendable, Hashable {
    /// Generated tokens.
    public var tokens: Tokens
    /// Whether the answer is right.
    public var isCorrect: Bool

    /// States one sample.
    public init(tokens: Tokens, isCorrect: Bool) {
      self.tokens = tokens
      self.isCorrect = isCorrect
    }
  }

  /// Id of the question.
  public var question: String
  /// Right samples among all.
  public var counts: SampleCounts
  /// Mean of the generated tokens; nil when unknown.
  public var meanTokens: Tokens?
  /// Single samples; empty when only their sums are known.
  public var samples: [Sample]

  /// States the counts of a question.
  public init(
    question: String, counts: SampleCounts, meanTokens: Tokens? = nil, samples: [Sample] = []
  ) {
    self.question = question
    self.counts = counts
    self.meanTokens = meanTokens
    self.samples = samples
  }

  /// Counts the samples of a question.
  public init(question: String, samples: [Sample]) {
    let total = samples.reduce(Tokens(0)) { $0 + $1.tokens }
    self.init(
      question: question,
      counts: SampleCounts(correct: samples.count { $0.isCorrect }, total: samples.count),
      meanTokens: samples.isEmpty ? nil : total / Double(samples.count), samples: samples)
  }

  /// Share of right samples (pass@1 of the question).
  public var share: Double {
    counts.total > 0 ? Double(counts.correct) / Double(counts.total) : 0
  }

  /// What a shorter cap would have counted, by strict truncation; nil unless every sample's length is known.
  ///
  /// A sample is right when its answer is right and complete within the cap. A real run at the shorter cap may
  /// score more: graders that accept the last number of a cut text are lenient (`test_time_scaling.md` §7.1).
  public func truncated(to cap: Tokens) -> QuestionResult? {
    guard !samples.isEmpty, samples.count == counts.total else { return nil }
    return QuestionResult(
      question: question,
      samples: samples.map {
        Sample(tokens: min($0.tokens, cap), isCorrect: $0.isCorrect && $0.tokens <= cap)
      })
  }
}
