import ScalingCore
import Testing

@testable import Dashboard

@Suite("Intervals of the Shape screen")
struct ShapeDrawsTests {
  private func parts() throws -> (LawFit, [TrainingRun]) {
    let insight = try ShapeBench.insight()
    let fit = try #require(insight.fits.shape).fit
    return (fit, insight.rows.map { insight.candidates[$0.place].run })
  }

  @Test("step by step they become those of the core")
  func steps() throws {
    let (fit, runs) = try parts()
    var draws = ShapeDraws(fit, runs)
    #expect(draws.progress == 0 && !draws.isComplete && draws.forecast == nil)
    draws.refine()
    #expect(draws.progress == Double(ShapeDraws.step) / Double(LawBootstrap.usualDraws))
    while !draws.isComplete { draws.refine() }
    var bootstrap = try LawBootstrap(fit, candidates: runs)
    bootstrap.run(draws: 0..<LawBootstrap.usualDraws)
    #expect(draws.forecast == LawForecast(fit, candidates: runs, bootstrap: bootstrap))
    let last = draws
    draws.refine()
    #expect(draws == last)
  }

  @Test("each interval holds its prediction, and the chances to be the lowest add up to one")
  func intervals() throws {
    let (fit, runs) = try parts()
    var draws = ShapeDraws(fit, runs)
    while !draws.isComplete { draws.refine() }
    let forecast = try #require(draws.forecast)
    for prediction in forecast.predictions {
      #expect(try #require(prediction.interval).contains(prediction.loss))
    }
    let chances = try #require(forecast.bootstrap?.chancesOfLowest)
    #expect(abs(chances.reduce(0) { $0 + $1.value } - 1) < 1e-9)
  }

  @Test("stopped draws stay as they are")
  func stops() throws {
    let (fit, runs) = try parts()
    var draws = ShapeDraws(fit, runs)
    draws.refine()
    draws.stop()
    let stopped = draws
    #expect(draws.isComplete && draws.progress < 1 && draws.forecast == nil)
    draws.refine()
    #expect(draws == stopped)
  }

  @Test("without a fit there is nothing to draw")
  func noFit() {
    var draws = ShapeDraws(nil, [])
    #expect(draws.isComplete && draws.forecast == nil)
    draws.refine()
    #expect(draws.progress == 1)
  }
}
