package import ScalingCore

/// A serving profile as a catalogue file.
package enum ProfileFile {
  /// Text of the file: what `UserCatalogue` reads back as the same profile and measurements.
  package static func text(of profile: ServingProfile, measurements: [MeasuredServing]) -> String {
    let head: [Field] = [
      ("version", String(ProfileEntries.version)), ("id", YAMLText.scalar(profile.id)),
      ("gpu", YAMLText.scalar(profile.gpu)), ("backend", profile.backend.rawValue),
      ("precision", profile.weights.rawValue), ("kind", profile.evidence.kind.rawValue),
      ("date", YAMLFields.scalar(unlessEmpty: profile.evidence.date)),
      ("source", YAMLText.scalar(profile.evidence.source)),
      (
        "scales",
        YAMLFields.mapping(
          SiteFactor.allCases.map { ($0.rawValue, YAMLFields.number(profile.scales[$0])) })
      ),
      ("intervals", profile.summary.map(intervals)),
      (
        "errorBand",
        YAMLFields.mapping([
          ("low", YAMLFields.number(profile.errorBand.low)),
          ("high", YAMLFields.number(profile.errorBand.high)),
        ])
      ),
    ]
    return "# Written by isocost calibrate. Delete it to forget the profile.\nprofiles:\n"
      + YAMLFields.entry(head) + errors(profile.summary)
      + YAMLFields.list("measurements", measurements.map { fields(of: $0) })
  }

  private typealias Field = YAMLFields.Field

  private static func errors(_ summary: CalibrationSummary?) -> String {
    guard let summary else { return "" }
    let parts = [
      ("before", summary.before), ("after", summary.after), ("leaveOneOut", summary.leaveOneOut),
    ]
    return "    errors:\n"
      + parts.map { "      \($0.0): \(YAMLFields.mapping(fields(of: $0.1)))\n" }.joined()
  }

  private static func intervals(_ summary: CalibrationSummary) -> String {
    YAMLFields.mapping(
      SiteFactor.allCases.map { factor in
        (
          factor.rawValue,
          summary.intervals[factor].map {
            "[\(YAMLFields.number($0.lowerBound)), \(YAMLFields.number($0.upperBound))]"
          }
        )
      })
  }

  private static func fields(of errors: ErrorStatistics) -> [Field] {
    [
      ("points", String(errors.count)), ("mape", YAMLFields.number(errors.meanAbsolute)),
      ("median", YAMLFields.number(errors.medianAbsolute)),
      ("bias", YAMLFields.number(errors.bias)),
    ]
  }

  private static func fields(of row: MeasuredServing) -> [Field] {
    let deployment = row.deployment
    return [
      ("model", YAMLText.scalar(row.model.id)),
      ("tensorParallel", String(deployment.tensorParallel)),
      ("dataParallel", String(deployment.dataParallel)),
      ("expertParallel", String(deployment.expertParallel)),
      ("kvCache", deployment.kvCache.rawValue), ("concurrency", String(deployment.concurrency)),
      ("promptTokens", YAMLFields.number(row.load.prompt.value)),
      ("generationLength", YAMLFields.number(row.load.generationLength.value)),
      ("tpotSeconds", YAMLFields.number(row.timePerOutputToken.value)),
      ("ttftSeconds", row.timeToFirstToken.map { YAMLFields.number($0.value) }),
      ("tokensPerSecondPerGpu", row.recordedThroughput.map { YAMLFields.number($0.value) }),
      ("flag", row.flag == MeasuredServing.sound ? nil : YAMLText.scalar(row.flag)),
    ]
  }
}
