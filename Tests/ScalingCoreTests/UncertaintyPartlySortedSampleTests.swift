import Testing

@testable import ScalingCore

@Suite("Percentiles without sorting")
struct UncertaintyPartlySortedSampleTests {
  /// Values in orders that are hard to part: rising, falling, all alike, two kinds, and random ones.
  private static func samples(count: Int) -> [[Double]] {
    var random = SplitMix64(seed: UInt64(count))
    let drawn = (0..<count).map { _ in Double.random(in: -1e6...1e6, using: &random) }
    return [
      drawn, drawn.map { $0.rounded(.down).truncatingRemainder(dividingBy: 7) }, drawn.sorted(),
      drawn.sorted(by: >), drawn.map { _ in 3 }, drawn.map { $0 < 0 ? 1 : 2 },
      drawn.map { $0 < 9e5 ? $0 : .infinity },
    ]
  }

  @Test("they are those of the sorted values", arguments: [1, 2, 3, 4, 10, 99, 100, 1_000])
  func same(count: Int) throws {
    for values in Self.samples(count: count) {
      let sorted = try #require(SortedSample(values))
      for shares in [[0.1, 0.5, 0.9], [0.9, 0.5, 0.1], [0, 1], [1, 0, 0.25, 0.75]] {
        var sample = try #require(PartlySortedSample(values))
        for share in shares {
          let (found, wanted) = (sample.percentile(share), sorted.percentile(share))
          #expect(found == wanted || found.isNaN && wanted.isNaN, "\(count) values, \(share)")
        }
      }
    }
  }

  @Test("a place between two values lies on the straight line")
  func between() throws {
    var sample = try #require(PartlySortedSample([40, 10, 30, 20, 50]))
    // Place 0.9 · 4 = 3.6 between 40 and 50, and 0.1 · 4 = 0.4 between 10 and 20.
    #expect(abs(sample.percentile(0.9) - 46) < 1e-12)
    #expect(abs(sample.percentile(0.1) - 14) < 1e-12)
    #expect(sample.percentile(0.5) == 30)
  }

  @Test("none and NaN are refused")
  func refused() {
    #expect(PartlySortedSample([]) == nil)
    #expect(PartlySortedSample([1, .nan, 2]) == nil)
    #expect(Economics.Percentiles(of: []) == nil)
    #expect(Economics.Percentiles(of: [.nan]) == nil)
  }

  @Test("amounts keep their three percentiles in order")
  func amounts() throws {
    let amounts = (0...100).reversed().map(Double.init)
    let percentiles = try #require(Economics.Percentiles(of: amounts))
    #expect(percentiles == Economics.Percentiles(p10: 10, p50: 50, p90: 90))
  }
}
