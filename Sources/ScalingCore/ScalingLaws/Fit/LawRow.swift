/// One row of a fit, its logarithms measured from the middle of all rows.
struct LawRow: Sendable, Hashable {
  /// ln N.
  var parameters: Double
  /// ln D.
  var tokens: Double
  /// ln R for the shape law, ln d/√N for the conditional law, else 0.
  var architecture: Double
  /// ln r for the conditional law, else 0.
  var mlp: Double
  /// The loss.
  var loss: Double
  /// Its weight; the mean over all rows is 1.
  var weight: Double
}
