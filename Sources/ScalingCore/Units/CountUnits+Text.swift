extension TokenUnit: MeasuredUnit {
  /// `512`, `8.2k`, `131k`.
  public static func format(_ value: Double) -> String {
    MagnitudeFormat(.count, suffixes: MagnitudeFormat.countSuffixes).string(value)
  }

  /// `8192`, `8k` (8000), `8Ki` (8192), each with or without `tokens`.
  public static let notation = QuantityNotation(
    expected: "a number of tokens", examples: "8192, 8k or 8Ki",
    units: QuantityNotation.combinations(
      QuantityNotation.countSuffixes, endings: ["": 1, "tokens": 1, "tok": 1]))
}

extension ParameterUnit: MeasuredUnit {
  /// `596M`, `14.8B`.
  public static func format(_ value: Double) -> String {
    MagnitudeFormat(.count, suffixes: MagnitudeFormat.countSuffixes).string(value)
  }

  /// `14.8B`, `600M`, or the whole number.
  public static let notation = QuantityNotation(
    expected: "a number of parameters", examples: "14.8B or 600M",
    units: QuantityNotation.countSuffixes)
}

extension YearlyRequestUnit: MeasuredUnit {
  /// `2.0M`.
  public static func format(_ value: Double) -> String {
    MagnitudeFormat(.count, suffixes: MagnitudeFormat.countSuffixes).string(value)
  }

  /// `2M`, `2M/year`, or a rate of another period: `/month`, `/week`, `/day`, `/h`, `/s`.
  public static let notation = QuantityNotation(
    expected: "a number of requests", examples: "2M, 2M/year, 160k/month or 5k/day",
    units: QuantityNotation.combinations(
      QuantityNotation.countSuffixes,
      endings: [
        "": 1, "/year": 1, "/yr": 1, "/y": 1, "/month": 12, "/week": 365.0 / 7, "/day": 365,
        "/d": 365, "/hour": 8_760, "/h": 8_760, "/min": 525_600, "/s": 31_536_000,
      ]))
}

extension TokenRateUnit: MeasuredUnit {
  /// `42.5 tokens/s`, `1.27k tokens/s`.
  public static func format(_ value: Double) -> String {
    let suffixes = MagnitudeFormat.countSuffixes.map { $0 + " tokens/s" }
    return MagnitudeFormat(.threeDigits, suffixes: suffixes).string(value)
  }

  /// A number of tokens, with or without `tokens/s`.
  public static let notation = QuantityNotation(
    expected: "a token rate", examples: "1270 or 1.27k tokens/s",
    units: QuantityNotation.combinations(
      QuantityNotation.countSuffixes, endings: ["": 1, "tokens/s": 1, "tok/s": 1, "/s": 1]))
}

extension ProbabilityUnit: MeasuredUnit {
  /// `84 %`.
  public static func format(_ value: Double) -> String {
    format(value, decimals: 0)
  }

  /// `84.3 %` with one decimal.
  static func format(_ value: Double, decimals: Int) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    return NumberFormat.decimals(decimals).string(digits.shifted(by: 2)) + " %"
  }

  /// `0.4`, or the same as `40 %`.
  public static let notation = QuantityNotation(
    expected: "a share", examples: "0.4 or 40 %", units: ["": 1, "%": 0.01])
}

extension Probability {
  /// Text in percent with a count of decimals, for example `84.3 %`.
  public func formatted(decimals: Int) -> String {
    ProbabilityUnit.format(value, decimals: decimals)
  }

  /// Reads a share such as `0.4` or `40 %`.
  ///
  /// - Throws: What is wrong with the text; also for shares outside of 0…1.
  public static func parse(_ text: String) throws(QuantityParseError) -> Self {
    let share = try ProbabilityUnit.notation.parse(text)
    guard 0...1 ~= share else {
      throw ProbabilityUnit.notation.error(.outside("0…1 or 0 %…100 %"), in: text)
    }
    return Probability(share)
  }
}

extension LossUnit: MeasuredUnit {
  /// `2.9161`: shapes differ in the second decimal.
  public static func format(_ value: Double) -> String {
    NumberFormat.decimals(4).string(value)
  }

  /// A plain number.
  public static let notation = QuantityNotation(
    expected: "a loss in nats per token", examples: "2.92", units: ["": 1])
}
