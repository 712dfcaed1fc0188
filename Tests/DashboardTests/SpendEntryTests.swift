import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Exact values on the Spend screen")
struct SpendEntryTests {
  /// The sample with a lever chosen and its value being typed.
  private func bench(_ lever: SpendLever, _ scenario: Scenario? = nil) throws -> Bench {
    var bench = try SpendBench.bench(scenario ?? Fixture.ownedNode())
    bench.state.spendSettings.lever = lever
    try bench.press("=")
    return bench
  }

  @Test(
    "every lever takes an exact value with its unit",
    arguments: [
      (.growth, "15 %", "+15 %"), (.years, "7", "7"), (.discount, "9 %", "9 %"),
      (.decline, "12 %", "-12 %"), (.volume, "3M", "3.0M"), (.utilisation, "55 %", "55 %"),
      (.price, "$28,500", "$28.5k/GPU"), (.plan, "reserved", "reserved"),
    ] as [(SpendLever, String, String)])
  func takes(lever: SpendLever, typed: String, shown: String) throws {
    var bench = try bench(lever)
    #expect(bench.entry != nil)
    try bench.press("^U \"\(typed)\" Enter")
    #expect(bench.entry == nil)
    #expect(lever.text(of: bench.scenario, in: .english) == shown)
    try bench.press("u")
    #expect(bench.scenario == (try Fixture.ownedNode()))
  }

  @Test("the field starts with the value and says what it takes")
  func starts() throws {
    let years = try #require(try bench(.years).entry)
    #expect(years.field.text == "5" && years.title(in: .english) == "years" && years.isReplaced)
    #expect(years.hint(in: .english).contains("or none"))
    let growth = try #require(try bench(.growth).entry)
    #expect(growth.title(in: .english) == "growth per year" && growth.field.text == "0.2")
  }

  @Test("none takes the horizon away")
  func absent() throws {
    var bench = try bench(.years)
    try bench.press("\"none\" Enter")
    #expect(bench.scenario.horizon.years == nil && bench.entry == nil)
  }

  @Test(
    "what is wrong is told and nothing is lost",
    arguments: [
      (SpendLever.growth, "-100 %"), (.years, "0"), (.years, "2.5"), (.discount, "many"),
      (.price, "-3"), (.decline, "1e99"),
    ])
  func refuses(lever: SpendLever, typed: String) throws {
    var bench = try bench(lever)
    try bench.press("^U \"\(typed)\" Enter")
    #expect(bench.scenario == (try Fixture.ownedNode()))
    let entry = try #require(bench.entry)
    #expect(!entry.problem.isEmpty && entry.field.text == typed)
    try bench.press("Esc")
    #expect(bench.entry == nil)
  }

  @Test("the price is that of the plan: GPU-hours, a GPU or tokens")
  func price() throws {
    let node = try Fixture.ownedNode()
    #expect(SpendLever.price.control(of: node) == .field("price.owned.purchasePerGpu"))
    let api = try node.paying(by: .api)
    #expect(SpendLever.price.control(of: api) == .field("price.api.outputPerMillion"))
    let rented = try node.paying(by: .onDemand)
    #expect(SpendLever.price.control(of: rented) == .slider(.gpuPrice))
    var bench = try bench(.price, api)
    try bench.press("^U \"$3\" Enter")
    #expect(SpendLever.price.text(of: bench.scenario, in: .english) == "$3.00/M")
  }

  @Test("every control exists")
  func controls() throws {
    for kind in PricePlan.Kind.allCases {
      let scenario = try Fixture.ownedNode().paying(by: kind)
      for lever in SpendLever.allCases {
        guard case .field(let path) = lever.control(of: scenario) else { continue }
        #expect(ScenarioField.at(path) != nil, "\(path)")
      }
    }
  }
}
