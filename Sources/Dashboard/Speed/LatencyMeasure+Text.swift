package import ScalingCore
package import Screen

extension LatencyMeasure {
  /// Name in titles and tables.
  package var name: Wording {
    switch self {
    case .requestLatency: Wording("latency", ja: "応答時間")
    case .timeToFirstToken: "TTFT"
    case .timePerOutputToken: "TPOT"
    }
  }

  /// Title of an axis.
  func axisTitle(in language: Language) -> String {
    self == .timePerOutputToken ? "TPOT ms" : "\(name[language]) s"
  }

  /// One unit of the axis.
  var axisUnit: Seconds { self == .timePerOutputToken ? 1e-3 : 1 }
}

/// A time with the range around it, for example `6.0 s (4.8–7.2 s)`.
func rangeText(_ time: Seconds, _ range: ClosedRange<Seconds>) -> String {
  "\(time.formatted) (\(spanText(range)))"
}

/// A range of times, its unit once where both ends have it: `4.8–7.2 s`.
func spanText(_ range: ClosedRange<Seconds>) -> String {
  let (low, high) = (range.lowerBound.formatted, range.upperBound.formatted)
  let unit = high.split(separator: " ").last.map { " \($0)" } ?? ""
  let isShared =
    high.count(where: { $0 == " " }) == 1 && low.hasSuffix(unit)
    && !low.dropLast(unit.count).contains(" ")
  return "\(isShared ? String(low.dropLast(unit.count)) : low)–\(high)"
}

/// A token rate without its unit: two digits below 10, whole numbers above, thousands as `1.27k`.
package func rateText(_ rate: TokenRate) -> String {
  guard rate >= 9.95 else { return NumberFormat.decimals(1).string(rate.value) }
  guard rate >= 999.5 else { return NumberFormat.decimals(0).string(rate.value) }
  return MagnitudeFormat(.threeDigits, suffixes: MagnitudeFormat.countSuffixes)
    .string(rate.value)
}
