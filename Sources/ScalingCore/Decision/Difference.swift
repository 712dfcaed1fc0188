/// A difference from the baseline, with sign, direction and judgement.
public struct Difference: Sendable, Hashable {
  /// Whether it helps.
  public enum Judgement: Sendable, Hashable {
    /// The option is better.
    case better
    /// The option is worse.
    case worse
    /// Neither.
    case neutral
  }

  /// Sign and size, for example `-38 %` or `+4 pt`.
  public var text: String
  /// Whether the number is higher.
  public var isHigher: Bool
  /// Whether it helps.
  public var judgement: Judgement

  /// Compares a number with the baseline's; nil when they look alike.
  ///
  /// - Parameters:
  ///   - value: The option's number.
  ///   - baseline: The baseline's number.
  ///   - preference: Which way is better.
  ///   - countsPoints: Whether the difference of two shares is given in points rather than in percent.
  public init?(
    _ value: Double, from baseline: Double, preference: ComparedFigure.Preference,
    countsPoints: Bool
  ) {
    let change =
      countsPoints ? (value - baseline) * 100 : baseline == 0 ? .nan : (value / baseline - 1) * 100
    guard change.isFinite, abs(change) >= 0.05 else { return nil }
    isHigher = change > 0
    text = Difference.text(change, unit: countsPoints ? "pt" : "%")
    switch preference {
    case .neither: judgement = .neutral
    case .higher: judgement = isHigher ? .better : .worse
    case .lower: judgement = isHigher ? .worse : .better
    }
  }

  /// Sign, digits, unit; large ratios as a factor, because `+4200 %` says little.
  ///
  /// What leaves anything is never called a loss of 100 %.
  private static func text(_ change: Double, unit: String) -> String {
    let sign = change > 0 ? "+" : "-"
    if unit == "%", change >= 900 {
      return "x" + NumberFormat.significant(2).string(change / 100 + 1)
    }
    let isNearlyAll = unit == "%" && change < -99 && change > -100
    let size = isNearlyAll ? min(-change, 99.9) : abs(change)
    let digits = size < 10 || isNearlyAll ? 1 : 0
    return sign + NumberFormat.decimals(digits).string(size) + " " + unit
  }
}
