/// Tokens that the queries of one generation see, summed over its steps, by who owns them.
///
/// The continuous form of the paper: the step that adds token t sees `prompt + t` tokens, and the sum
/// over t is an integral.
struct AttendedTokens: Sendable, Hashable {
  /// Tokens of the prompt: the samples of a request have them in common.
  var prompt: Double
  /// Tokens that the sample generated itself.
  var own: Double

  /// Both together.
  var total: Double { prompt + own }

  /// The whole context is seen.
  init(prompt: Tokens, length: LengthMoments) {
    self.prompt = prompt.value * length.mean.value
    self.own = length.meanSquare / 2
  }

  /// At most the `limit` most recent tokens are seen.
  ///
  /// Exact for a fixed length. For a distribution the mean length decides whether the window fills up;
  /// the mean square counts while it does not.
  init(prompt: Tokens, length: LengthMoments, limit: Tokens) {
    let all = Self.sum(start: prompt.value, length: length, limit: limit.value)
    self.own = Self.sum(start: 0, length: length, limit: limit.value)
    self.prompt = max(0, all - own)
  }

  /// The integral of `min(start + t, limit)` over the generation.
  private static func sum(start: Double, length: LengthMoments, limit: Double) -> Double {
    let mean = length.mean.value
    let room = max(0, limit - start)
    if mean <= room { return start * mean + length.meanSquare / 2 }
    return limit * mean - room * room / 2
  }
}
