/// Weighted least-squares equations that are gathered row by row, so that no Jacobian is stored.
struct NormalEquations {
  /// Jᵀ·W·J; only the lower triangle is filled.
  private(set) var matrix: [Double]
  /// Jᵀ·W·r.
  private(set) var gradient: [Double]
  private let order: Int

  /// Equations of so many unknowns, without any row.
  init(order: Int) {
    self.order = order
    matrix = [Double](repeating: 0, count: order * order)
    gradient = [Double](repeating: 0, count: order)
  }

  /// Forgets all rows and keeps the memory.
  mutating func clear() {
    for entry in matrix.indices { matrix[entry] = 0 }
    for entry in gradient.indices { gradient[entry] = 0 }
  }

  /// Adds a row with its derivative by each unknown.
  ///
  /// - Complexity: O(k²).
  mutating func add(derivative: [Double], residual: Double, weight: Double) {
    for row in 0..<order where derivative[row] != 0 {
      let weighted = weight * derivative[row]
      gradient[row] += weighted * residual
      for column in 0...row { matrix[row * order + column] += weighted * derivative[column] }
    }
  }

  /// Adds a row that holds one unknown only, with derivative 1: a prior.
  mutating func add(unknown: Int, residual: Double, weight: Double) {
    gradient[unknown] += weight * residual
    matrix[unknown * order + unknown] += weight
  }

  /// The step that lowers the sum of squares, its diagonal raised by the share `damping` (Marquardt);
  /// nil when the equations have no unique solution.
  func step(damping: Double) -> [Double]? {
    var damped = matrix
    for entry in 0..<order { damped[entry * order + entry] *= 1 + damping }
    guard let factor = CholeskyFactor(damped, order: order) else { return nil }
    var step = gradient.map(-)
    factor.solve(&step)
    return step
  }

  /// The inverse of the matrix; nil when it is singular.
  func inverse() -> SymmetricMatrix? {
    CholeskyFactor(matrix, order: order)?.inverse()
  }
}
