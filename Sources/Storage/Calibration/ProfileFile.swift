package import ScalingCore

/// A serving profile as a catalogue file.
package enum ProfileFile {
  /// Text of the file: what `UserCatalogue` reads back as the same profile and measurements.
  package static func text(of profile: ServingProfile, measurements: [MeasuredServing]) -> String {
    let head: [Field] = [
      ("version", String(ProfileEntries.version)), ("id", YAMLText.scalar(profile.id)),
      ("gpu", YAMLText.scalar(profile.gpu)), ("backend", profile.backend.rawValue),
      ("precision", profile.weights.rawValue), ("kind", profile.evidence.kind.rawValue),
      ("date", profile.evidence.date.isEmpty ? nil : YAMLText.scalar(profile.evidence.date)),
      ("source", YAMLText.scalar(profile.evidence.source)),
      ("scales", mapping(SiteFactor.allCases.map { ($0.rawValue, number(profile.scales[$0])) })),
      ("intervals", profile.summary.map(intervals)),
      (
        "errorBand",
        mapping([
          ("low", number(profile.errorBand.low)), ("high", number(profile.errorBand.high)),
        ])
      ),
    ]
    let lines = written(head).map { "\($0.key): \($0.value)\n" }
    return """
      # Written by isocost calibrate. Delete it to forget the profile.
      profiles:
        - \(lines.joined(separator: "    "))
      """ + errors(profile.summary) + rows(measurements)
  }

  private typealias Field = (key: String, value: String?)

  private static func errors(_ summary: CalibrationSummary?) -> String {
    guard let summary else { return "" }
    let parts = [
      ("before", summary.before), ("after", summary.after), ("leaveOneOut", summary.leaveOneOut),
    ]
    return "    errors:\n"
      + parts.map { "      \($0.0): \(mapping(fields(of: $0.1)))\n" }.joined()
  }

  private static func rows(_ measurements: [MeasuredServing]) -> String {
    guard !measurements.isEmpty else { return "" }
    return "    measurements:\n"
      + measurements.map { "      - \(mapping(fields(of: $0)))\n" }.joined()
  }

  private static func intervals(_ summary: CalibrationSummary) -> String {
    mapping(
      SiteFactor.allCases.map { factor in
        (
          factor.rawValue,
          summary.intervals[factor].map { "[\(number($0.lowerBound)), \(number($0.upperBound))]" }
        )
      })
  }

  private static func fields(of errors: ErrorStatistics) -> [Field] {
    [
      ("points", String(errors.count)), ("mape", number(errors.meanAbsolute)),
      ("median", number(errors.medianAbsolute)), ("bias", number(errors.bias)),
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
      ("promptTokens", number(row.load.prompt.value)),
      ("generationLength", number(row.load.generationLength.value)),
      ("tpotSeconds", number(row.timePerOutputToken.value)),
      ("ttftSeconds", row.timeToFirstToken.map { number($0.value) }),
      ("tokensPerSecondPerGpu", row.recordedThroughput.map { number($0.value) }),
      ("flag", row.flag == MeasuredServing.sound ? nil : YAMLText.scalar(row.flag)),
    ]
  }

  private static func mapping(_ fields: [Field]) -> String {
    "{" + written(fields).map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func written(_ fields: [Field]) -> [(key: String, value: String)] {
    fields.compactMap { field in field.value.map { (field.key, $0) } }
  }

  private static func number(_ value: Double) -> String { NumberText.shortest(value) }
}
