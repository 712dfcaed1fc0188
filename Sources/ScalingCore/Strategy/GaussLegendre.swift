/// Gauss–Legendre quadrature with 24 points: exact for polynomials up to degree 47.
enum GaussLegendre {
  /// Integrates a smooth function.
  static func integral(
    from low: Double, to high: Double, of function: (Double) -> Double
  ) -> Double {
    let (middle, half) = ((low + high) / 2, (high - low) / 2)
    var sum = 0.0
    for point in positivePoints {
      let offset = half * point.position
      sum += point.weight * (function(middle - offset) + function(middle + offset))
    }
    return half * sum
  }

  /// A point on the positive half of −1...1; the other half mirrors it.
  private struct Point {
    let position: Double
    let weight: Double

    init(_ position: Double, _ weight: Double) {
      self.position = position
      self.weight = weight
    }
  }

  /// Roots of the Legendre polynomial of degree 24 and their weights.
  private static let positivePoints = [
    Point(0.064_056_892_862_605_63, 0.127_938_195_346_752_02),
    Point(0.191_118_867_473_616_31, 0.125_837_456_346_828_25),
    Point(0.315_042_679_696_163_40, 0.121_670_472_927_803_29),
    Point(0.433_793_507_626_045_13, 0.115_505_668_053_725_52),
    Point(0.545_421_471_388_839_56, 0.107_444_270_115_965_66),
    Point(0.648_093_651_936_975_55, 0.097_618_652_104_113_926),
    Point(0.740_124_191_578_554_36, 0.086_190_161_531_953_205),
    Point(0.820_001_985_973_902_95, 0.073_346_481_411_080_161),
    Point(0.886_415_527_004_401_07, 0.059_298_584_915_436_36),
    Point(0.938_274_552_002_732_80, 0.044_277_438_817_419_412),
    Point(0.974_728_555_971_309_47, 0.028_531_388_628_933_559),
    Point(0.995_187_219_997_021_31, 0.012_341_229_799_988_69),
  ]
}
