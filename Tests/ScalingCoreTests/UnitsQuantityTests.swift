import ScalingCore
import Testing

@Suite("Quantities")
struct UnitsQuantityTests {
  @Test("add and subtract within a unit")
  func addition() {
    #expect(Seconds(1.5) + 0.5 == 2)
    #expect(Bytes(80e9) - Bytes(30e9) == Bytes(50e9))
    #expect([Tokens(1), 2, 3].reduce(.zero, +) == 6)
    var total = Dollars(1)
    total += 2
    total -= 0.5
    #expect(total == 2.5)
  }

  @Test("scale by numbers, and divide to a number")
  func scaling() {
    #expect(Seconds(3) * 2 == 6)
    #expect(2 * Seconds(3) == 6)
    #expect(Seconds(3) / 2 == 1.5)
    #expect(Seconds(3) / Seconds(2) == 1.5)
  }

  @Test("compare by amount")
  func order() {
    #expect(Tokens(512) < 8_192)
    #expect([Dollars(3), 1, 2].sorted() == [1, 2, 3])
    #expect(max(Seconds(1), Seconds(2)) == 2)
    #expect(Set([Tokens(1), 1.0, 2]).count == 2)
  }

  @Test("know whether they are numbers", arguments: [Double.nan, .infinity, -.infinity])
  func finite(value: Double) {
    #expect(!Bytes(value).isFinite)
    #expect(Bytes(1).isFinite)
  }

  @Test("a year has 8760 hours")
  func year() {
    #expect(Seconds.year / .hour == 8_760)
    #expect(Seconds.year == 365 * 24 * Seconds.hour)
  }
}
