import ScalingCore
import Testing

@Suite("The price of judging by FLOPs")
struct DecisionRegretTests {
  private let evaluator: Evaluator

  init() throws {
    evaluator = try DecisionTestData.evaluator()
  }

  private func curves(
    gpu: String = "H100-SXM", ranks: Int = 2, includesUnfit: Bool = true
  ) throws -> OptionCurves {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.deployment.gpu = try ServingTestData.gpu(gpu)
    scenario.deployment.tensorParallel = ranks
    return OptionCurves(
      scenario: scenario, evaluator: evaluator, includesUnfit: includesUnfit)
  }

  @Test(
    "both choices reach the target and the ratio is at least one", arguments: CostMeasure.allCases)
  func ratios(measure: CostMeasure) throws {
    let curves = try curves()
    for target in stride(from: 0.05, through: 0.82, by: 0.01) {
      let regret = try #require(
        FLOPsRegret(curves: curves, target: Probability(target), measure: measure))
      #expect(regret.ratio >= 1 - 1e-9 && regret.ratio.isFinite)
      for choice in [regret.byFLOPs, regret.byMeasure] {
        #expect(choice.point.accuracy.value >= target - 1e-9)
      }
      #expect(regret.picksAnotherModel == (regret.byFLOPs.model != regret.byMeasure.model))
    }
  }

  @Test("counting FLOPs by FLOPs costs nothing")
  func flops() throws {
    let regret = try #require(
      FLOPsRegret(curves: try curves(), target: 0.6, measure: .flops))
    #expect(regret.ratio == 1 && regret.byFLOPs == regret.byMeasure)
  }

  @Test("no option reaches more than the evidence says")
  func unreachable() throws {
    #expect(FLOPsRegret(curves: try curves(), target: 0.9, measure: .eFLOPs) == nil)
  }

  @Test("where money counts, what does not fit is no choice; where FLOPs count, it is one")
  func unfit() throws {
    // 32B takes 65 GB of weights: it does not fit on one L40S with 48 GB. Only 32B reaches 0.81.
    let curves = try curves(gpu: "L40S", ranks: 1)
    let regret = try #require(FLOPsRegret(curves: curves, target: 0.81, measure: .eFLOPs))
    #expect(regret.byMeasure.model == "Qwen3-32B" && !regret.byMeasure.point.fits)
    #expect(FLOPsRegret(curves: curves, target: 0.81, measure: .dollars) == nil)
    let served = try #require(FLOPsRegret(curves: curves, target: 0.6, measure: .gpuSeconds))
    #expect(served.byFLOPs.point.fits && served.byMeasure.point.fits)
  }

  @Test("the verdict makes the same choices")
  func verdict() throws {
    let curves = try curves(includesUnfit: false)
    for target in [0.2, 0.4, 0.6, 0.697, 0.714, 0.75] as [Probability] {
      let verdict = try #require(FLOPsVerdict(curves: curves, target: target))
      let traffic = try #require(FLOPsRegret(curves: curves, target: target, measure: .eFLOPs))
      let money = try #require(FLOPsRegret(curves: curves, target: target, measure: .dollars))
      #expect(abs(verdict.eFLOPRatio / traffic.ratio - 1) < 1e-9)
      #expect(abs(verdict.dollarRatio / money.ratio - 1) < 1e-9)
      #expect(verdict.byFLOPs.model == traffic.byFLOPs.model)
      #expect(verdict.byEFLOPs.model == traffic.byMeasure.model)
      #expect(verdict.byDollars.model == money.byMeasure.model)
    }
  }
}

@Suite("Regret over variants")
struct DecisionVariantRegretTests {
  @Test("among variants of equal FLOPs the choice by FLOPs is the cheapest, whatever their order")
  func order() throws {
    let evaluator = try DecisionTestData.evaluator()
    var cheap = try ScenarioTestData.tutor(samples: 1)
    cheap.deployment.gpu = try ServingTestData.gpu("H200-SXM")
    var dear = cheap
    dear.price.perGPUHour = PriceRange(50)
    let ratios = try [[cheap, dear], [dear, cheap]].map { variants in
      let curves = OptionCurves(variants: variants, evaluator: evaluator)
      return try #require(FLOPsRegret(curves: curves, target: 0.7, measure: .dollars)).ratio
    }
    #expect(ratios[0] == ratios[1] && ratios[0] < 10)
  }
}
