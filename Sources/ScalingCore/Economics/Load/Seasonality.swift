/// Requests by the month of the year; every month has a twelfth of the year's days.
public enum Seasonality: Sendable, Hashable {
  /// Every month has the same requests.
  case flat
  /// Relative requests of each month, beginning in January: 12 numbers, not negative, not all 0.
  case months([Double])
}

extension Seasonality {
  /// Months of a year.
  static let monthCount = 12

  /// Relative requests of each month; nil where all are alike.
  public var weights: [Double]? {
    if case .months(let weights) = self { weights } else { nil }
  }
}

extension Seasonality: WrittenForm {
  /// A name, or 12 numbers between strokes.
  public static var examples: String {
    "flat, or {months: [12 numbers]} (months:1/1/2/... with --set)"
  }

  /// `flat` or `months:1/1/2/…`.
  public var text: String {
    switch self {
    case .flat: "flat"
    case .months(let weights): "months:" + WeightList.text(weights)
    }
  }

  /// Reads what ``text`` writes.
  public init?(text: String) {
    if text == "flat" {
      self = .flat
      return
    }
    guard let weights = WeightList.weights(text, prefix: "months:", count: Self.monthCount)
    else { return nil }
    self = .months(weights)
  }
}

/// Relative numbers on one line, parted by strokes.
enum WeightList {
  /// Largest number that is accepted.
  private static let largest = 1e9

  /// Numbers that read back exactly.
  static func text(_ weights: [Double]) -> String {
    weights.map(\.shortestText).joined(separator: "/")
  }

  /// Reads so many numbers behind a prefix; nil unless all are there, none is negative and one is above 0.
  static func weights(_ text: String, prefix: String, count: Int) -> [Double]? {
    guard text.hasPrefix(prefix) else { return nil }
    let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
    let weights = parts.compactMap { try? FieldKind.factorNotation.parse(String($0)) }
    guard parts.count == count, weights.count == count,
      weights.allSatisfy({ (0...largest).contains($0) }), weights.contains(where: { $0 > 0 })
    else { return nil }
    return weights
  }
}
