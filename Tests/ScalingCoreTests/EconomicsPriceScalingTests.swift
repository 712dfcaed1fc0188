import ScalingCore
import Testing

@Suite("Moving a price range")
struct EconomicsPriceScalingTests {
  @Test("low and high keep their ratio to the typical price")
  func ratios() {
    let range = PriceRange(low: 1, typical: 2, high: 6).scaled(toTypical: 3)
    #expect(range == PriceRange(low: 1.5, typical: 3, high: 9))
  }

  @Test("stays in order wherever the price moves", arguments: [0.01, 1.49, 2.99, 30, 1_000])
  func order(price: Double) {
    let range = PriceRange(low: 1.49, typical: 2.99, high: 6.98)
      .scaled(toTypical: HourlyPrice(price))
    #expect(range.low < range.typical && range.typical < range.high)
    #expect(range.typical == HourlyPrice(price))
  }

  @Test("an exact price stays exact, and nothing becomes the new price")
  func exact() {
    #expect(PriceRange(2).scaled(toTypical: 5) == PriceRange(5))
    #expect(PriceRange(0).scaled(toTypical: 5) == PriceRange(5))
    let half = PriceRange(low: 0, typical: 0, high: 4).scaled(toTypical: 5)
    #expect(half == PriceRange(5))
  }
}
