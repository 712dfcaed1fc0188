import Testing

@testable import ScalingCore

@Suite("Linear algebra of fits")
struct FittingLinearAlgebraTests {
  @Test("a factor solves the equations it was made of")
  func solves() throws {
    // A = L·Lᵀ of L = [2; 6 1; −8 5 3], x = (1, 2, 3).
    let matrix = [4.0, 12, -16, 12, 37, -43, -16, -43, 98]
    // A·x.
    var side = [-20.0, -43, 192]
    let factor = try #require(CholeskyFactor(matrix, order: 3))
    factor.solve(&side)
    for (found, expected) in zip(side, [1.0, 2, 3]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test("an inverse times its matrix is the unit matrix")
  func inverts() throws {
    let matrix = [4.0, 12, -16, 12, 37, -43, -16, -43, 98]
    let inverse = try #require(CholeskyFactor(matrix, order: 3)).inverse()
    for column in 0..<3 {
      let product = inverse.times((0..<3).map { matrix[$0 * 3 + column] })
      for row in 0..<3 { #expect(abs(product[row] - (row == column ? 1 : 0)) < 1e-10) }
    }
  }

  @Test(
    "what is not positive definite has no factor",
    arguments: [[1.0, 2, 2, 1], [0, 0, 0, 1], [-1, 0, 0, 1], [.nan, 0, 0, 1]])
  func refuses(matrix: [Double]) {
    #expect(CholeskyFactor(matrix, order: 2) == nil)
  }

  @Test("equations gather weighted rows and forget them")
  func gathers() throws {
    var equations = NormalEquations(order: 2)
    equations.add(derivative: [1, 2], residual: 3, weight: 0.5)
    equations.add(unknown: 1, residual: -2, weight: 4)
    // Lower triangle of 0.5·[1 2; 2 4] + [0 0; 0 4].
    #expect(equations.matrix == [0.5, 0, 1, 6])
    #expect(equations.gradient == [1.5, 3 - 8])
    // [0.5 1; 1 6]·s = −(1.5, −5) gives s = (−7, 2).
    let step = try #require(equations.step(damping: 0))
    #expect(abs(step[0] + 7) < 1e-12 && abs(step[1] - 2) < 1e-12)
    // Damping 1 doubles the diagonal: [1 1; 1 12]·s = (−1.5, 5), s = (−23/11, 6.5/11).
    let damped = try #require(equations.step(damping: 1))
    #expect(abs(damped[0] + 23.0 / 11) < 1e-12 && abs(damped[1] - 6.5 / 11) < 1e-12)
    equations.clear()
    #expect(equations.matrix == [0, 0, 0, 0] && equations.gradient == [0, 0])
    #expect(equations.step(damping: 1) == nil && equations.inverse() == nil)
  }

  @Test("the soft loss is a square near 0 and a line far away")
  func softLoss() {
    let loss = SoftL1(scale: 2)
    #expect(loss.loss(0) == 0)
    #expect(abs(loss.loss(0.01) / 0.0001 - 1) < 1e-4)
    #expect(abs(loss.loss(1e6) / 4e6 - 1) < 1e-5)
    // At r = 2√3: 1 + r²/4 = 4.
    let residual = 2 * 3.0.squareRoot()
    #expect(abs(loss.loss(residual) - 8) < 1e-12)
    #expect(abs(loss.weight(residual) - 0.5) < 1e-12)
    #expect(abs(loss.curvature(residual) - 0.125) < 1e-12)
  }
}
