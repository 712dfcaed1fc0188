internal import RealModule

/// Makes draws; its buffers live as long as a range.
struct LawDrawing {
  private let fit: LawFit
  private let resampling: LawResampling
  private let seed: UInt64
  private let candidates: [TrainingRun]
  private let candidateRows: [LawRow]
  /// Residuals of weight 1, widened for the coefficients that they were fitted with.
  private let residuals: [Double]
  private let fitted: [Double]
  private var solver: LawSolver

  /// Prepares draws.
  init(
    _ fit: LawFit, candidates: [TrainingRun], resampling: LawResampling, seed: UInt64
  ) {
    self.fit = fit
    self.candidates = candidates
    self.resampling = resampling
    self.seed = seed
    candidateRows = candidates.map(fit.rows.row)
    solver = LawSolver(fit.fitting.method, form: fit.form, rows: fit.rows.rows)
    fitted = fit.rows.rows.map { fit.solution.loss($0, fit.form) }
    residuals = Self.residuals(of: fit, fitted: fitted)
  }

  /// Residuals times √(weight · n/(n − k)), less their mean; of ln L where the method fits that.
  private static func residuals(of fit: LawFit, fitted: [Double]) -> [Double] {
    let freedom = Double(max(1, fit.degreesOfFreedom))
    let scale = (Double(fitted.count) / freedom).squareRoot()
    let raw = zip(fit.rows.rows, fitted).map { row, fitted in
      let residual =
        fit.fitting.method.isLogarithmic ? .log(row.loss / fitted) : row.loss - fitted
      return residual * row.weight.squareRoot()
    }
    let mean = raw.reduce(0, +) / Double(raw.count)
    return raw.map { ($0 - mean) * scale }
  }

  /// Makes the draws of a range.
  mutating func draws(_ range: Range<Int>) -> LawDraws {
    var draws = LawDraws(count: range.count)
    for draw in range {
      var generator = Self.generator(seed: seed, draw: draw)
      redraw(using: &generator)
      guard isTelling, let solution = solver.solve(near: fit.solution) else {
        draws.failures += 1
        continue
      }
      append(solution, to: &draws, using: &generator)
    }
    return draws
  }

  /// Numbers of one draw, which depend on the seed and the draw alone.
  private static func generator(seed: UInt64, draw: Int) -> SplitMix64 {
    var start = SplitMix64(seed: seed)
    var step = SplitMix64(seed: start.next() ^ UInt64(truncatingIfNeeded: draw))
    return SplitMix64(seed: step.next())
  }

  private mutating func redraw(using generator: inout SplitMix64) {
    let rows = fit.rows.rows
    switch resampling {
    case .residuals:
      for index in rows.indices {
        solver.projection.rows[index].loss = scattered(
          fitted[index], weight: rows[index].weight, using: &generator)
      }
    case .pairs:
      let counts = Resampling.weights(count: rows.count, using: &generator)
      for index in rows.indices {
        solver.projection.rows[index].weight = counts[index] * rows[index].weight
      }
    }
  }

  /// Whether the rows that are left still tell tokens from parameters and one architecture from another.
  private var isTelling: Bool {
    guard resampling == .pairs else { return true }
    let rows = solver.projection.rows.filter { $0.weight > 0 }
    guard rows.count >= fit.form.count else { return false }
    func spread(_ value: (LawRow) -> Double) -> Double {
      let values = rows.map(value)
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
    let needed: [(isNeeded: Bool, spread: Double)] = [
      (fit.form.support.contains(.third), spread { $0.tokens - $0.parameters }),
      (fit.form.family == .shape || fit.form.family == .conditional, spread(\.architecture)),
      (fit.form.family == .conditional, spread(\.mlp)),
    ]
    return needed.allSatisfy { !$0.isNeeded || $0.spread >= LawDesign.leastSpread }
  }

  /// A loss with the residual of some row added.
  private func scattered(
    _ loss: Double, weight: Double, using generator: inout SplitMix64
  ) -> Double {
    let index = Resampling.index(below: residuals.count, using: &generator)
    let residual = residuals[index] / weight.squareRoot()
    return fit.fitting.method.isLogarithmic ? loss * .exp(residual) : loss + residual
  }

  private func append(
    _ solution: LawSolution, to draws: inout LawDraws, using generator: inout SplitMix64
  ) {
    let law = solution.law(fit.form, middle: fit.rows.middle, origin: fit.law.origin)
    draws.values += law.coefficients.map(\.value)
    guard let curve = LawCurve(solution.position, fit.form) else { return }
    let losses = candidateRows.map { solution.loss($0, fit.form, curve) }
    draws.values += losses
    draws.values += losses.map { scattered($0, weight: 1, using: &generator) }
  }
}
