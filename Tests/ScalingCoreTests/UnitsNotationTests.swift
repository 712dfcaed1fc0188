import Testing

@testable import ScalingCore

@Suite("Notation of quantities")
struct UnitsNotationTests {
  private let lengths = QuantityNotation(
    expected: "a length", examples: "2 m or 3 cm", units: ["": 1, "m": 1, "cm": 0.01, "km": 1e3])

  @Test("multiplies by the unit; parts of one divide exactly")
  func factors() throws {
    #expect(try lengths.parse("2 km") == 2_000)
    #expect(try lengths.parse("7cm") == 0.07)
    #expect(try lengths.parse("3") == 3)
    for hundredths in 0...100 {
      #expect(try lengths.parse("\(hundredths)cm") == Double(hundredths) / 100)
    }
  }

  @Test("names the unit that it does not know")
  func unknownUnit() {
    let error = #expect(throws: QuantityParseError.self) { try lengths.parse("2 miles") }
    #expect(
      error?.message
        == "'miles' in '2 miles' is no unit of a length; write for example 2 m or 3 cm")
  }

  @Test("adds up parts only where the notation is compound")
  func compound() throws {
    #expect(throws: QuantityParseError.self) { try lengths.parse("2 m 3 cm") }
    let times = SecondUnit.notation
    #expect(try times.parse("1 h 2 min 3 s") == 3_723)
    #expect(try times.parse("1h2min3s") == 3_723)
    #expect(throws: QuantityParseError.self) { try times.parse("2 min and 3 s") }
  }

  @Test("takes a dollar sign only where money is meant")
  func dollarSign() throws {
    #expect(throws: QuantityParseError.self) { try lengths.parse("$2") }
    #expect(try DollarUnit.notation.parse("$2k") == 2_000)
    #expect(throws: QuantityParseError.self) { try DollarUnit.notation.parse("$$2") }
    #expect(throws: QuantityParseError.self) { try DollarUnit.notation.parse("2$") }
  }

  @Test("combines suffixes with endings")
  func combinations() {
    let units = QuantityNotation.combinations(["": 1, "k": 1e3], endings: ["": 1, "/day": 365])
    #expect(units == ["": 1, "k": 1e3, "/day": 365, "k/day": 365e3])
  }
}
