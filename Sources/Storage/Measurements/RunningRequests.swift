internal import ScalingCore

/// How many requests ran at a time, by what a file says of it.
struct RunningRequests {
  /// Users of the closed loop, or the most requests at a time.
  var configured: Double?
  /// Mean that the tool counted.
  var measured: Double?
  /// Requests that were completed a second.
  var requestsPerSecond: Double?
  /// Mean time of a request.
  var latency: Seconds?

  /// Share of the configured requests that runs in a closed loop; the rest is start and end of the run.
  static let closedLoop = 0.9

  /// Requests a second times mean latency (Little's law); nil when one of them is unknown.
  var littlesLaw: Double? {
    guard let requestsPerSecond, let latency else { return nil }
    return requestsPerSecond * latency.value
  }

  /// The configured number, unless clearly fewer requests ran; without one what the tool counted, else Little's
  /// law.
  var concurrency: BenchmarkPoint.Concurrency? {
    let running: BenchmarkPoint.Concurrency? =
      measured.map { .init($0, .measured) } ?? littlesLaw.map { .init($0, .littlesLaw) }
    guard let configured else { return running }
    guard let running, running.value < Self.closedLoop * configured else {
      return .init(configured, .configured)
    }
    return running
  }

  /// Says that fewer requests ran than were configured; nil when as many did.
  var shortfall: String? {
    guard let configured, let concurrency, concurrency.source != .configured else { return nil }
    return
      "a concurrency of \(BenchmarkCheck.text(configured)) is configured, but only "
      + "\(BenchmarkCheck.text(concurrency.value)) requests ran at a time, which counts"
  }
}
