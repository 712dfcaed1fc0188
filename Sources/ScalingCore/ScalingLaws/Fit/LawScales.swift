/// The linear coefficients of a law, at the middle of the rows.
struct LawScales: Sendable, Hashable {
  /// E.
  var irreducible: Double
  /// A·N^−α.
  var parameters: Double
  /// B·D^−β.
  var tokens: Double
}
