/// One of the numbers that decide the spread of a forecast.
public struct UncertainInput: Sendable {
  /// What a drawn number changes.
  enum Effect: Sendable {
    /// A value of the scenario.
    case value(@Sendable (inout Scenario, Double) -> Void)
    /// A value of the scenario on which latency or accuracy depend.
    case modelledValue(@Sendable (inout Scenario, Double) -> Void)
    /// GPU time of a request, as a factor.
    case gpuTime
    /// Accuracy, in standard deviations.
    case accuracy
  }

  /// What the number is: the path of a value, or ``servingError`` or ``accuracyError``.
  ///
  /// Inputs of two options with the same name share their draws.
  public let name: String
  /// What is known of it.
  public let distribution: Distribution
  /// The number that counts where nothing is drawn.
  public let typical: Double
  /// Whether the scenario or its prices state the number, rather than the model's own error bands.
  public var isStated: Bool {
    switch effect {
    case .value, .modelledValue: true
    case .gpuTime, .accuracy: false
    }
  }
  /// What a drawn number changes.
  let effect: Effect
  private let chances: CommonChances.Sequence

  /// Names an input and fixes its draws.
  init(
    _ name: String, _ distribution: Distribution, typical: Double, _ effect: Effect,
    _ chances: CommonChances
  ) {
    self.name = name
    self.distribution = distribution
    self.typical = typical
    self.effect = effect
    self.chances = chances.sequence(name)
  }

  /// Number in a draw.
  public func value(draw: Int) -> Double {
    distribution.quantile(chances.chance(draw))
  }
}

extension UncertainInput {
  /// Name of the serving model's own error, a factor on GPU time.
  public static let servingError = "serving model"
  /// Name of the error of the accuracy's evidence, in its standard deviations.
  public static let accuracyError = "accuracy evidence"
}
