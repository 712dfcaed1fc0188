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

  /// States both sums.
  init(prompt: Double, own: Double) {
    self.prompt = prompt
    self.own = own
  }

  /// The whole context is seen.
  init(prompt: Tokens, length: LengthMoments) {
    self.prompt = prompt.value * length.mean.value
    self.own = length.meanSquare / 2
  }

  /// At most the `limit` most recent tokens are seen.
  init(prompt: Tokens, length: GeneratedLength, limit: Tokens) {
    let all = Self.sum(start: prompt.value, length: length, limit: limit.value)
    self.own = Self.sum(start: 0, length: length, limit: limit.value)
    self.prompt = max(0, all - own)
  }

  /// The mean over lengths L of the integral of `min(start + t, limit)` for t from 0 to L.
  ///
  /// `limit·L − (limit − start)²/2` where the limit is reached, else `start·L + L²/2`. A distribution is
  /// split where the limit is reached, by the moments of the lengths cut there. Of lengths known by two
  /// moments alone the mean decides whether the limit is reached.
  static func sum(start: Double, length: GeneratedLength, limit: Double) -> Double {
    let mean = length.moments.mean.value
    let room = max(0, limit - start)
    if length.longest.value <= room { return start * mean + length.moments.meanSquare / 2 }
    if case .fixed = length.distribution { return limit * mean - room * room / 2 }
    let before = length.distribution.moments(cap: Tokens(room))
    return start * before.mean.value + before.meanSquare / 2
      + limit * (mean - before.mean.value)
  }
}
