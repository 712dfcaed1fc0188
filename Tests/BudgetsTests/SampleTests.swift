import Testing

@testable import Budgets

@Suite("Statistics of measured values")
struct SampleTests {
  @Test("nothing measured is no sample")
  func empty() {
    #expect(Sample([]) == nil)
    #expect(Sample(middlesOf: []) == nil)
    #expect(Sample(middlesOf: [[nil, nil], [nil]]) == nil)
  }

  @Test(
    "the median is the middle value, or between the two middle ones",
    arguments: [
      ([7.0], 7.0), ([1, 3], 2), ([9, 1, 5], 5), ([4, 1, 3, 2], 2.5), ([2, 2, 2, 100], 2),
    ] as [([Double], Double)])
  func median(values: [Double], expected: Double) throws {
    #expect(try #require(Sample(values)).median == expected)
  }

  @Test(
    "a percentile is the smallest value that so many do not exceed",
    arguments: [
      (0.0, 1.0), (1, 1), (50, 50), (50.1, 51), (95, 95), (99, 99), (99.5, 100), (100, 100),
    ])
  func percentile(percent: Double, expected: Double) throws {
    let sample = try #require(Sample((1...100).map(Double.init).shuffled()))
    #expect(sample.percentile(percent) == expected)
  }

  @Test("few values have their largest as high percentiles")
  func few() throws {
    let sample = try #require(Sample([3, 1, 2]))
    #expect(sample.p95 == 3)
    #expect(sample.p99 == 3)
    #expect(sample.percentile(33) == 1)
    #expect(sample.percentile(34) == 2)
  }

  @Test("the order of the values does not matter")
  func order() {
    #expect(Sample([1, 2, 3]) == Sample([3, 1, 2]))
  }

  @Test("one disturbed round does not count, a step that is always slow does")
  func middles() throws {
    let rounds: [[Double?]] = [[1, 50, 3], [1, 2, 3], [90, 2, 3]]
    #expect(try #require(Sample(middlesOf: rounds)).sorted == [1, 2, 3])
    let slow: [[Double?]] = [[1, 40], [1, 41], [1, 42]]
    #expect(try #require(Sample(middlesOf: slow)).sorted == [1, 41])
  }

  @Test("steps without a time are left out, shorter rounds give what they have")
  func gaps() throws {
    let rounds: [[Double?]] = [[1, nil, 5], [3, nil], [2, 8, nil]]
    #expect(try #require(Sample(middlesOf: rounds)).sorted == [2, 5, 8])
  }
}
