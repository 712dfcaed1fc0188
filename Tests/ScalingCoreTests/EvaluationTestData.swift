import ScalingCore

extension TestData {
  /// A run whose counts are given.
  static func run(
    _ counts: [(correct: Int, total: Int)], cap: Tokens? = 8_192, model: String = "Qwen3-8B"
  ) -> QuestionRun {
    QuestionRun(
      model: model, benchmark: "own", cap: cap,
      results: counts.enumerated().map { index, count in
        QuestionResult(
          question: "q\(index)", counts: SampleCounts(correct: count.correct, total: count.total))
      },
      evidence: Evidence(.measured, source: "measured by you: run.csv"))
  }

  /// Counts drawn from a zero-inflated beta-binomial distribution, by Pólya's urn.
  static func drawnRun(
    alpha: Double, beta: Double, unsolvable: Double, questions: Int, samples: Int, seed: UInt64
  ) -> QuestionRun {
    var generator = SplitMix64(seed: seed)
    let counts = (0..<questions).map { _ -> (correct: Int, total: Int) in
      guard Double.random(in: 0..<1, using: &generator) >= unsolvable else { return (0, samples) }
      var correct = 0
      for drawn in 0..<samples {
        let chance = (alpha + Double(correct)) / (alpha + beta + Double(drawn))
        if Double.random(in: 0..<1, using: &generator) < chance { correct += 1 }
      }
      return (correct, samples)
    }
    return run(counts)
  }
}
