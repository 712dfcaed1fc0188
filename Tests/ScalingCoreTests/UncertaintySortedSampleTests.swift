import ScalingCore
import Testing

@Suite("Percentiles of drawn values")
struct UncertaintySortedSampleTests {
  @Test("percentiles lie between neighbours by a straight line")
  func percentiles() throws {
    let sample = try #require(SortedSample([40, 10, 30, 20, 50]))
    #expect(sample.percentile(0) == 10 && sample.percentile(1) == 50)
    #expect(sample.percentile(0.5) == 30)
    // Place 0.1 · 4 = 0.4 between 10 and 20.
    #expect(abs(sample.percentile(0.1) - 14) < 1e-12)
    #expect(sample.mean == 30)
  }

  @Test("the share above a limit counts the values that are larger")
  func share() throws {
    let sample = try #require(SortedSample([1, 2, 2, 3]))
    #expect(sample.share(above: 0) == 1)
    #expect(sample.share(above: 1) == 0.75)
    #expect(sample.share(above: 2) == 0.25)
    #expect(sample.share(above: 2.5) == 0.25)
    #expect(sample.share(above: 3) == 0)
  }

  @Test("one value is all its percentiles; none and NaN are refused")
  func edges() throws {
    let one = try #require(SortedSample([4]))
    #expect(one.percentile(0.1) == 4 && one.percentile(0.9) == 4)
    #expect(SortedSample([]) == nil)
    #expect(SortedSample([1, .nan]) == nil)
  }
}
