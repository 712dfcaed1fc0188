import ScalingCore
import Testing

@Suite("Parse errors")
struct UnitsParseErrorTests {
  private func message(_ text: String, _ reason: QuantityParseError.Reason) -> String {
    QuantityParseError(
      text: text, reason: reason, expected: "a number of tokens", examples: "8192, 8k or 8Ki"
    ).message
  }

  @Test("state what is wrong and what would be right")
  func messages() {
    #expect(
      message("", .empty) == "a number of tokens is missing; write for example 8192, 8k or 8Ki")
    #expect(
      message("abc", .notANumber)
        == "'abc' is not a number of tokens; write for example 8192, 8k or 8Ki")
    #expect(
      message("8 Kb", .unknownUnit("Kb"))
        == "'Kb' in '8 Kb' is no unit of a number of tokens; write for example 8192, 8k or 8Ki")
    #expect(message("1e999", .notFinite).hasPrefix("'1e999' is too large for a number of tokens"))
    #expect(message("1,5", .ambiguousComma).contains("decimals take a point"))
    #expect(message("1.5", .notWhole).hasPrefix("'1.5' is not a whole number"))
    #expect(message("9", .outside("0…1")).hasPrefix("'9' is outside of 0…1"))
    #expect(message("9", .tooLong).contains("too long"))
  }

  @Test("repeat no control characters and not more than forty characters")
  func printable() {
    let error = QuantityParseError(
      text: "\u{1B}[2J" + String(repeating: "x", count: 100), reason: .notANumber, expected: "x",
      examples: "y")
    #expect(error.text.hasPrefix("?[2Jxxx"))
    #expect(error.text.count == 41)
    #expect(error.text.hasSuffix("…"))
  }
}
