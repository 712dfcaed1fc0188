import ScalingCore
import Testing

@Suite("Forecasts of a fitted law")
struct LawForecastTests {
  private func forecast(_ points: [MeasuredRun], draws: Int = 100) throws -> LawForecast {
    let fit = try LawFitting(.shape).fit(points)
    var bootstrap = try LawBootstrap(fit, candidates: LawTestData.candidateRuns)
    bootstrap.run(draws: 0..<draws)
    return LawForecast(fit, candidates: LawTestData.candidateRuns, bootstrap: bootstrap)
  }

  @Test("the losses of the four trained 1B models lie in the intervals", arguments: [6, 27])
  func coverage(count: Int) throws {
    let points = count == 6 ? try LawTestData.six() : try LawTestData.twentySeven()
    let forecast = try forecast(points)
    #expect(forecast.predictions.count == 8)
    for (index, loss) in [(0, 2.8960), (2, 2.9090), (5, 2.9326), (7, 2.9198)] {
      let interval = try #require(forecast.predictions[index].interval)
      #expect(interval.contains(Loss(loss)))
      #expect(interval.contains(forecast.predictions[index].loss))
      #expect(interval.upperBound.value - interval.lowerBound.value < 0.35)
    }
  }

  @Test("1B candidates extrapolate, and it is said in what")
  func extrapolation() throws {
    let forecast = try forecast(LawTestData.six(), draws: 4)
    // v1 has R 85, below the 100.8 of the rows.
    #expect(forecast.predictions[0].excesses.map(\.quantity) == [.parameters, .aspectRatio])
    // v8 has 17.4 tokens a parameter, the rows at least 19.6.
    #expect(
      forecast.predictions[7].excesses.map(\.quantity) == [.parameters, .tokensPerParameter])
  }

  @Test("the order is that of the predicted losses, with its chances")
  func ranks() throws {
    let forecast = try forecast(LawTestData.twentySeven())
    let order = forecast.ranks.map { forecast.predictions[$0.candidate].loss }
    #expect(order == order.sorted())
    #expect(forecast.ranks.last?.candidate == 5)
    #expect(forecast.ranks.last?.belowNext == nil)
    for rank in forecast.ranks.dropLast() {
      #expect(try #require(rank.belowNext).value >= 0.3)
    }
    #expect(forecast.ranks[0].lowest != nil)
  }

  @Test("without each of the six points: the over-trained one can't be spared")
  func leaveOneOut() throws {
    let six = try LawTestData.six()
    let left = LeaveOneOut(try LawFitting(.shape).fit(six), candidates: LawTestData.candidateRuns)
    #expect(left.predictions.map { $0 != nil } == [true, true, true, true, true, false])
    for (predicted, point) in zip(left.predictions, six) {
      guard let predicted else { continue }
      #expect(abs(predicted / point.loss - 1) < 0.02)
    }
    #expect(left.goodness?.count == 5)
    let span = try #require(left.span(ofCandidate: 0))
    #expect(span.lowerBound < span.upperBound)
  }

  @Test("a row predicted by the others is the prediction of a fit without it")
  func leftOut() throws {
    let points = try LawTestData.twentySeven()
    let left = LeaveOneOut(try LawFitting(.shape).fit(points))
    var others = points
    let point = others.remove(at: 4)
    let law = try LawFitting(.shape).fit(others)
    #expect(left.predictions[4] == law.loss(of: point.run))
    let goodness = try #require(left.goodness)
    let own = try LawFitting(.shape).fit(points).goodness
    #expect(goodness.meanSquare > own.meanSquare)
  }

  @Test("with few points the interval holds the fits without each row")
  func hull() throws {
    let forecast = try forecast(LawTestData.six())
    let span = try #require(forecast.leaveOneOut?.span(ofCandidate: 0))
    let interval = try #require(forecast.predictions[0].interval)
    #expect(interval.lowerBound <= span.lowerBound && interval.upperBound >= span.upperBound)
  }

  @Test("without draws there are predictions and an order, but no chances")
  func plain() throws {
    let points = Array(try LawTestData.six().dropFirst())
    let fit = try LawFitting(.shape).fit(points)
    let forecast = LawForecast(fit, candidates: LawTestData.candidateRuns, bootstrap: nil)
    #expect(forecast.predictions.allSatisfy { $0.interval == nil })
    #expect(forecast.leaveOneOut == nil)
    #expect(forecast.ranks.count == 8)
    #expect(forecast.ranks.allSatisfy { $0.lowest == nil && $0.belowNext == nil })
  }

  @Test("a candidate without a shape is left out of a forecast")
  func unknown() throws {
    let fit = try LawFitting(.shape).fit(LawTestData.six())
    let run = TrainingRun(parameters: 1e9, tokens: 2e10)
    #expect(LawForecast(fit, candidates: [run], bootstrap: nil).predictions.isEmpty)
  }
}
