import ScalingCore
import Testing

@Suite("Statistics of relative errors, by hand")
struct ValidationErrorStatisticsTests {
  /// Errors with their mean and median absolute value and their mean.
  static let examples: [(errors: [Double], mean: Double, median: Double, bias: Double)] = [
    ([0.25], 0.25, 0.25, 0.25),
    ([-0.25], 0.25, 0.25, -0.25),
    // Sizes 0.1, 0.2, 0.6: mean 0.9 / 3, middle 0.2; with signs 0.5 / 3.
    ([0.1, -0.2, 0.6], 0.3, 0.2, 0.5 / 3),
    // Sizes 0.1, 0.1, 0.3, 0.5: mean 1 / 4, between 0.1 and 0.3; with signs 0.2 / 4.
    ([0.5, -0.1, 0.1, -0.3], 0.25, 0.2, 0.05),
    // One outlier moves the mean, not the median.
    ([0.02, -0.02, 0.02, -0.02, 5], 1.016, 0.02, 1),
    ([0, 0], 0, 0, 0),
  ]

  @Test("mean, median and bias", arguments: examples.indices)
  func example(index: Int) throws {
    let example = Self.examples[index]
    let statistics = try #require(ErrorStatistics(relativeErrors: example.errors))
    #expect(statistics.count == example.errors.count)
    #expect(abs(statistics.meanAbsolute - example.mean) < 1e-12)
    #expect(abs(statistics.medianAbsolute - example.median) < 1e-12)
    #expect(abs(statistics.bias - example.bias) < 1e-12)
  }

  @Test("nothing is known of no errors")
  func empty() {
    #expect(ErrorStatistics(relativeErrors: []) == nil)
  }

  @Test("the order of the errors does not matter to the median")
  func order() throws {
    let errors = [0.7, -0.1, 0.3, -0.9, 0.5]
    for shift in errors.indices {
      let turned = Array(errors[shift...] + errors[..<shift])
      let statistics = try #require(ErrorStatistics(relativeErrors: turned))
      #expect(statistics.medianAbsolute == 0.5)
    }
  }

  @Test(
    "the bias is never larger than the mean absolute error, and equals it without changes of sign")
  func bounds() throws {
    let mixed = try #require(ErrorStatistics(relativeErrors: [0.4, -0.3, 0.2]))
    #expect(abs(mixed.bias) < mixed.meanAbsolute)
    let high = try #require(ErrorStatistics(relativeErrors: [0.4, 0.3, 0.2]))
    #expect(high.bias == high.meanAbsolute)
    let low = try #require(ErrorStatistics(relativeErrors: [-0.4, -0.3, -0.2]))
    #expect(low.bias == -low.meanAbsolute)
  }
}
