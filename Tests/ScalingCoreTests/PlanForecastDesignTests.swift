import ScalingCore
import Testing

@Suite("Experiment plan: what runs will tell of a law")
struct PlanForecastDesignTests {
  private static let deviation = ExperimentPlanner.publishedDeviation

  private func design(_ points: [MeasuredRun], _ law: ShapeLaw = .morph27) -> ForecastDesign {
    ForecastDesign(runs: points.map(\.run), law: law, deviation: Self.deviation)
  }

  @Test(
    "standard errors of the 27 points are those of the authors' covariance (scaling_laws.md §8)")
  func standardErrors() throws {
    let coefficients = try design(LawTestData.twentySeven()).coefficients
    // E ±0.13, A ±4.2e4, B ±7.4e5, α ±0.047, ε ±3.4e-4.
    let printed = [0.13, 4.2e4, 7.4e5, 0.047, 3.4e-4]
    #expect(coefficients.count == 5)
    for (coefficient, error) in zip(coefficients, printed) {
      #expect(agree(coefficient.error, error, digits: 2), "\(coefficient.error) for \(error)")
    }
    #expect(coefficients.map(\.value)[3] == ShapeLaw.morph27.base.parameterExponent)
  }

  @Test("forecasts of v1 and v8 are as wide as the residual bootstrap's within a fifth (§8)")
  func bootstrap() throws {
    let design = try design(LawTestData.twentySeven())
    let runs = LawTestData.candidateRuns
    // 95 % of 2,000 residual bootstraps: v1 2.823 to 3.002, v8 2.854 to 3.045.
    for (run, low, high) in [(runs[0], 2.823, 3.002), (runs[7], 2.854, 3.045)] {
      let forecast = try #require(design.forecast(of: run))
      let half = 1.96 * forecast.lawDeviation.value
      #expect(abs(half / ((high - low) / 2) - 1) < 0.2, "\(run.name) ±\(half)")
      #expect(forecast.runDeviation > forecast.lawDeviation)
      #expect(forecast.interval.contains(forecast.loss))
      let width = forecast.interval.upperBound - forecast.interval.lowerBound
      #expect(abs(width / forecast.loss / 2 - forecast.relativeHalfWidth) < 1e-12)
    }
  }

  @Test(
    "the deviation of a published fit is its mean square error over its degrees of freedom (§1.2)")
  func deviation() {
    #expect(abs(Self.deviation.value - (3.769e-4 * 27 / 22).squareRoot()) < 5e-7)
  }

  @Test("the deviation scales the forecast")
  func scale() throws {
    let runs = try LawTestData.twentySeven().map(\.run)
    let target = LawTestData.candidateRuns[0]
    let one = ForecastDesign(runs: runs, law: .morph27, deviation: 0.01).forecast(of: target)
    let two = ForecastDesign(runs: runs, law: .morph27, deviation: 0.02).forecast(of: target)
    let ratio = try #require(two).lawDeviation / #require(one).lawDeviation
    #expect(abs(ratio - 2) < 1e-12)
  }

  @Test("another run never widens a forecast, and a repeated design narrows it by √2")
  func moreRuns() throws {
    let six = try LawTestData.six()
    let target = LawTestData.candidateRuns[7]
    let base = try #require(design(six).forecast(of: target))
    for point in try LawTestData.all() {
      let more = try #require(design(six + [point]).forecast(of: target))
      #expect(more.lawDeviation <= base.lawDeviation * (1 + 1e-6))
    }
    let twice = try #require(design(six + six).forecast(of: target))
    #expect(abs(base.lawDeviation / twice.lawDeviation - 2.0.squareRoot()) < 1e-4)
  }

  @Test("27 runs tell more than the six of them")
  func fewer() throws {
    let target = LawTestData.candidateRuns[7]
    let all = try #require(try design(LawTestData.twentySeven()).forecast(of: target))
    let six = try #require(try design(LawTestData.six()).forecast(of: target))
    #expect(six.lawDeviation > all.lawDeviation)
  }

  @Test("equal exponents are one coefficient")
  func counts() throws {
    let runs = try LawTestData.all().map(\.run)
    func count(_ law: ShapeLaw) -> Int {
      ForecastDesign(runs: runs, law: law, deviation: 0.01).coefficientCount
    }
    #expect(count(.morph27) == 5)
    #expect(count(.morph27FreeExponent) == 6)
    var free = ShapeLaw.morph27
    free.base.tokenExponent = 0.5
    #expect(count(free) == 6)
    free.shapeExponent = 0.5
    #expect(count(free) == 6)
    free.shapeExponent = 1
    #expect(count(free) == 7)
    let plain = ForecastDesign(runs: runs, law: .hoffmann, deviation: 0.01)
    #expect(plain.coefficientCount == 5 && plain.coefficients.count == 5)
    #expect(plain.forecast(of: TrainingRun(parameters: 1e9, tokens: 2e10)) != nil)
  }

