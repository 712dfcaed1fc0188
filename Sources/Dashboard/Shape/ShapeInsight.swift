package import ScalingCore
package import Screen

/// Everything that the Shape screen shows, computed once per change.
package struct ShapeInsight: Sendable, Hashable {
  /// Candidates that are worth training, at most.
  package static let trained = 8

  /// A candidate to train.
  package struct Row: Sendable, Hashable {
    /// Its place among all candidates.
    package var place: Int
    /// What of it lies outside of the runs that the law was fitted to.
    package var excesses: [LawDomain.Excess]
    /// Whether it differs in what the law does not know: KV heads that are shared, another MLP ratio.
    package var isBeyondLaw: Bool

    /// Whether its loss is extrapolated.
    package var isExtrapolated: Bool { isBeyondLaw || !excesses.isEmpty }
  }

  /// Runs that the laws are fitted to.
  package let experiment: TrainingExperiment
  /// The laws.
  package let fits: ShapeFits
  /// All candidates of the size.
  package let candidates: [ShapeCandidate]
  /// The best feasible ones, by rising loss.
  package let rows: [Row]
  /// Candidates that keep all limits.
  package let feasible: Int
  /// Places of the candidates that no other beats in loss and latency, from the fastest.
  package let frontier: [Int]
  /// Place of the usual shape.
  package let baseline: Int
  /// The best candidate against the usual shape; nil where none is feasible.
  package let comparison: ShapeComparison?
  /// Speed-up of the same two on the scenario's own software, where that is another one.
  package let otherSpeedUp: Double?
  /// The small experiment for the best candidate; nil where none can be planned.
  package let plan: ExperimentPlan?
  /// Why there is no experiment; empty where there is one.
  package let planProblem: Wording
  /// Training and serving over the life of the model; nil without a price.
  package let lifetime: LifetimeComparison<DollarUnit>?
  /// Runs of equal quality around the cheapest, by rising size; empty without a price.
  package let lifetimeCurve: [LifetimeOptimum<DollarUnit>]
  /// Why there are no candidates; empty where there are.
  package let problem: Wording

  /// Looks for shapes.
  package init(
    _ scenario: Scenario, _ settings: ShapeSettings, _ experiment: TrainingExperiment,
    fits: ShapeFits, by evaluator: Evaluator
  ) {
    let question = ShapeQuestion(scenario, settings, evaluator)
    let answer = question.answer(by: fits.shape)
    self.experiment = experiment
    self.fits = fits
    problem = fits.shape == nil ? Wording(core: fits.problem) : answer.problem
    candidates = answer.exploration?.candidates ?? []
    frontier = answer.exploration?.frontier ?? []
    baseline = answer.exploration?.baseline ?? 0
    feasible = answer.exploration?.ranked.count ?? 0
    rows =
      answer.exploration.map { exploration in
        exploration.ranked.prefix(Self.trained).map { place in
          let candidate = exploration.candidates[place]
          return Row(
            place: place, excesses: exploration.excesses(of: candidate),
            isBeyondLaw: candidate.shape.isBeyondShapeLaw)
        }
      } ?? []
    comparison = answer.exploration?.comparison()
    otherSpeedUp = comparison.flatMap(question.otherSpeedUp)
    (plan, planProblem) = question.plan(for: comparison?.chosen, by: fits.shape)
    lifetime = question.lifetime
    lifetimeCurve = lifetime?.affordable ?? []
  }

  /// The candidate under the cursor: the chosen one, else the best.
  package func candidate(_ row: Int?) -> ShapeCandidate? {
    guard let place = rows[safe: row ?? 0]?.place else { return nil }
    return candidates[place]
  }
}

extension TransformerShape {
  /// Whether it differs from the shape law's runs in what that law does not know.
  fileprivate var isBeyondShapeLaw: Bool {
    heads != kvHeads || feedForward != Self.openLM(width: width, layers: 1).feedForward
  }
}

/// What is asked of the explorer.
private struct ShapeQuestion {
  let scenario: Scenario
  let settings: ShapeSettings
  let evaluator: Evaluator

  init(_ scenario: Scenario, _ settings: ShapeSettings, _ evaluator: Evaluator) {
    self.scenario = scenario
    self.settings = settings
    self.evaluator = evaluator
  }

  private func latency(eager: Bool) -> LatencySource {
    .serving(evaluator.serving, scenario: eager ? scenario.launchingEagerly : scenario)
  }

  /// The candidates, ranked within the limit; the limit counts from the usual shape's own latency.
  func answer(
    by score: ShapeFits.Score?
  ) -> (exploration: ShapeExploration?, problem: Wording) {
    guard let law = score?.fit.law else { return (nil, "") }
    let predictor = LossPredictor(origin: law.origin) { law.loss(of: $0) }
    var space = ShapeSpace(parameters: settings.size)
    space.groupSizes = settings.groupSizes
    space.feedForwardRatios = settings.feedForwardRatios
    let explorer = ShapeExplorer(
      space: space,
      training: .perParameter(settings.tokensPerParameter), predictor: predictor,
      latency: latency(eager: settings.isEager))
    do throws(ShapeRefusal) {
      let free = try explorer.explore()
      guard let share = settings.slowest else { return (free, "") }
      guard let usual = free.candidates[free.baseline].latency else {
        return (free, Self.noLatency)
      }
      return (free.held(to: ShapeLimits(latency: usual * share)), "")
    } catch {
      return (nil, Wording(core: error.reason))
    }
  }

  private static let noLatency = Wording(
    "the usual shape does not fit the GPU: no latency to limit",
    ja: "標準の形状がGPUに収まらず、制限の基準となる応答時間がありません")

  /// How many times as fast the chosen shape is on the software that is not looked at.
  func otherSpeedUp(_ comparison: ShapeComparison) -> Double? {
    guard !settings.isEager || scenario.deployment.backend != .transformers else { return nil }
    let source = latency(eager: !settings.isEager)
    guard let usual = source.latency(of: comparison.baseline.shape, tied: false),
      let chosen = source.latency(of: comparison.chosen.shape, tied: false), chosen > 0
    else { return nil }
    return usual / chosen
  }

  /// The small experiment for a shape, or why there is none.
  func plan(
    for candidate: ShapeCandidate?, by score: ShapeFits.Score?
  ) -> (plan: ExperimentPlan?, problem: Wording) {
    guard let candidate else {
      return (nil, Wording("no shape to forecast", ja: "予測する形状がありません"))
    }
    do throws(ShapeRefusal) {
      return (try ExperimentPlan(for: candidate, settings, scenario, score), "")
    } catch {
      return (nil, Wording(core: error.reason))
    }
  }

  /// For the quality of a model of the size that is trained compute-optimally.
  var lifetime: LifetimeComparison<DollarUnit>? {
    let price = HourlyPrice(scenario.price.perGPUHour.typical.value)
    guard price > 0 else { return nil }
    let cost = LifetimeCost<DollarUnit>(
      use: LifetimeUse(scenario),
      prices: LifetimePrices(gpu: scenario.deployment.gpu, price: price))
    return try? LifetimeComparison(qualityOf: settings.size, law: .epoch, cost: cost)
  }
}
