package import ScalingCore

/// What `isocost calibrate` prints.
package struct CalibrationReport: Sendable {
  /// Factors, intervals and errors.
  let calibration: ServingCalibration
  /// The profile that was made of them.
  let profile: ServingProfile
  /// Which further measurement helps most; nil without candidates.
  let next: NextMeasurement?
  /// Name of the scenario whose forecast the next measurement is to narrow; nil for all options alike.
  let goal: String?
  /// Points that were given but can't be fitted.
  let leftOut: Int
  /// File of the profile; nil when none was written.
  package var path: String?
  /// Findings that did not stop the calibration.
  package var warnings: [Diagnostic] = []

  /// Joins a calibration with what follows from it.
  ///
  /// - Parameters:
  ///   - given: how many points there were.
  ///   - goal: the scenario whose forecast matters; nil for all options alike.
  package init(
    _ calibration: ServingCalibration, profile: ServingProfile, given: Int, goal: Scenario?,
    parameters: ServingParameters
  ) {
    self.calibration = calibration
    self.profile = profile
    self.goal = goal?.name
    leftOut = given - calibration.points.count
    next = calibration.nextMeasurement(for: goal, parameters: parameters)
  }

  /// Model that the next measurement runs.
  var nextModel: String { calibration.points.first?.model.id ?? "" }
}

// MARK: - JSON

extension CalibrationReport {
  /// The document of DESIGN §5; errors in percent of the measured values, widths as shares.
  package var document: JSONValue {
    let summary = calibration.summary
    let band = profile.errorBand
    return [
      "points": .number(Double(calibration.points.count)), "leftOut": .number(Double(leftOut)),
      "gpu": .text(profile.gpu), "backend": .text(profile.backend.rawValue),
      "precision": .text(profile.weights.rawValue), "before": Self.errors(summary.before),
      "after": Self.errors(summary.after), "leaveOneOut": Self.errors(summary.leaveOneOut),
      "isBetterThanDefault": .flag(summary.isWorthwhile),
      "scales": Self.factors { .number(profile.scales[$0]) },
      "intervals": Self.factors { factor in
        [
          "low": .number(summary.intervals[factor]?.lowerBound),
          "high": .number(summary.intervals[factor]?.upperBound),
        ]
      },
      "weaklyDetermined": .list(calibration.weaklyDetermined.map { .text($0.rawValue) }),
      "errorBand": ["low": .number(band.low), "high": .number(band.high)],
      "nextMeasurement": next.map(json) ?? .null,
      "profile": ["id": .text(profile.id), "path": .text(unlessEmpty: path)],
      "warnings": .list(warnings.map { .text($0.description) }),
    ]
  }

  private static func errors(_ statistics: ErrorStatistics) -> JSONValue {
    .object(statistics.percentages.map { JSONValue.Member($0.key, .number($0.value)) })
  }

  private static func factors(_ value: (SiteFactor) -> JSONValue) -> JSONValue {
    .object(SiteFactor.allCases.map { JSONValue.Member($0.rawValue, value($0)) })
  }

  private func json(_ next: NextMeasurement) -> JSONValue {
    let deployment = next.deployment
    return [
      "model": .text(nextModel), "gpu": .text(deployment.gpu.id),
      "tensorParallel": .number(Double(deployment.tensorParallel)),
      "dataParallel": .number(Double(deployment.dataParallel)),
      "expertParallel": .number(Double(deployment.expertParallel)),
      "concurrency": .number(Double(deployment.concurrency)),
      "promptTokens": .number(next.load.prompt.value),
      "generationLength": .number(next.load.generationLength.value),
      "widthNow": .number(next.widthNow), "widthAfter": .number(next.widthAfter),
      "narrows": .text(unlessEmpty: goal),
      "command": .text(unlessEmpty: BenchmarkCommand.text(next, model: nextModel)),
    ]
  }
}
