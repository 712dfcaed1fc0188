/// A small symmetric matrix, for example of covariances.
public struct SymmetricMatrix: Sendable, Hashable {
  /// Rows, which are as many as columns.
  public let order: Int
  /// All entries, row by row.
  private(set) var entries: [Double]

  /// A matrix with the same number in all entries.
  public init(order: Int, repeating entry: Double = 0) {
    self.order = order
    entries = [Double](repeating: entry, count: order * order)
  }

  /// Entry of a row and a column, both from 0 and below ``order``.
  ///
  /// Setting changes this one entry: who sets it sets its mirror image as well.
  public internal(set) subscript(row: Int, column: Int) -> Double {
    get { entries[row * order + column] }
    set { entries[row * order + column] = newValue }
  }

  /// The quadratic form vᵀ·A·v: of a covariance, the variance along v.
  ///
  /// - Parameter vector: as many numbers as ``order``.
  public func quadraticForm(_ vector: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<order {
      for column in 0..<order { sum += vector[row] * self[row, column] * vector[column] }
    }
    return sum
  }

  /// The product A·v.
  ///
  /// - Parameter vector: as many numbers as ``order``.
  public func times(_ vector: [Double]) -> [Double] {
    (0..<order).map { row in
      (0..<order).reduce(0) { $0 + self[row, $1] * vector[$1] }
    }
  }
}
