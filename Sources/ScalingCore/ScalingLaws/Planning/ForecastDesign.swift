internal import RealModule

/// What planned runs will tell of a law: how far a forecast will be off, or why nothing can be told.
///
/// Delta method: with the Jacobian J of the law at the runs, the gradient g at the forecast and residuals of
/// standard deviation σ, the deviation of the forecast is σ·√(gᵀ(JᵀJ)⁻¹g). Applied to the 27 runs of Bian, Yan
/// and Venkataraman it gives the standard errors of `scaling_laws.md` §8.
public struct ForecastDesign: Sendable, Hashable {
  /// Standard deviation of a run around the law (σ).
  public let deviation: Loss
  /// Why the runs can't determine the law, each as a sentence part with what would help; empty when they can.
  public let problems: [String]
  private let sensitivity: LawSensitivity
  private let inverse: SymmetricMatrix?

  /// Spread of a logarithm, from least to most, below which runs do not tell its effect
  /// (`scaling_laws.md` §8: D/N must vary).
  static let leastSpread = 0.2
  /// Largest variance of a coefficient over that without the others before they count as merged.
  private static let largestInflation = 1e10

  /// Examines runs.
  ///
  /// - Parameters:
  ///   - runs: what will be trained; a shape law needs their width over depth.
  ///   - law: the law, with coefficients about as they are expected.
  ///   - deviation: standard deviation of a run around it; above 0.
  public init(runs: [TrainingRun], law: ShapeLaw, deviation: Loss) {
    self.deviation = deviation
    let sensitivity = LawSensitivity(law)
    self.sensitivity = sensitivity
    let problems = DesignCheck(runs: runs, sensitivity: sensitivity).problems
    inverse = problems.isEmpty ? Self.inverse(runs, sensitivity) : nil
    self.problems =
      problems.isEmpty && inverse == nil
      ? [
        "these runs can't tell all \(sensitivity.count) coefficients apart; vary size, shape and tokens"
      ]
      : problems
  }

  /// Examines runs for a law without shape.
  public init(runs: [TrainingRun], law: ChinchillaLaw, deviation: Loss) {
    self.init(
      runs: runs, law: ShapeLaw(base: law, shapeScale: 0, shapeExponent: 0), deviation: deviation)
  }

  /// Number of coefficients; exponents that are equal count once.
  public var coefficientCount: Int { sensitivity.count }

  /// Whether the runs determine all coefficients.
  public var isIdentified: Bool { problems.isEmpty }

  private static func inverse(
    _ runs: [TrainingRun], _ sensitivity: LawSensitivity
  ) -> SymmetricMatrix? {
    var equations = NormalEquations(order: sensitivity.count)
    for run in runs {
      equations.add(derivative: sensitivity.derivative(at: run), residual: 0, weight: 1)
    }
    guard let inverse = equations.inverse() else { return nil }
    let isSound = (0..<sensitivity.count).allSatisfy { place in
      let inflation =
        inverse[place, place] * equations.matrix[place * sensitivity.count + place]
      return inflation > 0 && inflation < largestInflation
    }
    return isSound ? inverse : nil
  }
}

// MARK: - Forecasts

extension ForecastDesign {
  /// What will be known of a run before it is trained.
  public struct Forecast: Sendable, Hashable {
    /// Loss by the law with its expected coefficients.
    public let loss: Loss
    /// Standard deviation of the law's answer.
    public let lawDeviation: Loss
    /// Standard deviation of the run around the law's answer, its own scatter included.
    public let runDeviation: Loss

    /// Where the loss of the run will lie with a chance of 95 %, when scatter is normal and σ known.
    public var interval: ClosedRange<Loss> {
      let half = ForecastDesign.normalQuantile * runDeviation
      return loss - half...loss + half
    }

    /// Half of the interval as a share of the loss.
    public var relativeHalfWidth: Double {
      ForecastDesign.normalQuantile * runDeviation / loss
    }
  }

  /// Standard deviations that hold 95 % of a normal distribution to both sides.
  static let normalQuantile = 1.959_963_984_540_054

  /// The forecast of a run; nil when the runs do not determine the law.
  public func forecast(of run: TrainingRun) -> Forecast? {
    guard let inverse, !sensitivity.hasShape || run.aspectRatio != nil else { return nil }
    let variance = inverse.quadraticForm(sensitivity.derivative(at: run))
    guard variance > 0, variance.isFinite else { return nil }
    return Forecast(
      loss: sensitivity.loss(of: run), lawDeviation: .sqrt(variance) * deviation,
      runDeviation: .sqrt(1 + variance) * deviation)
  }

  /// A coefficient with its standard error.
  public struct Coefficient: Sendable, Hashable {
    /// Its value.
    public let value: Double
    /// Its standard error.
    public let error: Double
  }

  /// E, A, B, the different exponents and the penalty of shape; empty when the runs do not determine the law.
  public var coefficients: [Coefficient] {
    guard let inverse else { return [] }
    return sensitivity.coefficients.enumerated().map { place, value in
      let scale = value == 0 ? 1 : abs(value)
      return Coefficient(
        value: value, error: scale * .sqrt(inverse[place, place]) * deviation.value)
    }
  }
}
