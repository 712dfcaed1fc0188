/// What a model may be and take at most (`scaling_laws.md` §4); nil for no limit.
public struct ShapeLimits: Sendable, Hashable {
  /// Weights (N_C).
  public var parameters: Parameters?
  /// Training tokens (D_C).
  public var tokens: Tokens?
  /// Time from a request to its last token (T_C).
  public var latency: Seconds?

  /// States the limits.
  public init(parameters: Parameters? = nil, tokens: Tokens? = nil, latency: Seconds? = nil) {
    self.parameters = parameters
    self.tokens = tokens
    self.latency = latency
  }

  /// Limits that are not kept, as bits.
  func breaches(parameters: Parameters, tokens: Tokens, latency: Seconds?) -> UInt8 {
    // Bare numbers: a limit that is no number is kept by nothing.
    func keeps(_ value: Double?, _ most: Double?) -> Bool {
      guard let most else { return true }
      return value.map { $0 <= most } ?? false
    }
    var bits: UInt8 = 0
    if !keeps(parameters.value, self.parameters?.value) {
      bits |= ShapeCandidate.Breach.parameters.bit
    }
    if !keeps(tokens.value, self.tokens?.value) { bits |= ShapeCandidate.Breach.tokens.bit }
    if !keeps(latency?.value, self.latency?.value) { bits |= ShapeCandidate.Breach.latency.bit }
    return bits
  }
}
