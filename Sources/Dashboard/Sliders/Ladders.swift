/// Ladders of the sliders.
package enum Ladders {
  /// Generated tokens: multiples of a power of two, about 6 to 12 % apart, 256 to 128 Ki.
  package static let generationLength = Ladder(
    spaced(256, from: 256, through: 2048) + spaced(512, from: 2048, through: 4096)
      + spaced(1024, from: 4096, through: 16384) + spaced(2048, from: 16384, through: 32768)
      + spaced(4096, from: 32768, through: 65536) + spaced(8192, from: 65536, through: 131_072))

  /// Samples per request: counts that a person would try.
  package static let samples = Ladder(
    [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 512])

  /// Requests in a year: ten stops a decade, a thousand to ten billion.
  package static let requests = Ladder(digits: renard10, decades: 3, through: 10)

  /// Dollars for a GPU-hour: twenty-four stops a decade, ten cents to a hundred dollars.
  package static let price = Ladder(digits: e24, decades: -1, through: 2)

  /// Prompt tokens: ten stops a decade, ten to a hundred thousand, and none.
  package static let prompt = Ladder([0] + Ladder(digits: renard10, decades: 1, through: 5).stops)

  /// Tokens that a query reads: powers of two, and the stop that stands for all of them.
  package static let kvBudget = Ladder((5...17).map { Double(1 << $0) } + [wholeContext])

  /// Stop of the KV budget that stands for the whole context.
  package static let wholeContext = 262_144.0

  /// Sequences decoded together.
  package static let concurrency = Ladder(
    [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 2048, 4096])

  /// Share of paid time in use, in steps of five percent.
  package static let utilisation = Ladder(spaced(5, from: 5, through: 100).map { $0 / 100 })

  /// Share of requests in which a verifier is right, in steps of five percent.
  package static let verifier = Ladder(spaced(5, from: 0, through: 100).map { $0 / 100 })

  /// Peak over mean rate.
  package static let peakToAverage = Ladder(
    spaced(1, from: 10, through: 20).map { $0 / 10 }
      + spaced(5, from: 20, through: 100).map { $0 / 10 })

  /// GPUs that share each weight.
  package static let tensorParallel = Ladder([1, 2, 4, 8])

  /// Replicas kept for availability.
  package static let replicas = Ladder(spaced(1, from: 0, through: 20) + [25, 30, 40, 50, 75, 100])

  /// Preferred numbers R10 as people write them.
  private static let renard10: [Double] = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

  /// Preferred numbers E24 (IEC 60063).
  private static let e24: [Double] = [
    1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.6, 3.9, 4.3, 4.7, 5.1, 5.6, 6.2,
    6.8, 7.5, 8.2, 9.1,
  ]

  private static func spaced(_ step: Int, from first: Int, through last: Int) -> [Double] {
    stride(from: first, through: last, by: step).map(Double.init)
  }
}
