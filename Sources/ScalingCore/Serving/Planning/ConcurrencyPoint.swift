/// What a deployment gives at one concurrency.
public struct ConcurrencyPoint: Sendable, Hashable {
  /// Sequences in the closed loop of a replica (C).
  public let concurrency: Int
  /// Latency and throughput.
  public let timing: ServingTiming
  /// GPUs of all replicas that carry the peak load at the target utilisation.
  public let gpusForLoad: Double

  /// Output tokens a second that one user sees once the first is there: 1/TPOT.
  public var tokensPerSecondPerUser: TokenRate { TokenRate(1 / timing.timePerOutputToken.value) }

  /// Whether some sequences wait because the KV memory is full.
  public var isBeyondMemory: Bool { timing.runningSequences < Double(concurrency) }
}
