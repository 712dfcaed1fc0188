/// Why a text is not a quantity, and what would be.
public struct QuantityParseError: Error, Sendable, Hashable {
  /// What is wrong with the text.
  public enum Reason: Error, Sendable, Hashable {
    /// Nothing but blanks.
    case empty
    /// Longer than any number that a person types.
    case tooLong
    /// Does not begin with a number.
    case notANumber
    /// Larger than the largest number that can be computed with.
    case notFinite
    /// A comma that may be a decimal comma.
    case ambiguousComma
    /// What follows the number is no unit of this quantity.
    case unknownUnit(String)
    /// A number with decimals where only whole ones make sense.
    case notWhole
    /// Outside of the range that the text states.
    case outside(String)
  }

  /// The text, shortened and without control characters.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason
  /// What the text should be, for example `a number of tokens`.
  public let expected: String
  /// Texts that would be right, for example `8192, 8k or 8Ki`.
  public let examples: String

  /// Describes what is wrong with `text`.
  public init(text: String, reason: Reason, expected: String, examples: String) {
    self.text = Self.printable(text)
    self.reason = reason
    self.expected = expected
    self.examples = examples
  }

  /// One sentence: what is wrong, what would be right.
  public var message: String {
    "\(complaint); write for example \(examples)"
  }

  /// What is wrong, without the remedy.
  package var complaint: String {
    switch reason {
    case .empty: "\(expected) is missing"
    case .tooLong: "'\(text)' is too long for \(expected)"
    case .notANumber: "'\(text)' is not \(expected)"
    case .notFinite: "'\(text)' is too large for \(expected)"
    case .ambiguousComma: "'\(text)' has an ambiguous comma: decimals take a point"
    case .unknownUnit(let unit): "'\(unit)' in '\(text)' is no unit of \(expected)"
    case .notWhole: "'\(text)' is not a whole number"
    case .outside(let range): "'\(text)' is outside of \(range)"
    }
  }

  /// Characters of the text that a message repeats.
  private static let shownCharacters = 40

  private static func printable(_ text: String) -> String {
    let shown = text.prefix(shownCharacters)
    let scalars = shown.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
    let clean = String(String.UnicodeScalarView(scalars))
    return shown.endIndex == text.endIndex ? clean : clean + "…"
  }
}
