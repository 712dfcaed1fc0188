import Testing

@testable import ScalingCore

/// Made-up laws and the noise-free points that follow from them.
enum LawFitTestData {
  static let chinchilla = ChinchillaLaw(
    irreducible: 1.7, parameterScale: 400, tokenScale: 1_500, parameterExponent: 0.34,
    tokenExponent: 0.37, origin: LawTestData.origin)

  static let tied = ChinchillaLaw(
    irreducible: 2, parameterScale: 3e3, tokenScale: 9e4, parameterExponent: 0.45,
    tokenExponent: 0.45, origin: LawTestData.origin)

  static let shape = ShapeLaw(base: tied, shapeScale: 2e-3, shapeExponent: 0.45)
  static let freeShape = ShapeLaw(base: tied, shapeScale: 4e-5, shapeExponent: 1.2)

  static let conditional = ScalingLaw.conditional(.fittedTo297M, best: tied)

  /// A law to be found again and how to fit it.
  struct Case: Sendable, CustomTestStringConvertible {
    var law: ScalingLaw
    var freesExponent = false

    var testDescription: String { "\(law.family.rawValue)\(freesExponent ? ", free" : "")" }

    func fitting(_ method: LawMethod = .variableProjection) -> LawFitting {
      LawFitting(law.family, freesExponent: freesExponent, method: method)
    }

    var points: [MeasuredRun] { LawFitTestData.points(of: law) }
  }

  static let cases = [
    Case(law: .chinchilla(tied)), Case(law: .chinchilla(chinchilla), freesExponent: true),
    Case(law: .shape(shape)), Case(law: .shape(freeShape), freesExponent: true),
    Case(law: .gadre(GadreLaw(tied: tied))), Case(law: conditional),
  ]

  /// Runs of three sizes, two trainings and several architectures, each with the loss of the law.
  static func points(
    of law: ScalingLaw, sizes: [Double] = [1e8, 2e8, 5e8], ratios: [Double] = [20, 160]
  ) -> [MeasuredRun] {
    sizes.flatMap { size in
      ratios.flatMap { ratio in
        architectures(law.family).compactMap { architecture in
          var run = TrainingRun(
            parameters: Parameters(size), tokens: Tokens(size * ratio), aspectRatio: architecture.0)
          (run.widthRatio, run.mlpToAttention) = (architecture.1, architecture.2)
          return law.loss(of: run).map { MeasuredRun(run, loss: $0) }
        }
      }
    }
  }

  private static func architectures(_ family: LawFamily) -> [(Double?, Double?, Double?)] {
    switch family {
    case .chinchilla, .gadre: [(nil, nil, nil)]
    case .shape: [30, 90, 250].map { ($0, nil, nil) }
    case .conditional:
      [0.05, 0.08, 0.14].flatMap { width in [0.5, 1.2, 4.5].map { (nil, width, $0) } }
    }
  }

  /// The points with a scatter that a seed fixes.
  static func scattered(
    _ points: [MeasuredRun], by deviation: Double, seed: UInt64
  ) -> [MeasuredRun] {
    var generator = SplitMix64(seed: seed)
    return points.map { point in
      var point = point
      let chance = Double.random(in: 0.001...0.999, using: &generator)
      point.loss = point.loss + Loss(deviation * Double.standardNormalQuantile(chance))
      return point
    }
  }
}
