/// Value of a scenario's field.
public enum FieldValue: Sendable, Hashable {
  /// Nothing is stated.
  case absent
  /// A number in the unit of the field's kind.
  case number(Double)
  /// A name, an id or free text.
  case text(String)
}

/// What a scenario's field holds, and in which unit its number counts.
public enum FieldKind: Sendable, Hashable {
  /// Free text.
  case text
  /// One of a few names.
  case choice([String])
  /// A text of a form of its own, such as an attention policy.
  case form(examples: String)
  /// Id or alias of a model in the catalogue.
  case model
  /// Id or alias of an accelerator in the catalogue.
  case gpu
  /// Serving software, or id of a serving profile in the catalogue.
  case backend
  /// A whole number of things.
  case count
  /// Tokens.
  case tokens
  /// Requests in a year.
  case requests
  /// Seconds.
  case seconds
  /// US dollars.
  case dollars
  /// US dollars for one GPU for one hour.
  case hourlyPrice
  /// A share from 0 to 1.
  case share
  /// A pure number.
  case factor
  /// A rate in TFLOP/s.
  case teraRate
  /// Kilowatts.
  case kilowatts
  /// Grams of CO2 for a kilowatt-hour.
  case gridIntensity

  /// Whether the value is a number.
  public var isNumber: Bool { notation != nil }

  /// How a number of this kind is typed; nil for names and text.
  public var notation: QuantityNotation? {
    switch self {
    case .text, .choice, .form, .model, .gpu, .backend: nil
    case .count: Self.countNotation
    case .tokens: TokenUnit.notation
    case .requests: YearlyRequestUnit.notation
    case .seconds: SecondUnit.notation
    case .dollars: DollarUnit.notation
    case .hourlyPrice: HourlyPriceUnit.notation
    case .share: ProbabilityUnit.notation
    case .factor: Self.factorNotation
    case .teraRate: FLOPRateUnit.teraNotation
    case .kilowatts: KilowattUnit.notation
    case .gridIntensity: GridIntensityUnit.notation
    }
  }

  private static let countNotation = QuantityNotation(
    expected: "a whole number", examples: "4 or 2k", units: QuantityNotation.countSuffixes)

  /// How a pure number is typed.
  package static let factorNotation = QuantityNotation(
    expected: "a number", examples: "2.5", units: QuantityNotation.countSuffixes)
}

extension FieldKind {
  /// Short text of a value for screens; empty for an absent one.
  public func formatted(_ value: FieldValue) -> String {
    switch value {
    case .absent: ""
    case .text(let text): text
    case .number(let number): formatted(number)
    }
  }

  private func formatted(_ number: Double) -> String {
    switch self {
    case .tokens: Tokens(number).formatted
    case .requests: YearlyRequests(number).formatted
    case .seconds: Seconds(number).formatted
    case .dollars: Dollars(number).formatted
    case .hourlyPrice: HourlyPrice(number).formatted
    case .share: Probability(number).formatted
    case .teraRate: FLOPRate(number * 1e12).formatted
    case .kilowatts: Kilowatts(number).formatted
    case .gridIntensity: GridIntensity(number).formatted
    case .count: NumberFormat.grouped.string(number)
    case .text, .choice, .form, .model, .gpu, .backend, .factor:
      NumberFormat.significant(6).string(number)
    }
  }

  /// Text that reads back as exactly the same value, for files; `none` for an absent one.
  ///
  /// Token counts that are multiples of 1024 are written in `Ki`.
  public func exactText(_ value: FieldValue) -> String {
    switch value {
    case .absent: return Self.absentText
    case .text(let text): return text
    case .number(let number):
      let kibi = number / 1_024
      if self == .tokens, kibi >= 1, kibi == kibi.rounded() { return Self.exact(kibi) + "Ki" }
      return Self.exact(number)
    }
  }

  /// What is written for a value that is not stated.
  public static let absentText = "none"

  /// Digits that any `Double` needs to read back unchanged.
  private static func exact(_ number: Double) -> String {
    NumberFormat.significant(17).string(number)
  }
}
