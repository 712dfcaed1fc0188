import RealModule

/// Lower-triangular factor L of a symmetric positive-definite matrix A = L·Lᵀ.
///
/// Both are kept row by row; only the lower triangle is read.
struct CholeskyFactor {
  /// Rows of the matrix.
  let order: Int
  private var lower: [Double]

  /// Factors a matrix of `order`² entries; nil when it is not positive definite.
  ///
  /// - Complexity: O(k³).
  init?(_ matrix: [Double], order: Int) {
    self.order = order
    lower = matrix
    for row in 0..<order {
      for column in 0...row {
        guard reduce(row, column) else { return nil }
      }
    }
  }

  private mutating func reduce(_ row: Int, _ column: Int) -> Bool {
    var rest = lower[row * order + column]
    for other in 0..<column {
      rest -= lower[row * order + other] * lower[column * order + other]
    }
    guard row == column else {
      lower[row * order + column] = rest / lower[column * order + column]
      return true
    }
    guard rest > 0, rest.isFinite else { return false }
    lower[row * order + row] = .sqrt(rest)
    return true
  }

  /// Replaces a right-hand side b by the solution of A·x = b.
  ///
  /// - Complexity: O(k²).
  func solve(_ side: inout [Double]) {
    for row in 0..<order {
      for column in 0..<row { side[row] -= lower[row * order + column] * side[column] }
      side[row] /= lower[row * order + row]
    }
    for row in (0..<order).reversed() {
      for below in row + 1..<max(order, row + 1) {
        side[row] -= lower[below * order + row] * side[below]
      }
      side[row] /= lower[row * order + row]
    }
  }

  /// The inverse of A.
  ///
  /// - Complexity: O(k³).
  func inverse() -> SymmetricMatrix {
    var inverse = SymmetricMatrix(order: order)
    for column in 0..<order {
      var unit = [Double](repeating: 0, count: order)
      unit[column] = 1
      solve(&unit)
      for row in 0..<order { inverse[row, column] = unit[row] }
    }
    return inverse
  }
}
