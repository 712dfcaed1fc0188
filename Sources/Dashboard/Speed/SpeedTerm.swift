package import ScalingCore
package import Screen

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
  package var title: Wording {
    switch self {
    case .weights: Wording("weights", ja: "重み")
    case .cache: Wording("KV cache", ja: "KVキャッシュ")
    case .collectives: "all-reduce"
    case .kernels: Wording("kernels", ja: "カーネル")
    case .host: Wording("host", ja: "ホスト")
    case .prefill: Wording("prefills", ja: "プリフィル")
    }
  }

  /// What the GPUs do in that time, for a sentence.
  package var activity: Wording {
    switch self {
    case .weights: Wording("weights", ja: "重みの読み出し")
    case .cache: Wording("the KV cache", ja: "KVキャッシュの読み出し")
    case .collectives: Wording("all-reduces between GPUs", ja: "GPU間のall-reduce")
    case .kernels: Wording("the fixed cost of kernels", ja: "カーネルの固定費")
    case .host: Wording("the serving software", ja: "サービングソフトの処理")
    case .prefill: Wording("prefills of other requests", ja: "ほかの要求のプリフィル")
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
