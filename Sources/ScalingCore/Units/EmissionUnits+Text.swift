extension GridIntensityUnit: MeasuredUnit {
  /// `380 g/kWh`.
  public static func format(_ value: Double) -> String {
    guard value.isFinite else { return NumberFormat.unknown }
    return NumberFormat.significant(3).string(value) + " g/kWh"
  }

  /// `380`, `380 g/kWh`, `0.38 kg/kWh`; a bare number is grams.
  public static let notation = QuantityNotation(
    expected: "a grid intensity", examples: "380 or 380 g/kWh",
    units: ["": 1, "g/kWh": 1, "kg/kWh": 1e3, "kg/MWh": 1, "t/MWh": 1e3])
}

extension KilogramUnit: MeasuredUnit {
  /// `0.42 g`, `12.3 kg`, `4.50 t`.
  public static func format(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.unknown }
    return MagnitudeFormat(.threeDigits, suffixes: [" g", " kg", " t", " kt", " Mt"])
      .string(digits.shifted(by: 3))
  }

  /// `12.3 kg`, `4.5 t`; a bare number is kilograms.
  public static let notation = QuantityNotation(
    expected: "a mass", examples: "12.3 kg or 4.5 t",
    units: ["": 1, "g": 1e-3, "kg": 1, "t": 1e3, "kt": 1e6])
}
