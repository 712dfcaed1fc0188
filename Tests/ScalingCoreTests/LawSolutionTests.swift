import Foundation
import Testing

@testable import ScalingCore

@Suite("Variables of a fit")
struct LawSolutionTests {
  /// A solution in the middle of the grid.
  private func solution(_ form: LawForm) -> LawSolution {
    LawSolution(
      scales: .init(
        irreducible: 2, parameters: form.support.contains(.second) ? 0.7 : 0,
        tokens: form.support.contains(.third) ? 0.4 : 0),
      position: form.axes.enumerated().map { $0.element.value($0.element.count / 2) },
      objective: 0)
  }

  static let forms =
    LawFamily.allCases.flatMap { family in
      [false, true].compactMap { frees in
        frees && !family.hasFreeExponent ? nil : LawForm(family, freesExponent: frees)
      }
    } + [
      LawForm(.conditional, freesExponent: false, support: .first),
      LawForm(.conditional, freesExponent: false, support: [.first, .second]),
    ]

  private let row = LawRow(
    parameters: 0.6, tokens: -0.8, architecture: 0.5, mlp: -0.7, loss: 3, weight: 1)

  @Test("derivatives are those of the loss", arguments: forms)
  func derivatives(form: LawForm) throws {
    let logarithms = solution(form).logarithms()
    func loss(_ logarithms: [Double]) -> Double {
      LawSolution(logarithms: logarithms, form: form).loss(row, form)
    }
    var derivative = logarithms
    let curve = try #require(LawCurve(solution(form).position, form))
    let value = solution(form).differentiate(row, form, curve, into: &derivative)
    #expect(abs(value - loss(logarithms)) < 1e-12)
    for index in logarithms.indices {
      var (below, above) = (logarithms, logarithms)
      below[index] -= 1e-5
      above[index] += 1e-5
      let difference = (loss(above) - loss(below)) / 2e-5
      #expect(abs(difference - derivative[index]) < 1e-8, "coefficient \(index)")
    }
  }

  @Test("the law says of a run what the solution says of its row", arguments: LawFitTestData.cases)
  func law(example: LawFitTestData.Case) throws {
    let form = LawForm(example.law.family, freesExponent: example.freesExponent)
    let rows = LawRows(example.points, family: example.law.family)
    let solution = solution(form)
    let law = solution.law(form, middle: rows.middle, origin: LawTestData.origin)
    for (row, point) in zip(rows.rows, example.points) {
      let loss = try #require(law.loss(of: point.run))
      #expect(abs(loss.value / solution.loss(row, form) - 1) < 1e-9)
    }
    #expect(law.family == example.law.family)
  }

  @Test("variables outside of their limits have no curve")
  func limits() {
    let form = LawForm(.shape, freesExponent: false)
    #expect(LawCurve([log(0.5), log(0.01)], form) != nil)
    for position in [[log(6), log(0.01)], [log(0.005), log(0.01)], [log(0.5), log(1e4)]] {
      #expect(LawCurve(position, form) == nil)
      #expect(
        LawSolution(
          scales: .init(irreducible: 1, parameters: 1, tokens: 1), position: position, objective: 0
        ).loss(row, form).isNaN)
    }
  }

  @Test("coefficients are counted: 4, 5 with a free β; 5, 6 with a free γ; 8 conditional")
  func counts() {
    #expect(LawForm(.chinchilla, freesExponent: false).count == 4)
    #expect(LawForm(.chinchilla, freesExponent: true).count == 5)
    #expect(LawForm(.gadre, freesExponent: false).count == 4)
    #expect(LawForm(.shape, freesExponent: false).count == 5)
    #expect(LawForm(.shape, freesExponent: true).count == 6)
    #expect(LawForm(.conditional, freesExponent: false).count == 8)
    #expect(LawForm(.conditional, freesExponent: false, support: .first).count == 5)
  }

  @Test("a grid runs from its first to its last value in equal steps of the logarithm")
  func grid() {
    let axis = LawForm.Axis(0.1...1.6, 5, within: 0.01...5)
    for (index, value) in [0.1, 0.2, 0.4, 0.8, 1.6].enumerated() {
      #expect(abs(axis.value(index) - log(value)) < 1e-12)
    }
  }

  @Test("rows are measured from their mean, weights have the mean 1")
  func rows() {
    let points = [1.0, 100].map { factor in
      MeasuredRun(
        TrainingRun(
          parameters: Parameters(1e8 * factor), tokens: Tokens(1e10), aspectRatio: 64 * factor),
        loss: 3, weight: factor)
    }
    let rows = LawRows(points, family: .shape)
    #expect(abs(rows.rows[0].parameters + log(10)) < 1e-9)
    #expect(abs(rows.rows[1].architecture - log(10)) < 1e-9)
    #expect(rows.rows[0].tokens == 0 && rows.rows[0].mlp == 0)
    #expect(abs(rows.rows.reduce(0) { $0 + $1.weight } - 2) < 1e-12)
    let candidate = rows.row(of: points[1].run)
    #expect(candidate.parameters == rows.rows[1].parameters && candidate.weight == 1)
  }
}
