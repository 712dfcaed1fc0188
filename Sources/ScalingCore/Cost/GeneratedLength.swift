/// Generated tokens of one sample, as sums over its steps need them.
struct GeneratedLength: Sendable, Hashable {
  /// Mean and mean square.
  var moments: LengthMoments
  /// Where the moments come from; `fixed` when nothing but the moments is known.
  var distribution: LengthDistribution
  /// Longest sample that can occur.
  var longest: Tokens

  /// Lengths of which only two moments are known.
  init(_ moments: LengthMoments) {
    self.moments = moments
    distribution = .fixed
    longest = moments.mean
  }

  /// Lengths of a strategy.
  init(_ strategy: Strategy) {
    moments = strategy.lengthMoments
    distribution = strategy.lengthDistribution
    longest = strategy.generationLength
  }
}
