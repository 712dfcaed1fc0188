internal import RealModule

/// Solves one fit by a method; its buffers serve many fits of the same rows with other losses or weights.
struct LawSolver: Sendable {
  /// How coefficients are found.
  let method: LawMethod
  /// The law and its rows.
  var projection: LawProjection

  /// δ of the Huber loss of ln L (Hoffmann et al.).
  private static let huber = HuberLoss(scale: 1e-3)
  /// Diagonal that keeps variables without influence in place.
  private static let ridge = 1e-14

  /// Prepares fits.
  init(_ method: LawMethod, form: LawForm, rows: [LawRow]) {
    self.method = method
    projection = LawProjection(form, rows: rows)
  }

  private var form: LawForm { projection.form }

  /// The best coefficients, from the best cells of the grid; nil when there are none.
  mutating func solve() -> LawSolution? {
    var best: LawSolution?
    for cell in projection.bestCells() {
      let solution = solve(from: projection.solution(at: cell), isWarm: false)
      if solution.objective < best?.objective ?? .infinity { best = solution }
    }
    return best
  }

  /// The best coefficients near a solution of similar rows; nil when there are none.
  mutating func solve(near solution: LawSolution) -> LawSolution? {
    let solution = solve(from: solution, isWarm: true)
    return solution.objective.isFinite ? solution : nil
  }

  private mutating func solve(from start: LawSolution, isWarm: Bool) -> LawSolution {
    switch method {
    case .variableProjection: project(from: start, isWarm: isWarm)
    case .levenbergMarquardt: leastSquares(from: start)
    case .logHuber: huber(from: start)
    }
  }

  private mutating func project(from start: LawSolution, isWarm: Bool) -> LawSolution {
    let corner =
      isWarm
      ? SimplexSearch(step: 0.15, tolerance: 1e-5, limit: 400)
        .lowest(from: start.position) { projection.squares(at: $0) }
      : SimplexSearch(step: 0.3, tolerance: 1e-10, limit: 1_500)
        .lowestRestarting(from: start.position) { projection.squares(at: $0) }
    return projection.solution(at: corner.position)
  }

  private func leastSquares(from start: LawSolution) -> LawSolution {
    let logarithms = start.logarithms()
    var derivative = [Double](repeating: 0, count: logarithms.count)
    let corner = LevenbergMarquardt().lowest(from: logarithms) { logarithms, equations in
      let solution = LawSolution(logarithms: logarithms, form: form)
      guard let curve = LawCurve(solution.position, form) else { return .infinity }
      var sum = 0.0
      for row in projection.rows {
        let residual =
          solution.differentiate(row, form, curve, into: &derivative) - row.loss
        equations.add(derivative: derivative, residual: residual, weight: row.weight)
        sum += row.weight * residual * residual
      }
      for unknown in derivative.indices {
        equations.add(unknown: unknown, residual: 0, weight: Self.ridge)
      }
      return sum.isFinite ? sum : .infinity
    }
    return solution(corner)
  }

  private func huber(from start: LawSolution) -> LawSolution {
    let logarithms = start.logarithms()
    var derivative = [Double](repeating: 0, count: logarithms.count)
    let corner = LimitedMemoryBFGS().lowest(from: logarithms) { logarithms, gradient in
      for index in gradient.indices { gradient[index] = 0 }
      let solution = LawSolution(logarithms: logarithms, form: form)
      guard let curve = LawCurve(solution.position, form) else { return .infinity }
      var sum = 0.0
      for row in projection.rows {
        let loss = solution.differentiate(row, form, curve, into: &derivative)
        let residual = Double.log(loss / row.loss)
        sum += row.weight * Self.huber.loss(residual)
        let slope = row.weight * Self.huber.slope(residual) / loss
        for index in gradient.indices { gradient[index] += slope * derivative[index] }
      }
      return sum.isFinite ? sum : .infinity
    }
    return solution(corner)
  }

  private func solution(_ corner: SimplexSearch.Corner) -> LawSolution {
    var solution = LawSolution(logarithms: corner.position, form: form)
    solution.objective = corner.value
    return solution
  }
}
