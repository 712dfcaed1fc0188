/// Numbers that a field accepts.
public struct FieldLimits: Sendable, Hashable {
  /// Smallest number.
  public var lowest: Double
  /// Largest number.
  public var highest: Double
  /// Whether the smallest number itself is refused.
  public var excludesLowest: Bool

  /// From `lowest` to `highest`, both accepted.
  public init(_ range: ClosedRange<Double>) {
    lowest = range.lowerBound
    highest = range.upperBound
    excludesLowest = false
  }

  /// Above `lowest`, up to and with `highest`.
  public init(above lowest: Double, upTo highest: Double) {
    self.lowest = lowest
    self.highest = highest
    excludesLowest = true
  }

  /// Whether a number is accepted; false for NaN.
  public func contains(_ number: Double) -> Bool {
    (excludesLowest ? number > lowest : number >= lowest) && number <= highest
  }

  /// Which numbers are accepted, in words: `between 1 and 1024`.
  public func text(_ kind: FieldKind) -> String {
    let (from, to) = (kind.exactText(.number(lowest)), kind.exactText(.number(highest)))
    return excludesLowest ? "above \(from) and at most \(to)" : "between \(from) and \(to)"
  }
}
