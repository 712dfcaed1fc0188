package import ScalingCore
import Screen

/// A part of the time of one output token (`serving_latency.md` §2).
package enum SpeedTerm: String, Sendable, Hashable, CaseIterable {
  /// Reading and multiplying weights (T_w).
  case weights
  /// Reading the KV cache (T_kv).
  case cache
  /// All-reduce between GPUs (T_c).
  case collectives
  /// Fixed cost of kernels (T_k).
  case kernels
  /// Serving software (T_h).
  case host
  /// Prefills of other requests (s·X).
  case prefill

  /// Name in the time split.
  package var title: String {
    switch self {
    case .weights: "weights"
    case .cache: "KV cache"
    case .collectives: "all-reduce"
    case .kernels: "kernels"
    case .host: "host"
    case .prefill: "prefills"
    }
  }

  /// What the GPUs do in that time, for a sentence.
  package var activity: String {
    switch self {
    case .weights: "weights"
    case .cache: "the KV cache"
    case .collectives: "all-reduces between GPUs"
    case .kernels: "the fixed cost of kernels"
    case .host: "the serving software"
    case .prefill: "prefills of other requests"
    }
  }

  /// The part of a token's time.
  package func time(of timing: ServingTiming) -> Seconds {
    switch self {
    case .weights: timing.decodeStep.weights
    case .cache: timing.decodeStep.kvCache
    case .collectives: timing.decodeStep.collectives
    case .kernels: timing.decodeStep.kernels
    case .host: timing.decodeStep.host
    case .prefill: timing.prefillInterference
    }
  }

  /// The part that takes longest.
  package static func largest(of timing: ServingTiming) -> SpeedTerm {
    allCases.max { $0.time(of: timing) < $1.time(of: timing) } ?? .weights
  }

  /// Fill of the part in a stacked bar; no two share one, also without colours.
  func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .weights: glyphs.isASCII ? "#" : "█"
    case .cache: glyphs.isASCII ? "%" : "▓"
    case .collectives: glyphs.isASCII ? "=" : "▒"
    case .kernels: glyphs.isASCII ? "-" : "░"
    case .host: ":"
    case .prefill: "+"
    }
  }

  /// Colour of the part.
  var role: Role {
    switch self {
    case .weights: .series1
    case .cache: .series2
    case .collectives: .series3
    case .kernels: .series4
    case .host: .muted
    case .prefill: .worse
    }
  }
}
