extension EmpiricalLengths {
  /// Mean and mean square of the lengths cut at a cap; those of the cap without lengths.
  ///
  /// - Complexity: O(*n*) in the number of lengths below the cap.
  func moments(cap: Tokens) -> LengthMoments {
    guard !tokens.isEmpty else { return LengthMoments(fixed: cap) }
    var (sum, squares, below) = (0.0, 0.0, 0)
    for length in tokens {
      guard length < cap else { break }
      sum += length.value
      squares += length.value * length.value
      below += 1
    }
    let (count, cut) = (Double(tokens.count), Double(tokens.count - below))
    return LengthMoments(
      mean: Tokens((sum + cut * cap.value) / count),
      meanSquare: (squares + cut * cap.value * cap.value) / count)
  }

  /// Mean of the longest of several lengths, each drawn on its own and cut at a cap.
  ///
  /// The i-th of n rising lengths is the longest of N with chance `(i/n)^N − ((i − 1)/n)^N`.
  ///
  /// - Complexity: O(*n*·log *N*) in the number of lengths below the cap.
  func expectedLongest(of samples: Int, cap: Tokens) -> Tokens {
    guard !tokens.isEmpty else { return cap }
    let (share, count) = (1 / Double(tokens.count), max(1, samples))
    var (mean, shorter, rank) = (0.0, 0.0, 0.0)
    for length in tokens {
      guard length < cap else { break }
      rank += 1
      let reached = (rank * share).raised(to: count)
      mean += length.value * (reached - shorter)
      shorter = reached
    }
    return rank < Double(tokens.count)
      ? Tokens(mean + cap.value * (1 - shorter)) : Tokens(mean)
  }
}
