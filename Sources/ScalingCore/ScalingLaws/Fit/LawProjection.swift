internal import RealModule

/// Sum of squares by the nonlinear variables alone, the linear coefficients being solved for (variable
/// projection, Golub and Pereyra 1973).
///
/// Evaluations allocate nothing.
struct LawProjection: Sendable {
  /// The law.
  let form: LawForm
  /// The rows; their losses and weights may be exchanged.
  var rows: [LawRow]
  /// Linear coefficients of the last evaluation.
  private(set) var scales = LawScales(
    irreducible: 0, parameters: 0, tokens: 0)
  private var columns: [NonNegativeLeastSquares.Triple]
  private var equations = NonNegativeLeastSquares()

  /// Prepares evaluations.
  init(_ form: LawForm, rows: [LawRow]) {
    self.form = form
    self.rows = rows
    columns = rows.map { _ in (0, 0, 0) }
  }

  /// The lowest weighted sum of squares at some nonlinear variables; infinite where they make no sense.
  ///
  /// - Complexity: three exponentials for each row.
  mutating func squares(at position: [Double]) -> Double {
    guard let curve = LawCurve(position, form) else { return .infinity }
    equations.clear()
    for index in rows.indices {
      let row = rows[index]
      let factor = curve.factor(row, form.family)
      let column = (
        factor, factor * Double.exp(-curve.exponents.parameters * row.parameters),
        factor * Double.exp(-curve.exponents.tokens * row.tokens)
      )
      columns[index] = column
      equations.add(column, target: row.loss, weight: row.weight)
    }
    guard let solution = equations.solution(on: form.support) else { return .infinity }
    scales = .init(
      irreducible: solution.first, parameters: solution.second, tokens: solution.third)
    var sum = 0.0
    for index in rows.indices {
      let column = columns[index]
      let predicted =
        solution.first * column.first + solution.second * column.second
        + solution.third * column.third
      let residual = predicted - rows[index].loss
      sum += rows[index].weight * residual * residual
    }
    return sum
  }

  /// The solution at some nonlinear variables.
  mutating func solution(at position: [Double]) -> LawSolution {
    let objective = squares(at: position)
    return LawSolution(scales: scales, position: position, objective: objective)
  }

  /// The best cell of the grid, and the best with another value of the first variable.
  mutating func bestCells() -> [[Double]] {
    var cell = form.axes.map { _ in 0 }
    var position = form.axes.map { $0.value(0) }
    var bestOfFirst = [(value: Double, position: [Double])]()
    repeat {
      let value = squares(at: position)
      if cell[0] == bestOfFirst.count {
        bestOfFirst.append((value, position))
      } else if value < bestOfFirst[cell[0]].value {
        bestOfFirst[cell[0]] = (value, position)
      }
    } while advance(&cell, &position)
    return bestOfFirst.sorted { $0.value < $1.value }.prefix(2).map(\.position)
  }

  /// Moves to the next cell, the last variable fastest; false behind the last cell.
  private func advance(_ cell: inout [Int], _ position: inout [Double]) -> Bool {
    for axis in form.axes.indices.reversed() {
      cell[axis] += 1
      if cell[axis] < form.axes[axis].count {
        position[axis] = form.axes[axis].value(cell[axis])
        return true
      }
      cell[axis] = 0
      position[axis] = form.axes[axis].value(0)
    }
    return false
  }
}
