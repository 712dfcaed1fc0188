@testable import ScalingCore

/// Curves whose costs and accuracies a test states, to check the geometry of frontiers by hand.
enum DecisionCurveSketch {
  /// One curve: cost and accuracy by rising length; nil for a length without evidence.
  static func curve(
    _ model: String, samples: Int = 1, variant: Int = 0, _ points: [(cost: Double, Double)?]
  ) throws -> OptionCurves.Curve {
    OptionCurves.Curve(
      model: try TestData.model(model), samples: samples, attention: .dense, variant: variant,
      points: points.enumerated().map { position, point in
        point.map { self.point(length: position + 1, samples, cost: $0.cost, accuracy: $0.1) }
      })
  }

  /// Curves on lengths 1, 2, 3 and so on.
  static func curves(_ curves: [OptionCurves.Curve]) -> OptionCurves {
    let count = curves.map(\.points.count).max() ?? 0
    return OptionCurves(lengths: (1...max(1, count)).map { Tokens(Double($0)) }, curves: curves)
  }

  /// The envelope by eFLOPs.
  static func envelope(_ curves: [OptionCurves.Curve]) -> FrontierEnvelope {
    self.curves(curves).envelope(by: .eFLOPs)
  }

  private static func point(
    length: Int, _ samples: Int, cost: Double, accuracy: Double
  ) -> OptionPoint {
    OptionPoint(
      length: Tokens(Double(length)), samples: samples, accuracy: Probability(accuracy),
      flops: FLOPs(cost / 2), eFLOPs: FLOPs(cost), gpuTime: Seconds(cost),
      costPerRequest: Dollars(cost), latency: Seconds(cost))
  }
}
