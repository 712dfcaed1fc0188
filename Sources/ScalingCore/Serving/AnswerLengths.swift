/// Lengths of the answers of a load, each by what it decides; all are the cap when no length varies.
struct AnswerLengths: Sendable, Hashable {
  /// Longest answer: what has to fit, and what an engine reserves that never evicts.
  let cap: Tokens
  /// Mean length (O): throughput and GPU time.
  let mean: Tokens
  /// Mean final length of the sequences that are met at a random step: E[L²]/E[L].
  ///
  /// Long answers run for more steps. Half of it is the mean number of tokens that a running sequence has
  /// generated, so that the cache reads of all steps add up to those of equation 10.
  let running: Tokens
  /// Mean of the longest of the N samples of a request: when the request is done.
  let longest: Tokens

  /// Derives the lengths of a load; means below one token count as one.
  init(_ load: ServingLoad) {
    cap = load.generationLength
    guard load.lengthDistribution != .fixed else {
      (mean, running, longest) = (cap, cap, cap)
      return
    }
    let moments = load.lengthDistribution.moments(cap: cap)
    mean = max(1, moments.mean)
    running = max(mean, Tokens(moments.meanSquare / mean.value))
    longest = max(mean, load.lengthDistribution.expectedLongest(of: load.samples, cap: cap))
  }
}
