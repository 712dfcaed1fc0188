import ScalingCore
import Testing

@Suite("Unbiased pass@k")
struct AccuracyPassAtKTests {
  @Test("30 of 32 right, as in test_time_scaling.md §2.1")
  func golden() throws {
    let counts = SampleCounts(correct: 30, total: 32)
    #expect(counts.passAtK(1)?.value == 0.9375)
    let two = try #require(counts.passAtK(2)).value
    #expect(abs(two - 0.997984) < 5e-7)
  }

  /// 1 − C(n−c, k) / C(n, k), by binomial coefficients small enough to be exact.
  static func byBinomials(_ correct: Int, _ total: Int, _ k: Int) -> Double {
    func choose(_ n: Int, _ k: Int) -> Double {
      guard k <= n else { return 0 }
      return (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    return 1 - choose(total - correct, k) / choose(total, k)
  }

  @Test("All counts up to 12 samples agree with binomial coefficients")
  func exhaustive() throws {
    for total in 1...12 {
      for correct in 0...total {
        for k in 1...total {
          let value = try #require(SampleCounts(correct: correct, total: total).passAtK(k)).value
          #expect(abs(value - Self.byBinomials(correct, total, k)) < 1e-14)
        }
      }
    }
  }

  @Test("Large counts stay stable")
  func large() throws {
    let value = try #require(SampleCounts(correct: 1, total: 100_000).passAtK(1_000)).value
    #expect(abs(value - 0.01) < 1e-12)
  }

  @Test(
    "Counts that contradict each other have no estimate",
    arguments: [(5, 4, 1), (-1, 4, 1), (1, 4, 5), (1, 4, 0), (0, 0, 1)])
  func invalid(correct: Int, total: Int, k: Int) {
    #expect(SampleCounts(correct: correct, total: total).passAtK(k) == nil)
  }
}
