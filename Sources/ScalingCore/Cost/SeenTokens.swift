/// Tokens that the queries of one request see, summed over all steps, by the parts of a ``ContextProfile``.
struct SeenTokens: Sendable, Hashable {
  /// Tokens of the whole context that one sample scores.
  var scored: Double
  /// Tokens of the whole context that are read: the prompt once for all samples.
  var whole: AttendedTokens
  /// Tokens inside the windows of the model; the samples share the prompt's.
  var limited: AttendedTokens
  /// Tokens that a sample picks by a budget: each its own, so that none is shared.
  var picked: Double

  /// The correct sums.
  init(prompt: Tokens, length: GeneratedLength, limit: Tokens, budget: Tokens) {
    whole = AttendedTokens(prompt: prompt, length: length.moments)
    scored = whole.total
    limited = AttendedTokens(prompt: prompt, length: length, limit: limit)
    picked = AttendedTokens.sum(start: prompt.value, length: length, limit: budget.value)
  }

  /// The sums of the paper's released code (`test_time_scaling.md` §2) for top-k and block top-k.
  ///
  /// For top-k the square of the tokens by which the budget exceeds the prompt is added instead of
  /// subtracted. Block top-k subtracts it and rounds the number of blocks that are scanned down.
  /// Neither asks whether the answer is long enough for the budget to bind. Lengths enter by their mean.
  mutating func applyReleasedCode(
    _ policy: AttentionPolicy, prompt: Tokens, mean: Tokens, samples: Int
  ) {
    guard let budget = policy.budget?.value else { return }
    let room = max(0, budget - prompt.value)
    let length = mean.value
    switch policy {
    case .dense, .slidingWindow: return
    case .topK:
      picked = budget * length + room * room / 2
    case .blockTopK(let blocks):
      picked = max(0, budget * length - room * room / 2)
      let size = Double(max(1, blocks.blockSize))
      func scanned(_ tokens: Double) -> Double {
        size * (tokens / size).rounded(.down) * length / 2
      }
      scored = scanned(2 * prompt.value + length)
      whole = AttendedTokens(
        prompt: scanned(2 * prompt.value + Double(samples) * length), own: 0)
    }
  }
}
