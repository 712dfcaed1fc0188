import Testing

@testable import ScalingCore

@Suite("Ranges of amounts")
struct EconomicsRangeTests {
  private let range = DollarRange(low: 1, typical: 2, high: 5)

  @Test("levels name one of the amounts")
  func levels() {
    #expect(range.amount(at: .low) == 1 && range.amount(at: .typical) == 2)
    #expect(range.amount(at: .high) == 5)
    #expect(range.amount(at: .quantile(0.3)) == range.quantile(0.3))
  }

  @Test("order and width")
  func order() {
    #expect(range.isInOrder && range.isRange)
    #expect(!DollarRange(low: 2, typical: 1, high: 3).isInOrder)
    #expect(DollarRange(4).isInOrder && !DollarRange(4).isRange)
  }

  @Test("sums and multiples keep the levels")
  func arithmetic() {
    #expect(range + DollarRange(10) == DollarRange(low: 11, typical: 12, high: 15))
    #expect(range * 2 == DollarRange(low: 2, typical: 4, high: 10))
  }
}
