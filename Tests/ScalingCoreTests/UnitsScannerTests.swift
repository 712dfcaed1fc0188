import Testing

@testable import ScalingCore

@Suite("Scanner of plain numbers")
struct UnitsScannerTests {
  @Test(
    "reads a number and leaves the rest",
    arguments: [
      ("8Ki", 8, "Ki"), ("1_000 tokens", 1_000, " tokens"), ("1.5e3x", 1_500, "x"), ("2e", 2, "e"),
      ("2e+", 2, "e+"), ("7.", 7, ""), (".5", 0.5, ""), ("-3min", -3, "min"), ("+3", 3, ""),
      ("1,000,000/day", 1e6, "/day"), ("12,", 12, ","), ("1__2", 1, "__2"), ("3_", 3, "_"),
      ("1.5.2", 1.5, ".2"), ("0x10", 0, "x10"), ("1e-400", 0, ""), ("007", 7, ""),
    ] as [(String, Double, String)])
  func reads(text: String, value: Double, rest: String) throws {
    var scanner = NumberScanner(text[...])
    #expect(try scanner.number() == value)
    #expect(scanner.rest == rest)
  }

  @Test(
    "finds no number where none begins", arguments: ["", "abc", "-", "+.", ".", "e5", "_1", "٣"])
  func none(text: String) throws {
    var scanner = NumberScanner(text[...])
    #expect(try scanner.number() == nil)
  }

  @Test(
    "refuses what is ambiguous or too large",
    arguments: [
      ("1,5", .ambiguousComma), ("1,2345", .ambiguousComma), ("0,123", .ambiguousComma),
      ("1234,567", .ambiguousComma), ("1,000,00", .ambiguousComma), ("1e309", .notFinite),
    ] as [(String, QuantityParseError.Reason)])
  func refuses(text: String, reason: QuantityParseError.Reason) {
    #expect(throws: reason) {
      var scanner = NumberScanner(text[...])
      _ = try scanner.number()
    }
  }

  @Test("reads back every number that Swift prints")
  func printed() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      var scanner = NumberScanner(value.description[...])
      #expect(try scanner.number() == value)
      #expect(scanner.rest.isEmpty)
    }
  }
}
