/// A unit whose quantities are shown to people and typed by them.
public protocol MeasuredUnit {
  /// Short text of an amount in this unit, without locale; `–` for NaN and infinities.
  static func format(_ value: Double) -> String
  /// How an amount is typed.
  static var notation: QuantityNotation { get }
}

extension Quantity where Unit: MeasuredUnit {
  /// Short text for screens and reports; `–` for NaN and infinities.
  public var formatted: String { Unit.format(value) }

  /// Reads a number with or without a unit, as people write it in files and fields.
  ///
  /// - Throws: What is wrong with the text, and texts that would be right.
  public static func parse(_ text: String) throws(QuantityParseError) -> Self {
    Self(try Unit.notation.parse(text))
  }
}
