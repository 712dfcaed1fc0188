/// Mean and mean square of the generated tokens of one sample: E[L] and E[L²].
///
/// Attention grows with the square of the length, so a distribution enters the Kinetics cost by
/// these two numbers (arXiv 2506.05333, equation 10).
public struct LengthMoments: Sendable, Hashable {
  /// Mean length E[L].
  public var mean: Tokens
  /// Mean square E[L²] in tokens², at least the square of the mean.
  public var meanSquare: Double

  /// States both moments of a distribution.
  public init(mean: Tokens, meanSquare: Double) {
    self.mean = mean
    self.meanSquare = meanSquare
  }

  /// Every sample has the same length.
  public init(fixed length: Tokens) {
    self.init(mean: length, meanSquare: length.value * length.value)
  }
}
