/// One run of a checkpoint over the questions of a benchmark at one cap.
public struct QuestionRun: Sendable, Hashable {
  /// Catalogue id of the checkpoint.
  public var model: String
  /// Id of the benchmark.
  public var benchmark: String
  /// What queries read.
  public var attention: AttentionPolicy
  /// Cap on generated tokens; nil when it is not stated.
  public var cap: Tokens?
  /// Counts by question; every question once.
  public var results: [QuestionResult]
  /// Where the counts come from.
  public var evidence: Evidence

  /// States one run.
  public init(
    model: String, benchmark: String, attention: AttentionPolicy = .dense, cap: Tokens?,
    results: [QuestionResult], evidence: Evidence
  ) {
    self.model = model
    self.benchmark = benchmark
    self.attention = attention
    self.cap = cap
    self.results = results
    self.evidence = evidence
  }

  /// Samples of the question that has fewest: the largest k of pass@k.
  public var smallestTotal: Int { results.map(\.counts.total).min() ?? 0 }

  /// k of the pass@k that are worth stating: powers of two from 2, and the largest possible.
  public var passLadder: [Int] {
    let most = smallestTotal
    guard most > 1 else { return [] }
    let powers = sequence(first: 2) { $0 > most / 2 ? nil : $0 * 2 }
    return powers.filter { $0 < most } + [most]
  }

  /// pass@k of every question by the unbiased estimator; nil when a question has fewer samples.
  public func shares(passAt k: Int) -> [Double]? {
    guard !results.isEmpty else { return nil }
    let shares = results.compactMap { $0.counts.passAtK(k)?.value }
    return shares.count == results.count ? shares : nil
  }

  /// What a shorter cap would have counted (``QuestionResult/truncated(to:)``); nil unless every length is known.
  public func truncated(to cap: Tokens) -> QuestionRun? {
    var run = self
    run.cap = cap
    run.results = results.compactMap { $0.truncated(to: cap) }
    return run.results.count == results.count && !results.isEmpty ? run : nil
  }

  /// Caps at which strict truncation is worth stating: fifteen equal steps below the cap.
  ///
  /// Published curves have steps of 2,048 up to 32,768. Steps at which no sample is complete are left out:
  /// they would state that a short cap gives nothing right.
  public var shorterCaps: [Tokens] {
    guard let cap else { return [] }
    let shortest = results.flatMap(\.samples).map(\.tokens).min() ?? cap
    let steps = Set((1..<16).map { Tokens((cap.value * Double($0) / 16).rounded()) })
    return steps.filter { $0 >= max(1, shortest) && $0 < cap }.sorted()
  }
}
