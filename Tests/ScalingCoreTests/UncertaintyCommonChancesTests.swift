import ScalingCore
import Testing

@Suite("Chances that options share")
struct UncertaintyCommonChancesTests {
  @Test("a draw of a name is always the same, whatever else is drawn")
  func reproducible() {
    let first = CommonChances(seed: 7).sequence("price.perGpuHour")
    let second = CommonChances(seed: 7).sequence("price.perGpuHour")
    let draws = [0, 1, 9_999, 3]
    #expect(draws.map(first.chance) == draws.map(second.chance))
  }

  @Test("other seeds and other names give other chances")
  func apart() {
    let chances = CommonChances(seed: 7)
    let other = CommonChances(seed: 8)
    let (price, volume) = (chances.sequence("price"), chances.sequence("volume"))
    for draw in 0..<100 {
      #expect(price.chance(draw) != volume.chance(draw))
      #expect(price.chance(draw) != other.sequence("price").chance(draw))
      #expect(price.chance(draw) != price.chance(draw + 1))
    }
  }

  @Test("chances are strictly between 0 and 1 and spread evenly")
  func even() {
    let sequence = CommonChances(seed: 1).sequence("x")
    let values = (0..<10_000).map(sequence.chance)
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    let mean = values.reduce(0, +) / 10_000
    // The standard error of the mean of 10,000 uniform numbers is 0.00289.
    #expect(abs(mean - 0.5) < 4 * 0.00289)
    for tenth in 0..<10 {
      let count = values.count { $0 >= Double(tenth) / 10 && $0 < Double(tenth + 1) / 10 }
      #expect(abs(count - 1_000) < 4 * 30)
    }
  }

  @Test("sequences of two names are uncorrelated")
  func uncorrelated() {
    let chances = CommonChances(seed: 3)
    let (first, second) = (chances.sequence("a"), chances.sequence("b"))
    let products = (0..<10_000).map { (first.chance($0) - 0.5) * (second.chance($0) - 0.5) }
    // The product of two centred uniform numbers has deviation 1/12; its mean of 10,000 has 0.000833.
    #expect(abs(products.reduce(0, +) / 10_000) < 4 * 0.000833)
  }
}
