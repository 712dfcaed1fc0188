/// Least and largest numbers that a measurement of serving can have; outside of them a unit is wrong.
enum BenchmarkLimits {
  /// Seconds to the first token, or of a whole request.
  static let latency = 1e-4...1e5
  /// Seconds per generated token: the fastest machines stay below 10,000 tokens a second and user.
  static let tokenTime = 1e-4...100.0
  /// Mean tokens of prompts or answers.
  static let tokens = 1.0...1e8
  /// Tokens or requests of a whole run.
  static let totals = 1.0...1e13
  /// Requests a second.
  static let requestRate = 1e-6...1e6
  /// Tokens a second.
  static let tokenRate = 1e-3...1e9
  /// Seconds of a run.
  static let duration = 1e-3...1e8
  /// Requests at a time.
  static let concurrency = 1e-6...1e6
  /// Most GPUs, or ranks of one kind.
  static let mostRanks = 65_536
}
