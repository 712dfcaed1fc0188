/// A serving configuration that was run, with what was measured on it.
public struct MeasuredServing: Sendable, Hashable {
  /// Model that was served.
  public var model: ModelArchitecture
  /// What it ran on; its concurrency is that of a closed loop.
  public var deployment: Deployment
  /// Lengths of prompt and answer.
  public var load: ServingLoad
  /// Measured time to first token; nil when it was not recorded.
  public var timeToFirstToken: Seconds?
  /// Measured time per output token, prefill of the request itself left out; above 0.
  public var timePerOutputToken: Seconds
  /// Generated tokens a second and GPU as recorded; nil when only times were recorded.
  public var recordedThroughput: TokenRate?
  /// What the source says of the row; ``sound`` when nothing is wrong with it.
  public var flag: String

  /// Flag of rows that are measured and labelled as they should be.
  public static let sound = "ok"

  /// Describes a measurement.
  public init(
    model: ModelArchitecture, deployment: Deployment, load: ServingLoad,
    timeToFirstToken: Seconds?, timePerOutputToken: Seconds, recordedThroughput: TokenRate? = nil,
    flag: String = MeasuredServing.sound
  ) {
    self.model = model
    self.deployment = deployment
    self.load = load
    self.timeToFirstToken = timeToFirstToken
    self.timePerOutputToken = timePerOutputToken
    self.recordedThroughput = recordedThroughput
    self.flag = flag
  }

  /// Generated tokens a second and GPU: as recorded, else what the closed loop of C users gives,
  /// C·O / (TTFT + (O − 1)·TPOT) / n; nil when neither is known.
  public var tokensPerSecondPerGPU: TokenRate? {
    if let recordedThroughput { return recordedThroughput }
    guard let timeToFirstToken else { return nil }
    let tokens = load.generationLength.value
    let request = timeToFirstToken + (tokens - 1) * timePerOutputToken
    let generated = Double(deployment.concurrency) * tokens
    return TokenRate(generated / request.value / Double(deployment.gpusPerReplica))
  }
}
