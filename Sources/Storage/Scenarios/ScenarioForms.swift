internal import ScalingCore

/// Values whose YAML has parts: how they are written on one line.
enum ScenarioForms {
  /// `dense`, `{topK: 512}`, `{slidingWindow: 4Ki}` or `{blockTopK: {blockSize: 32, blocks: 16, local: 0}}`.
  static func text(_ policy: AttentionPolicy) -> String {
    switch policy {
    case .dense: return policy.text
    case .topK(let budget): return "{topK: \(NumberText.shortest(budget.value))}"
    case .slidingWindow(let window): return "{slidingWindow: \(NumberText.tokens(window.value))}"
    case .blockTopK(let selection):
      let parts = "blockSize: \(selection.blockSize), blocks: \(selection.blocks)"
      return "{blockTopK: {\(parts), local: \(selection.local)}}"
    }
  }

  /// `fixed`, `{weibull: {scale: 6.4Ki, shape: 1.4}}` or `{empirical: lengths.csv}`.
  static func text(_ lengths: LengthDistribution) -> String {
    switch lengths {
    case .fixed: return lengths.text
    case .weibull(let scale, let shape):
      let parts = "scale: \(NumberText.tokens(scale.value)), shape: \(NumberText.shortest(shape))"
      return "{weibull: {\(parts)}}"
    case .empirical(let lengths): return "{empirical: \(YAMLText.scalar(lengths.source))}"
    }
  }

  /// `perfect` or `{reliability: 0.9}`.
  static func text(_ verifier: Verifier) -> String {
    verifier == .perfect ? verifier.text : "{reliability: \(verifier.text)}"
  }

  /// `office-hours` or `{hours: [1, 1, 2, …]}`.
  static func text(_ profile: DailyProfile) -> String {
    guard case .hours(let weights) = profile else { return profile.text }
    return "{hours: \(list(weights))}"
  }

  /// `flat` or `{months: [1, 1, 2, …]}`.
  static func text(_ seasonality: Seasonality) -> String {
    seasonality.weights.map { "{months: \(list($0))}" } ?? seasonality.text
  }

  /// `[draft, exam-2026]`.
  static func text(_ tags: ScenarioTags) -> String {
    list(tags.names.map(YAMLText.scalar))
  }

  private static func list(_ numbers: [Double]) -> String {
    list(numbers.map(NumberText.shortest))
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.joined(separator: ", ") + "]"
  }
}
