extension SymmetricMatrix {
  /// Eigenvalues, rising, each with its eigenvector of length 1 (Jacobi's rotations).
  ///
  /// - Complexity: O(k³) for each of about six sweeps.
  func eigen() -> [(value: Double, vector: [Double])] {
    var matrix = self
    var vectors = SymmetricMatrix(order: order)
    for index in 0..<order { vectors[index, index] = 1 }
    for _ in 0..<Self.mostSweeps where matrix.offDiagonal > 0 {
      for row in 0..<order {
        for column in row + 1..<max(order, row + 1) {
          matrix.rotate(row, column, &vectors)
        }
      }
    }
    return (0..<order).map { index in
      (matrix[index, index], (0..<order).map { vectors[$0, index] })
    }.sorted { $0.0 < $1.0 }
  }

  private static let mostSweeps = 60

  /// Sum of the squares beside the diagonal.
  private var offDiagonal: Double {
    var sum = 0.0
    for row in 0..<order {
      for column in 0..<row { sum += self[row, column] * self[row, column] }
    }
    return sum
  }

  /// Turns two axes so that their entry becomes 0; `vectors` turns with them.
  private mutating func rotate(_ row: Int, _ column: Int, _ vectors: inout SymmetricMatrix) {
    let entry = self[row, column]
    guard entry != 0 else { return }
    let half = (self[column, column] - self[row, row]) / (2 * entry)
    let tangent = (half < 0 ? -1 : 1) / (abs(half) + (half * half + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for other in 0..<order {
      let (left, right) = (self[other, row], self[other, column])
      self[other, row] = cosine * left - sine * right
      self[other, column] = sine * left + cosine * right
    }
    for other in 0..<order {
      let (left, right) = (self[row, other], self[column, other])
      self[row, other] = cosine * left - sine * right
      self[column, other] = sine * left + cosine * right
    }
    self[row, column] = 0
    self[column, row] = 0
    for other in 0..<order {
      let (left, right) = (vectors[other, row], vectors[other, column])
      vectors[other, row] = cosine * left - sine * right
      vectors[other, column] = sine * left + cosine * right
    }
  }
}