  @Test(
    "derivatives are those of the law: a coefficient's error bounds its effect",
    arguments: [ShapeLaw.morph27, .morph27FreeExponent, .morphSix])
  func derivative(law: ShapeLaw) throws {
    // With one run a coefficient and no more, the law goes through all: the deviation at a run is σ.
    let rows = try LawTestData.twentySeven().map(\.run)
    let count = ForecastDesign(runs: rows, law: law, deviation: 1).coefficientCount
    var chosen = [rows[2], rows[7], rows[14], rows[16], rows[22], rows[24]]
    if count < 6 { chosen.remove(at: 3) }
    let design = ForecastDesign(runs: chosen, law: law, deviation: 0.01)
    for run in chosen {
      let forecast = try #require(design.forecast(of: run))
      #expect(abs(forecast.lawDeviation.value / 0.01 - 1) < 1e-3)
    }
  }
}

@Suite("Experiment plan: designs that can't determine a law say why")
struct PlanDesignProblemTests {
  private func problems(_ points: [MeasuredRun], _ law: ShapeLaw = .morph27) -> [String] {
    let design = ForecastDesign(runs: points.map(\.run), law: law, deviation: 0.01)
    #expect(design.isIdentified == design.problems.isEmpty)
    #expect(design.isIdentified != design.coefficients.isEmpty)
    #expect((design.forecast(of: LawTestData.candidateRuns[0]) == nil) == !design.isIdentified)
    return design.problems
  }

  @Test(
    "the published designs have none, the 24 points at 20 tokens a parameter no over-trained run")
  func published() throws {
    #expect(try problems(LawTestData.twentySeven()).isEmpty)
    #expect(try problems(LawTestData.six()).isEmpty)
    let found = try problems(LawTestData.twentyFour())
    #expect(found.count == 1 && found.first?.contains("add an over-trained run") == true)
  }

  @Test("one shape, one size, too few runs")
  func monotony() throws {
    let all = try LawTestData.all()
    let usual = all.filter { $0.run.aspectRatio == 64 }
    #expect(try #require(problems(usual).first).contains("vary the shape"))
    #expect(
      ForecastDesign(runs: usual.map(\.run), law: .hoffmann, deviation: 0.01).isIdentified)
    let small = all.filter { $0.run.name.hasPrefix("80M") }
    #expect(try #require(problems(small).first).contains("vary the size"))
    let four = Array(try LawTestData.six().suffix(4))
    #expect(
      try #require(problems(four).first) == "4 different runs for 5 coefficients; add at least 1")
    #expect(try #require(problems(four + four).first).hasPrefix("4 different runs"))
    #expect(!problems([]).isEmpty)
  }

  @Test("an exponent of a term that is not there can't be told")
  func merged() throws {
    let runs = try LawTestData.all().map(\.run)
    var law = ChinchillaLaw.epoch
    law.tokenScale = 0
    let design = ForecastDesign(runs: runs, law: law, deviation: 0.01)
    #expect(design.problems.first?.hasPrefix("these runs can't tell all 5 coefficients") == true)
    #expect(design.forecast(of: LawTestData.candidateRuns[0]) == nil)
  }

  @Test("runs that are no runs are named")
  func invalid() throws {
    for (parameters, tokens, ratio) in [(0, 1e9, 60), (1e8, .nan, 60), (1e8, 1e9, nil)]
      as [(Double, Double, Double?)]
    {
      let run = TrainingRun(
        name: "odd", parameters: Parameters(parameters), tokens: Tokens(tokens), aspectRatio: ratio)
      let found = try problems(LawTestData.six() + [MeasuredRun(run, loss: 3)])
      #expect(found.first?.contains("'odd'") == true)
    }
  }

  @Test("a target without shape has no forecast by the shape law")
  func shapeless() throws {
    let runs = try LawTestData.six().map(\.run)
    let design = ForecastDesign(runs: runs, law: .morph27, deviation: 0.01)
    #expect(design.forecast(of: TrainingRun(parameters: 1e9, tokens: 2e10)) == nil)
  }
}
