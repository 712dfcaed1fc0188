import ScalingCore
import Testing

@Suite("Intervals of own evaluations")
struct EvaluationIntervalTests {
  @Test("The seed decides the numbers: first output of SplitMix64 for seed 1234567")
  func generator() {
    // Reference implementation of Vigna, prng.di.unimi.it/splitmix64.c.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  static func share(_ shares: [Double], seed: UInt64 = 1) -> MeasuredShare? {
    var generator = SplitMix64(seed: seed)
    return MeasuredShare(shares: shares, using: &generator)
  }

  @Test("The interval is about 1.96 standard errors of the mean over questions")
  func width() throws {
    let shares = (0..<400).map { Double($0 % 2) }
    let mean = try #require(Self.share(shares))
    // sqrt(p (1 − p) / n) = 0.025.
    #expect(mean.value == 0.5)
    #expect(abs((mean.precision ?? 0) - 1.96 * 0.025) < 0.01)
    #expect((mean.low ?? 1) < 0.5 && (mean.high ?? 0) > 0.5)
  }

  @Test("The same seed gives the same interval, bit for bit; another one moves it a little")
  func seeds() throws {
    let shares = (0..<30).map { Double($0 % 7) / 7 }
    let first = try #require(Self.share(shares, seed: 3))
    #expect(first == Self.share(shares, seed: 3))
    let other = try #require(Self.share(shares, seed: 4))
    #expect(first != other)
    #expect(abs(((first.low ?? 0) - (other.low ?? 1)).value) < 0.05)
  }

  @Test("95 % intervals hold the truth in most of many evaluations")
  func covers() throws {
    var generator = SplitMix64(seed: 11)
    var hits = 0
    for _ in 0..<200 {
      let shares = (0..<60).map { _ in Double.random(in: 0..<1, using: &generator) < 0.7 ? 1.0 : 0 }
      let mean = try #require(MeasuredShare(shares: shares, using: &generator))
      if let low = mean.low, let high = mean.high, low <= 0.7, high >= 0.7 { hits += 1 }
    }
    #expect(hits > 175 && hits < 200)
  }

  @Test("All right or none right still has an interval: that of Wilson")
  func degenerate() throws {
    let all = try #require(Self.share([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))
    // n / (n + z²) for p = 1.
    #expect(abs((all.low?.value ?? 0) - 10 / (10 + 3.841459)) < 1e-6)
    #expect(all.high == 1)
    let none = try #require(Self.share([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(none.low == 0)
    #expect(abs((none.high?.value ?? 0) - 3.841459 / (10 + 3.841459)) < 1e-6)
  }

  @Test("One question tells nothing of others, none nothing at all")
  func few() throws {
    let one = try #require(Self.share([0.4]))
    #expect(one.value == 0.4 && one.low == nil && one.high == nil && one.precision == nil)
    #expect(Self.share([]) == nil)
  }
}
