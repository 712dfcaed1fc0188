/// Requests by the hour of the day; every day of a month is alike, weekends included.
public enum DailyProfile: Sendable, Hashable {
  /// Nothing is stated: the peak of the year is all that is known.
  case unstated
  /// Every hour has the same requests.
  case flat
  /// From 9 to 18 o'clock ten times the requests of the other hours.
  case officeHours
  /// 1 from 22 to 7 o'clock, 2 by day, and 4 in the peaks from 9 to 12 and from 19 to 22.
  case twoPeak
  /// Relative requests of each hour, beginning at midnight: 24 numbers, not negative, not all 0.
  case hours([Double])
}

extension DailyProfile {
  /// Hours of a day.
  static let hourCount = 24

  private static let officeWeights =
    [Double](repeating: 1, count: 9) + .init(repeating: 10, count: 9)
    + .init(repeating: 1, count: 6)
  private static let twoPeakWeights =
    [Double](repeating: 1, count: 7) + [2, 2, 4, 4, 4] + .init(repeating: 2, count: 7)
    + [4, 4, 4, 1, 1]

  /// Relative requests of each hour; nil where the profile is flat.
  public var weights: [Double]? {
    switch self {
    case .unstated, .flat: nil
    case .officeHours: Self.officeWeights
    case .twoPeak: Self.twoPeakWeights
    case .hours(let weights): weights
    }
  }
}

extension DailyProfile: WrittenForm {
  /// A name, or 24 numbers between strokes.
  public static var examples: String {
    "none, flat, office-hours, two-peak, or {hours: [24 numbers]} (hours:1/1/2/... with --set)"
  }

  /// `none`, `flat`, `office-hours`, `two-peak` or `hours:1/1/2/…`.
  public var text: String {
    switch self {
    case .unstated: "none"
    case .flat: "flat"
    case .officeHours: "office-hours"
    case .twoPeak: "two-peak"
    case .hours(let weights): "hours:" + WeightList.text(weights)
    }
  }

  /// Reads what ``text`` writes.
  public init?(text: String) {
    switch text {
    case "none": self = .unstated
    case "flat": self = .flat
    case "office-hours": self = .officeHours
    case "two-peak": self = .twoPeak
    default:
      guard let weights = WeightList.weights(text, prefix: "hours:", count: Self.hourCount)
      else { return nil }
      self = .hours(weights)
    }
  }
}
