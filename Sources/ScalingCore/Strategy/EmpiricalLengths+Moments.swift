extension EmpiricalLengths {
  /// Mean and mean square of the lengths cut at a cap; those of the cap without lengths.
  ///
  /// - Complexity: O(*n*) in the number of lengths.
  func moments(cap: Tokens) -> LengthMoments {
    guard !tokens.isEmpty else { return LengthMoments(fixed: cap) }
    var (sum, squares) = (0.0, 0.0)
    for length in tokens {
      let cut = min(length, cap).value
      sum += cut
      squares += cut * cut
    }
    let count = Double(tokens.count)
    return LengthMoments(mean: Tokens(sum / count), meanSquare: squares / count)
  }

  /// Mean of the longest of several lengths, each drawn on its own and cut at a cap.
  ///
  /// The i-th of n rising lengths is the longest of N with chance `(i/n)^N − ((i − 1)/n)^N`.
  ///
  /// - Complexity: O(*n*·log *N*).
  func expectedLongest(of samples: Int, cap: Tokens) -> Tokens {
    guard !tokens.isEmpty else { return cap }
    let count = Double(tokens.count)
    var (mean, below) = (0.0, 0.0)
    for (index, length) in tokens.enumerated() {
      let reached = Self.power(Double(index + 1) / count, max(1, samples))
      mean += min(length, cap).value * (reached - below)
      below = reached
    }
    return Tokens(mean)
  }

  /// A whole power by repeated squaring: exact enough, and faster than the general one.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
