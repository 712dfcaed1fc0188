import ScalingCore
import Testing

@testable import Dashboard

@Suite("Values that the Spend screen moves")
struct SpendLeverTests {
  @Test("a step up changes the value, a step down brings it near", arguments: SpendLever.allCases)
  func steps(lever: SpendLever) throws {
    let (scenario, catalogue) = (try Fixture.ownedNode(), try Fixture.catalogue())
    let up = lever.moved(scenario, by: 1, in: catalogue)
    let down = lever.moved(scenario, by: -1, in: catalogue)
    #expect(up != scenario && down != scenario && up != down)
    #expect(lever.text(of: up, in: .english) != lever.text(of: scenario, in: .english))
    for other in SpendLever.allCases where other != lever && lever != .plan {
      #expect(
        other.text(of: up, in: .english) == other.text(of: scenario, in: .english), "\(other)")
    }
    #expect(up.validate().allSatisfy { $0.severity != .error })
  }

  @Test("the row says what the sample states")
  func texts() throws {
    let scenario = try Fixture.ownedNode()
    let texts = SpendLever.allCases.map { $0.text(of: scenario, in: .english) }
    // gpus.csv: a H100 is bought for 22,000 to 40,000, half-way 31,000.
    #expect(
      texts == ["owned", "$31.0k/GPU", "21.9M", "+20 %", "5", "6 %", "-15 %", "70 %"])
  }

  @Test("the price is that of the plan: a GPU-hour, a GPU or tokens, its range in proportion")
  func prices() throws {
    let (node, catalogue) = (try Fixture.ownedNode(), try Fixture.catalogue())
    let bought = SpendLever.price.moved(node, by: 1, in: catalogue).price.owned.purchasePerGPU
    #expect(bought?.typical == 40_000)
    let ratio = try #require(bought).low.value / 40_000
    #expect(abs(ratio - 22.0 / 31) < 1e-12)
    let api = try node.paying(by: .api)
    let dearer = SpendLever.price.moved(api, by: 1, in: catalogue).price.api
    let (old, new) = (
      try #require(api.price.api.outputPerMillion), try #require(dearer.outputPerMillion)
    )
    #expect(new.typical > old.typical && dearer.model == nil)
    let input = try #require(dearer.inputPerMillion).typical
    let before = try #require(api.price.api.inputPerMillion).typical
    #expect(abs(input / before - new.typical / old.typical) < 1e-12)
    let rented = try node.paying(by: .onDemand)
    let moved = SpendLever.price.moved(rented, by: 1, in: catalogue)
    #expect(moved.price.perGPUHour.typical > rented.price.perGPUHour.typical)
  }

  @Test("years begin at none, and end at none and twenty")
  func years() throws {
    let (tutor, catalogue) = (try Fixture.tutor(), try Fixture.catalogue())
    #expect(SpendLever.years.text(of: tutor, in: .english) == "none")
    let one = SpendLever.years.moved(tutor, by: 1, in: catalogue)
    #expect(one.horizon.years == 1)
    #expect(SpendLever.years.moved(one, by: -1, in: catalogue) == tutor)
    #expect(SpendLever.years.moved(tutor, by: 99, in: catalogue).horizon.years == 20)
    #expect(SpendLever.years.moved(tutor, by: -1, in: catalogue) == tutor)
  }
}
