import RealModule

/// Weibull chances from their definition.
enum WeibullTestData {
  /// Chance to be longer than a multiple of the scale.
  static func survival(_ multiple: Double, _ shape: Double) -> Double {
    .exp(-.pow(multiple, shape))
  }
}
