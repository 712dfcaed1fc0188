import ScalingCore
import Testing

@Suite("Currency of amounts")
struct EconomicsCurrencyTests {
  @Test("dollars stay dollars to the last bit")
  func dollars() {
    let currency = DisplayCurrency()
    #expect(currency.rate == 1 && currency.amount(0.1) == 0.1)
    #expect(currency.text(35_200) == "$35.2k")
  }

  @Test(
    "another currency takes its rate and shows its code",
    arguments: [
      (Dollars(35_200), "32.4k EUR"), (2.5, "2.30 EUR"), (-10, "-9.20 EUR"), (0, "0 EUR"),
    ])
  func euros(dollars: Dollars, text: String) {
    let currency = DisplayCurrency(code: "EUR", perUSD: 0.92, date: "2026-11-20")
    #expect(currency.text(dollars) == text)
    #expect(currency.amount(dollars) == dollars.value * 0.92)
  }

  @Test("what is no number stays unknown")
  func unknown() {
    #expect(DisplayCurrency(code: "EUR", perUSD: 2).text(Dollars(.nan)) == "–")
  }
}
