/// Text after numbers for each factor of 1000.
private let prefixes = ["", "k", "M", "G", "T", "P", "E", "Z", "Y"]

private func format(_ value: Double, _ unit: String) -> String {
  MagnitudeFormat(.threeDigits, suffixes: prefixes.map { " " + $0 + unit }).string(value)
}

/// Decimal prefixes and their factors, with `endings` behind each.
private func prefixed(_ endings: [String]) -> [String: Double] {
  var factor = 1.0
  var units: [String: Double] = [:]
  for prefix in prefixes {
    for ending in endings { units[prefix + ending] = factor }
    factor *= 1e3
  }
  return units
}

extension ByteUnit: MeasuredUnit {
  /// `27.5 GB` (10⁹ bytes).
  public static func format(_ value: Double) -> String {
    ScalingCore.format(value, "B")
  }

  /// `80 GB` (10⁹), `75 GiB` (2³⁰); a bare number is bytes.
  public static let notation = QuantityNotation(
    expected: "an amount of memory", examples: "80 GB or 75 GiB",
    units: prefixed(["B"]).merging(
      ["": 1, "KB": 1e3, "KiB": 0x1p10, "MiB": 0x1p20, "GiB": 0x1p30, "TiB": 0x1p40]
    ) { first, _ in first })
}

extension ByteRateUnit: MeasuredUnit {
  /// `3.35 TB/s`.
  public static func format(_ value: Double) -> String {
    ScalingCore.format(value, "B/s")
  }

  /// `3.35 TB/s`; a bare number is bytes a second.
  public static let notation = QuantityNotation(
    expected: "a bandwidth", examples: "3.35 TB/s or 450 GB/s",
    units: prefixed(["B/s"]).merging(["": 1]) { first, _ in first })
}

extension FLOPUnit: MeasuredUnit {
  /// `950 TFLOP`, `3.46 PFLOP`.
  public static func format(_ value: Double) -> String {
    ScalingCore.format(value, "FLOP")
  }

  /// `3.46 PFLOP`; a bare number is operations.
  public static let notation = QuantityNotation(
    expected: "a number of operations", examples: "950 TFLOP or 3.46 PFLOP",
    units: prefixed(["FLOP", "FLOPs", "Flop", "eFLOP", "eFLOPs"]).merging(["": 1]) { first, _ in
      first
    })
}

extension FLOPRateUnit: MeasuredUnit {
  /// `989 TFLOP/s`.
  public static func format(_ value: Double) -> String {
    ScalingCore.format(value, "FLOP/s")
  }

  /// `989 TFLOP/s`; a bare number is operations a second.
  public static let notation = QuantityNotation(
    expected: "a peak rate", examples: "989 TFLOP/s or 4.5 PFLOP/s",
    units: rates.merging(["": 1]) { first, _ in first })

  /// `4500`, or `4.5 PFLOP/s`: the number of TFLOP/s.
  static let teraNotation = QuantityNotation(
    expected: "a peak rate in TFLOP/s", examples: "4500 or 4.5 PFLOP/s",
    units: rates.mapValues { $0 / 1e12 }.merging(["": 1]) { first, _ in first })

  private static let rates = prefixed(["FLOP/s", "FLOPs/s", "FLOPS", "FLOP"])
}

extension MegawattHourUnit: MeasuredUnit {
  /// `420 kWh`, `12.3 MWh`, `1.2 GWh`.
  public static func format(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    let suffixes = [" kWh", " MWh", " GWh", " TWh"]
    return MagnitudeFormat(.threeDigits, suffixes: suffixes).string(digits.shifted(by: 3))
  }

  /// `12.3 MWh`, `420 kWh`; a bare number is megawatt-hours.
  public static let notation = QuantityNotation(
    expected: "an amount of energy", examples: "12.3 MWh or 420 kWh",
    units: ["": 1, "kWh": 1e-3, "MWh": 1, "GWh": 1e3, "TWh": 1e6])
}

extension KilowattUnit: MeasuredUnit {
  /// `700 W`, `1.73 kW`.
  public static func format(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    return MagnitudeFormat(.threeDigits, suffixes: [" W", " kW", " MW", " GW"])
      .string(digits.shifted(by: 3))
  }

  /// `1.73 kW`, `700 W`; a bare number is kilowatts.
  public static let notation = QuantityNotation(
    expected: "a power", examples: "1.73 kW or 700 W",
    units: ["": 1, "W": 1e-3, "kW": 1, "MW": 1e3])
}
