package import ScalingCore

/// The slowest that a shape may be.
package enum LatencyLimit: Sendable, Hashable {
  /// So long from a request to its last token.
  case time(Seconds)
  /// So long as a share of what the usual shape takes.
  case share(Double)

  /// Texts that would be right, for messages.
  package static let examples = "1.5s, 600ms or 0.6x"

  /// Reads `1.5s` or `0.6x`; nil for other texts, and for what is not above 0.
  package init?(_ text: String) {
    if text.hasSuffix("x") || text.hasSuffix("×") {
      guard let share = Double(text.dropLast()), share > 0, share <= 1_000 else { return nil }
      self = .share(share)
      return
    }
    guard let time = try? Seconds.parse(text), time > 0, time.isFinite else { return nil }
    self = .time(time)
  }

  /// The limit where the usual shape takes a known time; nil for a share of an unknown one.
  func seconds(usual: Seconds?) -> Seconds? {
    switch self {
    case .time(let time): time
    case .share(let share): usual.map { $0 * share }
    }
  }
}
