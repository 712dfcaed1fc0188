internal import ScalingCore

/// What has to be known to read a comparison rightly.
extension ComparisonReport {
  /// The notes, in words; none where options compare as they are.
  var notes: [String] {
    [currencyNote, volumeNote, horizonNote, drawNote].compactMap(\.self) + missingDraws
  }

  private var scenarios: [Scenario] { comparison.options.map(\.scenario) }

  private var currencyNote: String? {
    guard Set(scenarios.map(\.currency)).count > 1 else { return nil }
    let rate = currency.perUSD.map { " at \(NumberText.shortest($0)) for a dollar" } ?? ""
    return
      "All amounts are in \(currency.code)\(rate), the currency of the baseline; the files state "
      + "different currencies or rates."
  }

  private var volumeNote: String? {
    guard Set(scenarios.map(\.workload.requestsPerYear)).count > 1 else { return nil }
    return
      "Requests a year differ: yearly amounts, GPUs and times of break-even are for different loads, "
      + "the cost of a request is not; the volume of a break-even is served by both."
  }

  private var horizonNote: String? {
    let years = scenarios.map(\.horizon.years)
    guard Set(years).count > 1 else { return nil }
    let texts = years.map { $0.map(String.init) ?? "none" }.joined(separator: ", ")
    return
      "Years of the horizon differ (\(texts)): amounts of all years are not held against each other."
  }

  private var drawNote: String? {
    guard draws > 0 else { return nil }
    let count = NumberFormat.grouped.string(Double(draws))
    return
      "P10 to P90 and chances are of \(count) draws with seed \(seed); what options have in common "
      + "is drawn alike."
  }

  private var missingDraws: [String] {
    comparison.options.indices.compactMap { option in
      guard let missing = comparison.options[option].drawsWithoutAnswer, missing > 0 else {
        return nil
      }
      let count = NumberFormat.grouped.string(Double(missing))
      return
        "\(names[option]): \(count) draws are left out, in which the model does not fit or too "
        + "little is reserved."
    }
  }
}
