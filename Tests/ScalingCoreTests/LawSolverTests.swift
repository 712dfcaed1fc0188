import Foundation
import Testing

@testable import ScalingCore

@Suite("Solvers of laws")
struct LawSolverTests {
  private let points = LawFitTestData.scattered(
    LawFitTestData.points(of: .shape(LawFitTestData.shape)), by: 0.01, seed: 21)
  private let form = LawForm(.shape, freesExponent: false)

  private func solver(_ method: LawMethod) -> LawSolver {
    LawSolver(method, form: form, rows: LawRows(points, family: .shape).rows)
  }

  private func solve(
    _ solver: inout LawSolver, near solution: LawSolution? = nil
  ) throws -> LawSolution {
    let found = if let solution { solver.solve(near: solution) } else { solver.solve() }
    return try #require(found)
  }

  @Test("near a solution the same solution is found", arguments: LawMethod.allCases)
  func warm(method: LawMethod) throws {
    var solver = solver(method)
    let cold = try solve(&solver)
    let warm = try solve(&solver, near: cold)
    #expect(warm.objective <= cold.objective * (1 + 1e-6))
    for row in solver.projection.rows {
      #expect(abs(warm.loss(row, form) - cold.loss(row, form)) < 1e-4)
    }
  }

  @Test(
    "moved losses move the solution, and moving them back restores it",
    arguments: LawMethod.allCases)
  func moved(method: LawMethod) throws {
    var solver = solver(method)
    let first = try solve(&solver)
    let rows = solver.projection.rows
    for index in rows.indices { solver.projection.rows[index].loss += 0.1 }
    let higher = try solve(&solver, near: first)
    solver.projection.rows = rows
    let back = try solve(&solver, near: higher)
    for row in rows {
      #expect(abs(higher.loss(row, form) - first.loss(row, form) - 0.1) < 0.02)
      #expect(abs(back.loss(row, form) - first.loss(row, form)) < 1e-3)
    }
  }

  @Test("no neighbour of a solution is better", arguments: LawMethod.allCases)
  func lowest(method: LawMethod) throws {
    var solver = solver(method)
    let solution = try solve(&solver)
    func objective(_ solution: LawSolution) -> Double {
      solver.projection.rows.reduce(0) { sum, row in
        let loss = solution.loss(row, form)
        return sum
          + (method == .logHuber
            ? HuberLoss(scale: 1e-3).loss(log(loss / row.loss)) : pow(loss - row.loss, 2))
      }
    }
    #expect(abs(objective(solution) / solution.objective - 1) < 1e-6)
    for index in 0..<5 {
      for step in [-0.02, 0.02] {
        var logarithms = solution.logarithms()
        logarithms[index] += step
        #expect(objective(LawSolution(logarithms: logarithms, form: form)) > solution.objective)
      }
    }
  }

  @Test("logarithms and back are the same solution, but for a coefficient of 0")
  func logarithms() throws {
    var solver = solver(.variableProjection)
    let solution = try solve(&solver)
    let back = LawSolution(logarithms: solution.logarithms(), form: form)
    #expect(abs(back.scales.irreducible / solution.scales.irreducible - 1) < 1e-12)
    #expect(back.position == solution.position)
    var zero = solution
    zero.scales.irreducible = 0
    let floor = LawSolution(logarithms: zero.logarithms(), form: form).scales.irreducible
    #expect(floor > 0 && floor < 1e-8)
    let merged = LawForm(.conditional, freesExponent: false, support: .first)
    let only = LawSolution(logarithms: [0, 0, 0, 0, 0, 0, 0], form: merged)
    #expect(only.scales.irreducible == 1 && only.scales.parameters == 0 && only.scales.tokens == 0)
  }

  @Test("names of methods are those of the command line")
  func names() {
    #expect(
      LawMethod.allCases.map(\.rawValue) == [
        "variable-projection", "levenberg-marquardt", "log-huber",
      ])
    #expect(LawMethod.allCases.map(\.isLogarithmic) == [false, false, true])
    #expect(LawFamily.allCases.map(\.hasFreeExponent) == [true, true, false, false])
  }
}
