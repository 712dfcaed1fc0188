import Foundation
import Testing

@testable import ScalingCore

@Suite("Draws of a bootstrap")
struct LawDrawsTests {
  private func fit(
    _ method: LawMethod = .variableProjection, weights: [Double] = [1]
  ) throws -> LawFit {
    var points = LawFitTestData.scattered(
      LawFitTestData.points(of: .shape(LawFitTestData.shape)), by: 0.02, seed: 8)
    for index in points.indices { points[index].weight = weights[index % weights.count] }
    return try LawFitting(.shape, method: method).fit(points)
  }

  private let target = TrainingRun(parameters: 1.5e9, tokens: 3e10, aspectRatio: 120)

  private func draws(
    _ fit: LawFit, _ range: Range<Int>, resampling: LawResampling = .residuals, seed: UInt64 = 5
  ) -> LawDraws {
    var drawing = LawDrawing(fit, candidates: [target], resampling: resampling, seed: seed)
    return drawing.draws(range)
  }

  @Test("a draw has the coefficients, the law's loss of each candidate, and that of a run")
  func layout() throws {
    let fit = try fit()
    let draws = draws(fit, 0..<30)
    #expect(draws.count == 30 && draws.failures == 0)
    #expect(draws.values.count == 30 * (7 + 2))
    for draw in 0..<30 {
      let row = Array(draws.values[draw * 9..<draw * 9 + 9])
      let law = ShapeLaw(
        base: ChinchillaLaw(
          irreducible: Loss(row[2]), parameterScale: row[0], tokenScale: row[1],
          parameterExponent: row[3], tokenExponent: row[4], origin: LawTestData.origin),
        shapeScale: row[6], shapeExponent: row[5])
      let loss = law.loss(parameters: 1.5e9, tokens: 3e10, aspectRatio: 120)
      #expect(abs(loss.value - row[7]) < 1e-9)
      // The scatter of a run is one of the residuals, which are below five deviations.
      #expect(row[8] != row[7] && abs(row[8] - row[7]) < 0.1)
    }
  }

  @Test("a draw depends on its number alone", arguments: LawResampling.allCases)
  func independent(resampling: LawResampling) throws {
    let fit = try fit()
    let whole = draws(fit, 0..<12, resampling: resampling)
    let part = draws(fit, 5..<9, resampling: resampling)
    let stride = whole.values.count / (12 - whole.failures)
    if whole.failures == 0 {
      #expect(part.values == Array(whole.values[5 * stride..<9 * stride]))
    }
    #expect(draws(fit, 5..<9, resampling: resampling).values == part.values)
    #expect(draws(fit, 5..<9, resampling: resampling, seed: 6).values != part.values)
  }

  @Test("draws scatter around the fit", arguments: LawMethod.allCases)
  func centre(method: LawMethod) throws {
    let fit = try fit(method)
    let draws = draws(fit, 0..<150)
    let losses = stride(from: 7, to: draws.values.count, by: 9).map { draws.values[$0] }
    let mean = losses.reduce(0, +) / Double(losses.count)
    let variance = losses.reduce(0) { $0 + pow($1 - mean, 2) } / Double(losses.count)
    let loss = try #require(fit.loss(of: target)).value
    #expect(abs(mean - loss) < 0.5 * variance.squareRoot())
    #expect(variance.squareRoot() > 0.005 && variance.squareRoot() < 0.2)
  }

  @Test("a noise-free fit does not move")
  func exact() throws {
    let fit = try LawFitting(.shape).fit(
      LawFitTestData.points(of: .shape(LawFitTestData.shape)))
    let loss = try #require(fit.loss(of: target)).value
    let draws = draws(fit, 0..<10)
    for place in stride(from: 7, to: draws.values.count, by: 9) {
      #expect(abs(draws.values[place] - loss) < 1e-5)
    }
  }

  @Test("rows that weigh little scatter more")
  func weights() throws {
    // Rows in turn of weight 1 and 100: a draw moves the light ones ten times as far.
    let fit = try fit(weights: [1, 100])
    let plain = draws(fit, 0..<40)
    let heavier = draws(try self.fit(), 0..<40)
    #expect(plain.values != heavier.values)
    let rows = fit.rows.rows
    #expect(abs(rows[1].weight / rows[0].weight - 100) < 1e-9)
    #expect(abs(rows.reduce(0) { $0 + $1.weight } / Double(rows.count) - 1) < 1e-12)
  }

  @Test("no candidates, only coefficients")
  func coefficients() throws {
    var drawing = LawDrawing(try fit(), candidates: [], resampling: .residuals, seed: 1)
    #expect(drawing.draws(0..<3).values.count == 21)
    #expect(drawing.draws(0..<0).values.isEmpty)
  }
}
