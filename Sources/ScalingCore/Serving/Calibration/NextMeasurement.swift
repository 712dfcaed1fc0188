import RealModule

/// The further measurement that would narrow a forecast most.
public struct NextMeasurement: Sendable, Hashable {
  /// What to run it on: the layout of the points, with the concurrency to use.
  public let deployment: Deployment
  /// Lengths of prompt and answer to use.
  public let load: ServingLoad
  /// Half-width of a 90 % interval of the time per output token now, as a share.
  public let widthNow: Double
  /// The same after the measurement.
  public let widthAfter: Double

  /// Concurrencies that are considered, as far as the memory holds them.
  public static let concurrencies = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  /// Prompts that are considered, in tokens.
  public static let prompts: [Tokens] = [128, 1024, 4096, 8192]
  /// Answers that are considered, in tokens.
  public static let answers: [Tokens] = [256, 1024, 4096]
}

extension ServingCalibration {
  /// The candidate that lowers the mean variance of ln TPOT over the goals most; nil without candidates.
  ///
  /// A measurement c with noise σ changes the covariance S of the factors' logarithms to
  /// S − S·c·cᵀ·S/(σ² + cᵀ·S·c): a rank-one update.
  ///
  /// - Parameters:
  ///   - goal: the option whose forecast matters; all candidates alike when nil.
  ///   - parameters: of the serving model.
  public func nextMeasurement(
    for goal: Scenario? = nil, parameters: ServingParameters
  ) -> NextMeasurement? {
    let candidates = candidates(parameters)
    let goals = goal.map { [sensitivity(of: $0, parameters)].compactMap(\.self) }
    let spread = MeanProduct(of: goals ?? candidates.map(\.sensitivity))
    let now = spread.weighted(by: covariance)
    guard let best = candidates.max(by: { gain($0, spread) < gain($1, spread) }),
      spread.count > 0
    else { return nil }
    return NextMeasurement(
      deployment: best.deployment, load: best.load, widthNow: Self.width(now),
      widthAfter: Self.width(max(0, now - gain(best, spread))))
  }

  /// Half-width of a 90 % interval of a time whose logarithm has this variance.
  private static func width(_ variance: Double) -> Double {
    .exp(quantile * .sqrt(variance)) - 1
  }

  private func sensitivity(of scenario: Scenario, _ parameters: ServingParameters) -> [Double]? {
    CalibrationOption(
      model: scenario.model, attention: scenario.attention, deployment: scenario.deployment,
      load: ServingLoad(scenario), parameters: parameters)?.sensitivity(at: scales)
  }

  /// How much a candidate lowers the mean variance.
  private func gain(_ candidate: Candidate, _ spread: MeanProduct) -> Double {
    let direction = covariance.times(candidate.sensitivity)
    let own = Self.noise * Self.noise + covariance.quadraticForm(candidate.sensitivity)
    return spread.matrix.quadraticForm(direction) / own
  }
}

// MARK: - Candidates

extension ServingCalibration {
  /// A measurement that could be taken.
  private struct Candidate {
    let deployment: Deployment
    let load: ServingLoad
    let sensitivity: [Double]
  }

  /// All candidates on the layout of most points that fit into memory without waiting.
  private func candidates(_ parameters: ServingParameters) -> [Candidate] {
    let place = usualPoint
    let longest = Tokens(Double(place.model.maxContext))
    return NextMeasurement.prompts.flatMap { prompt in
      NextMeasurement.answers.filter { prompt + $0 <= longest }.flatMap { answer in
        NextMeasurement.concurrencies.compactMap { concurrency in
          candidate(
            place, concurrency, ServingLoad(prompt: prompt, generationLength: answer), parameters)
        }
      }
    }
  }

  private func candidate(
    _ place: MeasuredServing, _ concurrency: Int, _ load: ServingLoad,
    _ parameters: ServingParameters
  ) -> Candidate? {
    var deployment = place.deployment
    (deployment.concurrency, deployment.profile) = (concurrency, nil)
    let option = CalibrationOption(
      model: place.model, deployment: deployment, load: load, parameters: parameters)
    guard let option, Double(concurrency) <= option.capacity else { return nil }
    return Candidate(
      deployment: deployment, load: load, sensitivity: option.sensitivity(at: scales))
  }

  /// The first point of the model and layout that most points have.
  private var usualPoint: MeasuredServing {
    func key(_ point: MeasuredServing) -> [String] {
      let deployment = point.deployment
      return [
        point.model.id, "\(deployment.tensorParallel)", "\(deployment.dataParallel)",
        "\(deployment.expertParallel)", deployment.kvCache.rawValue,
      ]
    }
    let counts = Dictionary(grouping: points, by: key).mapValues(\.count)
    let most = counts.values.max()
    return points.first { counts[key($0)] == most } ?? points[0]
  }
}

/// Mean of g·gᵀ over directions g: the mean variance along them is its inner product with a covariance.
private struct MeanProduct {
  let matrix: SymmetricMatrix
  let count: Int

  init(of directions: [[Double]]) {
    let order = SiteFactor.allCases.count
    var matrix = SymmetricMatrix(order: order)
    for direction in directions {
      for row in 0..<order {
        for column in 0..<order {
          matrix[row, column] += direction[row] * direction[column] / Double(directions.count)
        }
      }
    }
    self.matrix = matrix
    count = directions.count
  }

  func weighted(by covariance: SymmetricMatrix) -> Double {
    (0..<matrix.order).reduce(0) { sum, row in
      (0..<matrix.order).reduce(sum) { $0 + matrix[row, $1] * covariance[row, $1] }
    }
  }
}
