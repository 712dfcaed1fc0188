internal import RealModule

/// The curve c0 + c1·ln x + c2/x, which has one lowest point for c1, c2 > 0.
public struct LogWithReciprocal: Sendable, Hashable {
  /// c0.
  public var constant: Double
  /// c1; above 0.
  public var logScale: Double
  /// c2; above 0.
  public var reciprocalScale: Double

  /// States the coefficients.
  public init(constant: Double, logScale: Double, reciprocalScale: Double) {
    self.constant = constant
    self.logScale = logScale
    self.reciprocalScale = reciprocalScale
  }

  /// The curve that is 1 at its lowest point, and 1 + `steepness`·(ln u + 1/u − 1) at u times that.
  public init(lowest: Double, steepness: Double) {
    self.init(
      constant: 1 - steepness * (.log(lowest) + 1), logScale: steepness,
      reciprocalScale: steepness * lowest)
  }

  /// The curve at x > 0.
  public func value(_ x: Double) -> Double {
    constant + logScale * .log(x) + reciprocalScale / x
  }

  /// Where the curve is lowest, c2/c1.
  public var lowest: Double { reciprocalScale / logScale }

  /// The curve at x over its lowest value.
  public func relative(_ x: Double) -> Double { value(x) / value(lowest) }
}
