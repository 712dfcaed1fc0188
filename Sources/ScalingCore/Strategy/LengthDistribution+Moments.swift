extension LengthDistribution {
  /// Mean and mean square of the generated tokens of a sample: of min(W, cap).
  ///
  /// - Parameter cap: Tokens at which a sample is cut.
  public func moments(cap: Tokens) -> LengthMoments {
    switch self {
    case .fixed: LengthMoments(fixed: cap)
    case .weibull(let scale, let shape):
      WeibullLengths(scale: scale.value, shape: shape).moments(cap: cap.value)
    case .empirical(let lengths): lengths.moments(cap: cap)
    }
  }

  /// Mean of the longest of N samples that are drawn independently, each cut at the cap.
  ///
  /// - Parameters:
  ///   - samples: N; less than 1 counts as 1.
  ///   - cap: Tokens at which a sample is cut.
  public func expectedLongest(of samples: Int, cap: Tokens) -> Tokens {
    switch self {
    case .fixed: cap
    case .weibull(let scale, let shape):
      Tokens(
        WeibullLengths(scale: scale.value, shape: shape)
          .expectedLongest(of: samples, cap: cap.value))
    case .empirical(let lengths): lengths.expectedLongest(of: samples, cap: cap)
    }
  }
}

extension Strategy {
  /// Mean and mean square of the generated tokens of one sample.
  public var lengthMoments: LengthMoments { lengthDistribution.moments(cap: generationLength) }

  /// Mean of the longest sample of a request, which decides when all are done.
  public var expectedLongest: Tokens {
    lengthDistribution.expectedLongest(of: sampledAnswers, cap: generationLength)
  }
}
