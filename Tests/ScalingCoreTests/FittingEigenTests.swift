import Testing

@testable import ScalingCore

@Suite("Eigenvalues and ranks")
struct FittingEigenTests {
  private func matrix(_ rows: [[Double]]) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(order: rows.count)
    for row in rows.indices {
      for column in rows.indices { matrix[row, column] = rows[row][column] }
    }
    return matrix
  }

  @Test("of a known matrix")
  func known() {
    // 2 and −1 on the diagonals of a chain of three: 2 − √2, 2, 2 + √2.
    let eigen = matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]).eigen()
    let root = 2.0.squareRoot()
    for (value, expected) in zip(eigen.map(\.value), [2 - root, 2, 2 + root]) {
      #expect(abs(value - expected) < 1e-12)
    }
  }

  @Test("vectors have length 1 and are stretched by their values", arguments: 0..<30)
  func vectors(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    var matrix = SymmetricMatrix(order: 5)
    for row in 0..<5 {
      for column in 0...row {
        let entry = Double.random(in: -3...3, using: &generator)
        matrix[row, column] = entry
        matrix[column, row] = entry
      }
    }
    let eigen = matrix.eigen()
    #expect(eigen.map(\.value) == eigen.map(\.value).sorted())
    for (value, vector) in eigen {
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
      for (product, part) in zip(matrix.times(vector), vector) {
        #expect(abs(product - value * part) < 1e-10)
      }
    }
  }

  @Test("of one number")
  func single() {
    let eigen = matrix([[7]]).eigen()
    #expect(eigen.map(\.value) == [7] && eigen[0].vector == [1])
  }

  @Test("Spearman: equal order 1, reversed −1, ties share their rank")
  func spearman() throws {
    #expect(RankCorrelation.spearman([1, 5, 9], [2, 3, 100]) == 1)
    #expect(RankCorrelation.spearman([1, 5, 9], [7, 3, 1]) == -1)
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    let tied = try #require(RankCorrelation.spearman([1, 2, 2, 3], [1, 2, 3, 4]))
    #expect(abs(tied - 4.5 / (4.5 * 5).squareRoot()) < 1e-12)
  }

  @Test("without an order there is no correlation")
  func none() {
    #expect(RankCorrelation.spearman([], []) == nil)
    #expect(RankCorrelation.spearman([1], [2]) == nil)
    #expect(RankCorrelation.spearman([1, 1], [2, 3]) == nil)
  }
}
