/// A parameter of the serving model that measured times per output token determine.
public struct MeasurableParameter: Sendable {
  /// Name of `serving_latency.md` §3, also the key of the file of parameters.
  public let name: String
  /// The value, in seconds or as a pure number; above 0.
  public let read: @Sendable (ServingParameters) -> Double
  /// Keeps a value.
  let write: @Sendable (inout ServingParameters, Double) -> Void

  /// All of them; what only the time to first token depends on is not among them.
  public static let all: [MeasurableParameter] =
    bandwidths + utilisations + overheads + Backend.graphed.map(host)

  private static let bandwidths = [
    share("mbu_w", \.weightBandwidth), share("mbu_w4", \.weightBandwidth4),
    share("mbu_moe", \.expertBandwidth), share("mbu_kv", \.cacheBandwidth),
  ]

  private static let utilisations = [
    share("mfu16", \.utilisation16), share("mfu8", \.utilisation8),
    share("mfu4", \.utilisation4), share("mfu_moe", \.expertUtilisation),
    share("mfu_attn", \.attentionUtilisation),
  ]

  private static let overheads = [
    time("t_kernel", \.kernelTime), time("t_token", \.kernelTokenTime),
    time("ar_alpha", \.allReduceLatency), share("ar_bw", \.allReduceBandwidth),
  ]

  /// A place of a value.
  private typealias Place<Value> = any WritableKeyPath<ServingParameters, Value> & Sendable

  private static func share(_ name: String, _ place: Place<Double>) -> MeasurableParameter {
    MeasurableParameter(name: name, read: { $0[keyPath: place] }) { $0[keyPath: place] = $1 }
  }

  private static func time(_ name: String, _ place: Place<Seconds>) -> MeasurableParameter {
    MeasurableParameter(name: name, read: { $0[keyPath: place].value }) {
      $0[keyPath: place] = Seconds($1)
    }
  }

  private static func host(_ backend: Backend) -> MeasurableParameter {
    MeasurableParameter(
      name: "host_\(backend.rawValue)", read: { $0.overheads[backend]?.host.value ?? 0 }
    ) { $0.overheads[backend]?.host = Seconds($1) }
  }
}
