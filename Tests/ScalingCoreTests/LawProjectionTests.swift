import Foundation
import Testing

@testable import ScalingCore

@Suite("Variable projection")
struct LawProjectionTests {
  private let form = LawForm(.shape, freesExponent: false)

  private func projection(_ law: ShapeLaw = LawFitTestData.shape) -> LawProjection {
    let points = LawFitTestData.points(of: .shape(law))
    return LawProjection(form, rows: LawRows(points, family: .shape).rows)
  }

  @Test("at the true exponents noise-free points leave nothing, and the coefficients are the law's")
  func exact() {
    let rows = LawRows(LawFitTestData.points(of: .shape(LawFitTestData.shape)), family: .shape)
    var projection = LawProjection(form, rows: rows.rows)
    let penalty = log(2e-3) + 0.45 * rows.middle.architecture
    #expect(projection.squares(at: [log(0.45), penalty]) < 1e-22)
    #expect(abs(projection.scales.irreducible - 2) < 1e-9)
    let scale = projection.scales.parameters * exp(0.45 * rows.middle.parameters)
    #expect(abs(scale / 3e3 - 1) < 1e-9)
  }

  @Test("no other linear coefficients are better", arguments: [0.97, 1.03])
  func best(factor: Double) {
    var projection = projection()
    let position = [log(0.6), log(0.05)]
    let squares = projection.squares(at: position)
    let scales = projection.scales
    for index in 0..<3 {
      var other = scales
      switch index {
      case 0: other.irreducible *= factor
      case 1: other.parameters *= factor
      default: other.tokens *= factor
      }
      let solution = LawSolution(scales: other, position: position, objective: 0)
      let moved = projection.rows.reduce(0) {
        $0 + pow(solution.loss($1, form) - $1.loss, 2)
      }
      #expect(moved > squares)
    }
  }

  @Test("the best cells lie next to the true exponent, the two with different exponents")
  func cells() throws {
    var projection = projection()
    let cells = projection.bestCells()
    #expect(cells.count == 2 && cells[0][0] != cells[1][0])
    let values = cells.map { projection.squares(at: $0) }
    #expect(values[0] <= values[1])
    #expect(abs(cells[0][0] - log(0.45)) < 0.26)
    // A grid of 12 exponents and 9 penalties: no cell is better than the first.
    for first in 0..<12 {
      for second in 0..<9 {
        let cell = [form.axes[0].value(first), form.axes[1].value(second)]
        #expect(projection.squares(at: cell) >= values[0])
      }
    }
  }

  @Test("variables outside of the limits are infinitely bad")
  func limits() {
    var projection = projection()
    #expect(projection.squares(at: [log(50), log(0.05)]) == .infinity)
  }

  @Test("weights count like repeated rows")
  func weights() {
    var weighted = projection()
    weighted.rows[2].weight = 2
    var repeated = projection()
    repeated = LawProjection(form, rows: repeated.rows + [repeated.rows[2]])
    let position = [log(0.7), log(0.02)]
    #expect(
      abs(weighted.squares(at: position) / repeated.squares(at: position) - 1) < 1e-9)
  }
}
