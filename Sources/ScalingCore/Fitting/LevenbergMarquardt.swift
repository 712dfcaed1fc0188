/// Finds the lowest sum of squares of residuals whose derivatives are known, by damped Gauss–Newton steps
/// (Marquardt 1963).
struct LevenbergMarquardt {
  /// Step of all variables below which the answer counts as found.
  var tolerance = 1e-10
  /// Most steps.
  var limit = 300

  private static let firstDamping = 1e-3
  private static let dampingLimit = 1e14

  /// The lowest point near a start.
  ///
  /// - Parameter gather: adds each row with its derivatives and residual to the equations, which are empty
  ///   before, and gives the sum of squares; infinity where the variables make no sense.
  func lowest(
    from start: [Double], _ gather: ([Double], inout NormalEquations) -> Double
  ) -> SimplexSearch.Corner {
    var equations = NormalEquations(order: start.count)
    var trial = equations
    var best = SimplexSearch.Corner(position: start, value: gather(start, &equations))
    var damping = Self.firstDamping
    for _ in 0..<limit where damping < Self.dampingLimit {
      guard let step = equations.step(damping: damping) else {
        damping *= 10
        continue
      }
      let next = zip(best.position, step).map(+)
      trial.clear()
      let value = gather(next, &trial)
      let isFound = step.allSatisfy { abs($0) < tolerance }
      guard value <= best.value else {
        if isFound { break }
        damping *= 10
        continue
      }
      best = SimplexSearch.Corner(position: next, value: value)
      swap(&equations, &trial)
      if isFound { break }
      damping /= 10
    }
    return best
  }
}
