import Testing

@testable import ScalingCore

@Suite("Non-negative least squares")
struct FittingNonNegativeLeastSquaresTests {
  private typealias Support = NonNegativeLeastSquares.Support
  private let all: Support = [.first, .second, .third]

  private func problem(
    _ rows: [(NonNegativeLeastSquares.Triple, Double)], weights: [Double]? = nil
  ) -> NonNegativeLeastSquares {
    var problem = NonNegativeLeastSquares()
    for (index, row) in rows.enumerated() {
      problem.add(row.0, target: row.1, weight: weights?[index] ?? 1)
    }
    return problem
  }

  @Test("rows that can be met exactly are met")
  func exact() throws {
    let problem = problem([((1, 0, 1), 4), ((0, 2, 1), 7), ((1, 1, 0), 3), ((2, 1, 1), 7)])
    let solution = try #require(problem.solution(on: all))
    #expect(abs(solution.first - 1) < 1e-12)
    #expect(abs(solution.second - 2) < 1e-12)
    #expect(abs(solution.third - 3) < 1e-12)
  }

  @Test("an unknown that would be negative is 0, the others are best without it")
  func constrained() throws {
    // Targets 3·a − b: without the second column the first is Σ a·t / Σ a² = (1·2 + 2·6 + 1·1)/6.
    let problem = problem([((1, 1, 0), 2), ((2, 0, 0), 6), ((1, 2, 0), 1)])
    let solution = try #require(problem.solution(on: [.first, .second]))
    #expect(solution.second == 0 && solution.third == 0)
    #expect(abs(solution.first - 15.0 / 6) < 1e-12)
  }

  @Test("the solution meets the conditions of the optimum", arguments: 0..<200)
  func optimum(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    func random() -> Double { Double.random(in: -1...1, using: &generator) }
    let rows = (0..<6).map { _ in
      ((abs(random()), abs(random()), abs(random())) as NonNegativeLeastSquares.Triple, random())
    }
    let solution = try #require(problem(rows).solution(on: all))
    let parts = [solution.first, solution.second, solution.third]
    var slopes = [0.0, 0, 0]
    for (row, target) in rows {
      let columns = [row.first, row.second, row.third]
      let residual = zip(columns, parts).reduce(-target) { $0 + $1.0 * $1.1 }
      for index in slopes.indices { slopes[index] += columns[index] * residual }
    }
    for (part, slope) in zip(parts, slopes) {
      #expect(part >= 0)
      #expect(part > 0 ? abs(slope) < 1e-9 : slope > -1e-9)
    }
  }

  @Test("weights count like repeated rows")
  func weights() throws {
    let rows: [(NonNegativeLeastSquares.Triple, Double)] = [
      ((1, 0, 0), 1), ((1, 1, 0), 4), ((1, 2, 1), 5), ((1, 3, 4), 9),
    ]
    let weighted = try #require(problem(rows, weights: [1, 2, 1, 3]).solution(on: all))
    let repeated = try #require(
      problem(rows + [rows[1], rows[3], rows[3]]).solution(on: all))
    #expect(abs(weighted.first - repeated.first) < 1e-9)
    #expect(abs(weighted.second - repeated.second) < 1e-9)
    #expect(abs(weighted.third - repeated.third) < 1e-9)
  }

  @Test("of two equal columns one is used; without any there is no solution")
  func dependent() throws {
    let problem = problem([((1, 1, 0), 2), ((3, 3, 0), 6)])
    let solution = try #require(problem.solution(on: all))
    #expect(abs(solution.first + solution.second - 2) < 1e-12)
    #expect(solution.first * solution.second == 0)
    #expect(self.problem([((0, 0, 0), 1)]).solution(on: all) == nil)
  }

  @Test("targets below 0 are best met by nothing")
  func nothing() throws {
    let solution = try #require(problem([((1, 2, 0), -3), ((2, 1, 1), -1)]).solution(on: all))
    #expect(solution == (0, 0, 0))
  }

  @Test("clearing forgets the rows")
  func clear() throws {
    var problem = problem([((1, 0, 0), 100)])
    problem.clear()
    problem.add((2, 0, 0), target: 6, weight: 1)
    #expect(try #require(problem.solution(on: .first)).first == 3)
  }
}
