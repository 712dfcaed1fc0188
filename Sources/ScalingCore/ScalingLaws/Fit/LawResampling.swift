/// How a bootstrap makes rows that might as well have been measured.
public enum LawResampling: String, Sendable, Hashable, CaseIterable {
  /// Fitted losses plus residuals drawn with replacement: the runs stay the same.
  case residuals
  /// Rows drawn with replacement; needs ``LawBootstrap/leastPairs`` rows.
  case pairs
}
