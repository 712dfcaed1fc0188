import Foundation
import Testing

@testable import ScalingCore

@Suite("Condition of a fit")
struct LawConditionTests {
  private let form = LawForm(.chinchilla, freesExponent: false)

  private func solution(_ irreducible: Double = 2, _ parameters: Double = 1, _ tokens: Double = 0.5)
    -> LawSolution
  {
    LawSolution(
      scales: .init(irreducible: irreducible, parameters: parameters, tokens: tokens),
      position: [log(0.4)], objective: 0)
  }

  private func rows(_ places: [(Double, Double)]) -> [LawRow] {
    places.map { parameters, tokens in
      LawRow(
        parameters: parameters, tokens: tokens, architecture: 0, mlp: 0, loss: 3, weight: 1)
    }
  }

  private let spread = [(-1.0, -1.0), (0, 0), (1, 1), (-1, 1), (1, -1), (0.5, 2)]

  @Test("rows that vary in both give a small number, equal rows an infinite one")
  func number() {
    let good = LawCondition(solution(), form: form, rows: rows(spread))
    #expect(good.number > 1 && good.number < 100)
    let equal = LawCondition(solution(), form: form, rows: rows(spread.map { _ in (0.5, 0.5) }))
    #expect(equal.number > LawCondition.limit)
  }

  @Test("tokens in step with parameters make the number grow without bound")
  func inStep() {
    let numbers = [0.3, 0.1, 0.03, 0.01].map { jitter in
      let places = spread.enumerated().map { index, place in
        (place.0, place.0 + (index.isMultiple(of: 2) ? jitter : -jitter))
      }
      return LawCondition(solution(), form: form, rows: rows(places)).number
    }
    #expect(numbers == numbers.sorted())
  }

  @Test("a coefficient that is 0 does not count")
  func absent() {
    // Without the term of tokens the tokens may stand still.
    let places = [(-1.0, 0.0), (-0.3, 0), (0.4, 0), (1.0, 0)]
    let with = LawCondition(solution(), form: form, rows: rows(places))
    let without = LawCondition(solution(2, 1, 0), form: form, rows: rows(places))
    #expect(with.number > LawCondition.limit)
    #expect(without.number < LawCondition.limit)
  }

  @Test("the row that breaks the step relieves most")
  func relief() {
    let places = [(-1.0, -1.0), (-0.5, -0.5), (0, 0), (0.5, 0.501), (1, 1)]
    let condition = LawCondition(solution(), form: form, rows: rows(places))
    func relief(_ place: (Double, Double)) -> Double {
      condition.relief(rows([place])[0], solution(), form)
    }
    #expect(relief((-1, 2)) > 10 * relief((0.2, 0.2)))
    #expect(relief((-1, 2)) > relief((-1, -0.5)))
  }

  @Test("variables outside of their limits have no condition")
  func limits() {
    var outside = solution()
    outside.position = [log(100)]
    let condition = LawCondition(outside, form: form, rows: rows(spread))
    #expect(condition.number == .infinity)
    #expect(condition.relief(rows(spread)[0], outside, form) == 0)
  }
}
