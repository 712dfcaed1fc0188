/// Fits to redrawn rows.
///
/// Draws of one range are independent of those of another, so that several threads may share the work.
public struct LawDraws: Sendable {
  /// Draws that were tried.
  let count: Int
  /// Draw by draw: the coefficients, what the law says of each candidate, and the same with the scatter of a run.
  var values: [Double] = []
  /// Draws to which the law can't be fitted.
  var failures = 0
}
