import ScalingCore
import Testing

@testable import Storage

@Suite("Requests at a time")
struct RunningRequestsTests {
  /// What is stated, and what follows.
  static let cases: [(RunningRequests, BenchmarkPoint.Concurrency?)] = [
    (RunningRequests(), nil),
    (RunningRequests(configured: 16), .init(16, .configured)),
    (RunningRequests(configured: 16, measured: 15.7), .init(16, .configured)),
    (RunningRequests(configured: 256, measured: 31.5), .init(31.5, .measured)),
    (RunningRequests(measured: 7.25), .init(7.25, .measured)),
    (RunningRequests(requestsPerSecond: 4.2, latency: 2.5), .init(10.5, .littlesLaw)),
    (RunningRequests(requestsPerSecond: 4), nil),
    (
      RunningRequests(measured: 10, requestsPerSecond: 4, latency: 3), .init(10, .measured)
    ),
    (
      RunningRequests(configured: 64, requestsPerSecond: 4, latency: 2.5), .init(10, .littlesLaw)
    ),
    (
      RunningRequests(configured: 8, requestsPerSecond: 4, latency: 2.5), .init(8, .configured)
    ),
  ]

  @Test("what ran goes before a limit that was not reached", arguments: cases.indices)
  func chosen(index: Int) {
    let (running, expected) = Self.cases[index]
    #expect(running.concurrency == expected)
    let isShort = running.configured != nil && expected?.source != .configured
    #expect((running.shortfall != nil) == isShort)
  }

  @Test("the finding names both numbers")
  func words() {
    let running = RunningRequests(configured: 256, measured: 31.5)
    #expect(
      running.shortfall == "a concurrency of 256 is configured, but only 31.5 requests ran at a "
        + "time, which counts")
  }
}
