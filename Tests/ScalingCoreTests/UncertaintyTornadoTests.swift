import Testing

@testable import ScalingCore

@Suite("Tornado")
struct UncertaintyTornadoTests {
  private typealias Data = UncertaintyTestData

  @Test("a linear case by hand: the widest swing comes first")
  func linear() throws {
    let option = try Data.option(
      Data.hosted(
        input: .normal(mean: 1, deviation: 0.1), output: .normal(mean: 4, deviation: 0.2)))
    let tornado = try #require(Tornado(option, measure: .yearlySpend))
    #expect(tornado.base == 5_000 && tornado.measure == .yearlySpend)
    #expect(tornado.bars.prefix(2).map(\.input) == [Data.outputPrice, Data.inputPrice])
    // 1,000 · 0.2 · 1.28155 and 1,000 · 0.1 · 1.28155 to each side of 5,000.
    let expected = [(4_743.69, 5_256.31), (4_871.84, 5_128.16)]
    for (bar, ends) in zip(tornado.bars, expected) {
      #expect(abs(bar.atLow.value - ends.0) < 0.005 && abs(bar.atHigh.value - ends.1) < 0.005)
      #expect(abs(bar.swing.value - (ends.1 - ends.0)) < 0.01)
    }
    #expect(abs(tornado.bars[0].low - (4 - 0.2 * Data.z90)) < 1e-12)
    #expect(tornado.bars.dropFirst(2).allSatisfy { $0.swing == 0 })
  }

  @Test("an input that lowers the spend has its bar turned round")
  func falling() throws {
    var scenario = try EconomicsTestData.scenario(utilisation: 0.5)
    scenario.uncertainFields = [
      UncertainField(
        path: "price.targetUtilisation", distribution: .uniform(low: 0.45, high: 0.55))
    ]
    let tornado = try #require(Tornado(Data.option(scenario), measure: .costPerRequest))
    let bar = try #require(tornado.bars.first { $0.input == "price.targetUtilisation" })
    // Cost goes with 1 / utilisation: P10 is 0.46 and P90 is 0.54.
    #expect(abs(bar.atLow / tornado.base - 0.5 / 0.46) < 1e-12)
    #expect(abs(bar.atHigh / tornado.base - 0.5 / 0.54) < 1e-12)
    #expect(bar.swing > 0 && bar.atLow > bar.atHigh)
  }

  @Test("an amount that is unknown has no tornado")
  func unknown() throws {
    let option = try Data.option(ScenarioTestData.tutor())
    #expect(Tornado(option, measure: .total) == nil)
    #expect(Tornado(option, measure: .costPerCorrectAnswer) == nil)
    #expect(Tornado(option, measure: .yearlySpend)?.bars.count == option.inputs.count)
  }
}
