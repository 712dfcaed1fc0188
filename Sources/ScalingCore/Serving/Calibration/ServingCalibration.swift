import RealModule

/// Factors of a site fitted to a few measured points (`serving_latency.md` §5).
///
/// Fits the time per output token in log space: soft-L1 at two deviations of 5 % noise, log-normal priors at 1
/// (``SiteFactor/prior``).
public struct ServingCalibration: Sendable {
  /// Points that were fitted, in their order; those that the model calls too large are left out.
  public let points: [MeasuredServing]
  /// The fitted factors.
  public let scales: SiteScales
  /// Covariance of their logarithms, in the order of ``SiteFactor``.
  public let covariance: SymmetricMatrix
  /// Intervals and errors.
  public let summary: CalibrationSummary

  /// Fewest points that tell the factors apart from chance.
  public static let fewestPoints = 3
  /// Standard deviation of a measured time that is due to measurement alone, as a share.
  public static let noise = 0.05
  /// Half the error band after six measurements on families that were never fitted (§5), as a share.
  public static let leastBand = 0.09
  /// Standard deviations from the centre to the ends of a 90 % interval.
  static let quantile = 1.6448536269514722
  /// Share of the prior's deviation above which the points say little of a factor.
  private static let weakShare = 0.8

  /// Fits the factors.
  ///
  /// - Parameters:
  ///   - measured: points of one target.
  ///   - model: the default model, with which the factors are compared.
  /// - Throws: when the points are of several targets, or too few.
  /// - Complexity: O(n²) estimates, as each point is left out once.
  public init(
    _ measured: [MeasuredServing], model: ServingModel
  ) throws(CalibrationRefusal) {
    let counts = Dictionary(grouping: measured) { ServingTarget($0.deployment) }
      .mapValues(\.count)
    guard counts.count <= 1 else { throw .severalTargets(counts) }
    let usable = measured.compactMap { point in
      CalibrationOption(point, parameters: model.parameters).map { (point, $0) }
    }
    guard usable.count >= Self.fewestPoints else { throw .tooFewPoints(usable.count) }
    let (points, options) = (usable.map(\.0), usable.map(\.1))
    let fit = Self.fit(points, options, leavingOut: nil)
    let scales = SiteScales(factors: fit.parameters)
    let others = points.indices.map { left in
      SiteScales(factors: Self.fit(points, options, leavingOut: left).parameters)
    }
    let unnamed = Self.defaultScales(of: points[0].deployment, model)
    let errors = [
      points.map { _ in unnamed }, points.map { _ in scales }, others,
    ].compactMap { Self.errors(of: points, options, scales: $0) }
    self.points = points
    self.scales = scales
    covariance = fit.covariance
    summary = CalibrationSummary(
      intervals: Self.intervals(fit), before: errors[0], after: errors[1], leaveOneOut: errors[2])
  }

  /// Factors of which the points say little: their intervals hardly differ from what was known before.
  public var weaklyDetermined: [SiteFactor] {
    SiteFactor.allCases.enumerated().filter { index, factor in
      .sqrt(covariance[index, index]) > Self.weakShare * factor.prior.deviation
    }.map(\.element)
  }

  /// Band around a time per output token: the error on points left out, at least ``leastBand``.
  public var errorBand: ServingEstimate.ErrorBand {
    let half = min(0.9, max(Self.leastBand, summary.leaveOneOut.meanAbsolute))
    return ServingEstimate.ErrorBand(low: 1 - half, high: 1 + half)
  }

  /// The profile that holds for the points' target.
  ///
  /// - Parameters:
  ///   - id: name by which scenarios refer to it.
  ///   - source: where the points come from.
  ///   - date: when they were measured or calibrated.
  public func profile(id: String, source: String, date: String) -> ServingProfile {
    let deployment = points[0].deployment
    return ServingProfile(
      id: id, gpu: deployment.gpu.id, backend: deployment.backend, weights: deployment.weights,
      scales: scales, errorBand: errorBand,
      evidence: Evidence(
        .measured, source: source, date: date, precision: errorBand.high - 1),
      summary: summary)
  }
}

// MARK: - Fit

extension ServingCalibration {
  private static func fit(
    _ points: [MeasuredServing], _ options: [CalibrationOption], leavingOut left: Int?
  ) -> PriorFit.Result {
    PriorFit(priors: SiteFactor.allCases.map(\.prior), noise: noise).fit(rows: points.count) {
      row, factors in
      if row == left { return nil }
      let predicted = options[row].timePerOutputToken(SiteScales(factors: factors))
      return .log(predicted / points[row].timePerOutputToken)
    }
  }

  private static func intervals(_ fit: PriorFit.Result) -> [SiteFactor: ClosedRange<Double>] {
    let ranges = SiteFactor.allCases.indices.map { fit.interval(of: $0, quantile: quantile) }
    return Dictionary(uniqueKeysWithValues: zip(SiteFactor.allCases, ranges))
  }

  private static func defaultScales(
    of deployment: Deployment, _ model: ServingModel
  ) -> SiteScales {
    var unnamed = deployment
    unnamed.profile = nil
    return model.terms(for: unnamed).scales
  }

  private static func errors(
    of points: [MeasuredServing], _ options: [CalibrationOption], scales: [SiteScales]
  ) -> ErrorStatistics? {
    ErrorStatistics(
      relativeErrors: points.indices.map { row in
        options[row].timePerOutputToken(scales[row]) / points[row].timePerOutputToken - 1
      })
  }
}
