/// A parameter of a fitted curve with its interval.
public struct FittedParameter: Sendable, Hashable {
  /// The best value.
  public var value: Double
  /// 95 % interval by bootstrap over questions; nil when the data has no single questions.
  public var interval: ClosedRange<Double>?

  /// States a parameter.
  public init(value: Double, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }
}

/// Why data gives no fit.
public struct FitRefusal: Error, Sendable, Hashable {
  /// What is missing, as a sentence part: `2 caps; the curve needs at least 3`.
  public var reason: String

  /// States a reason.
  public init(_ reason: String) {
    self.reason = reason
  }
}
