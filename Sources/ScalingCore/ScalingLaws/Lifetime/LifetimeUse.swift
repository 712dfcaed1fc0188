internal import RealModule

/// What a model reads and writes in its life.
public struct LifetimeUse: Sendable, Hashable {
  /// Requests of the first year.
  public var requestsPerYear: YearlyRequests
  /// Share by which they grow from one year to the next, above −1.
  public var growthPerYear: Double
  /// Years in which the model is used; at least 0.
  public var years: Int
  /// Tokens of a prompt.
  public var promptTokens: Tokens
  /// Tokens that the answers of a request take together.
  public var outputTokens: Tokens

  /// States a use.
  public init(
    requestsPerYear: YearlyRequests, growthPerYear: Double = 0, years: Int, promptTokens: Tokens,
    outputTokens: Tokens
  ) {
    self.requestsPerYear = requestsPerYear
    self.growthPerYear = growthPerYear
    self.years = years
    self.promptTokens = promptTokens
    self.outputTokens = outputTokens
  }

  /// The use of a scenario: its prompt once, its mean answer for every sample.
  ///
  /// - Parameter years: in place of the scenario's horizon, which counts as one year when it states none.
  public init(_ scenario: Scenario, years: Int? = nil) {
    let strategy = scenario.strategy
    let answer = strategy.lengthDistribution.moments(cap: strategy.generationLength).mean
    self.init(
      requestsPerYear: scenario.workload.requestsPerYear,
      growthPerYear: scenario.workload.growthPerYear, years: years ?? scenario.horizon.years ?? 1,
      promptTokens: scenario.workload.promptTokens,
      outputTokens: Double(strategy.sampledAnswers) * answer)
  }

  /// Requests of all years.
  public var requests: Double {
    (0..<max(0, min(years, 100))).reduce(0) { sum, year in
      sum + requestsPerYear.value * .pow(1 + growthPerYear, year)
    }
  }

  /// Tokens of all prompts.
  public var inputTokensOfLife: Tokens { requests * promptTokens }

  /// Tokens of all answers.
  public var outputTokensOfLife: Tokens { requests * outputTokens }
}

extension LifetimeCost<DollarUnit> {
  /// Money for training a model and for using it (equation 6 of arXiv 2401.00448).
  public init(use: LifetimeUse, prices: LifetimePrices) {
    self.init(
      inputTokens: use.inputTokensOfLife, outputTokens: use.outputTokensOfLife, prices: prices)
  }
}

extension LifetimeCost<FLOPUnit> {
  /// Operations of training a model and of using it (equation 3 of arXiv 2401.00448).
  public init(use: LifetimeUse) {
    self.init(inferenceTokens: use.inputTokensOfLife + use.outputTokensOfLife)
  }
}

extension LifetimePrices {
  /// Prices of the same GPU for training and use.
  ///
  /// The shares of the peak are inputs; the default ones are ``utilisationEvidence``.
  public init(gpu: Accelerator, price: HourlyPrice) {
    let rate = Self.perFLOP(price, peak: gpu.peak16)
    self.init(trainingPerFLOP: rate, inferencePerFLOP: rate)
  }

  /// Evidence of the default shares of the peak, for whoever shows them.
  public static let utilisationEvidence = Evidence(
    .assumed,
    source: "Sardana et al., arXiv 2401.00448: 50 % of the peak for training and prompts, 1 % for "
      + "generation, as an illustration")
}
