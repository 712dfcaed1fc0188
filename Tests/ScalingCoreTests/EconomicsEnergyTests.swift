import Testing

@testable import ScalingCore

@Suite("Energy and emission")
struct EconomicsEnergyTests {
  private let timing = EconomicsTestData.timing(gpuTime: 24)

  @Test("26,666.67 GPU-hours at 1.73 kW, 400 g a kWh")
  func byHand() throws {
    var scenario = try EconomicsTestData.scenario()
    scenario.energy.gridIntensity = 400
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    // 46.1333 MWh over 2 M requests: 0.0230667 kWh each; 18,453.33 kg in all, 9.2267 g each.
    #expect(abs(try #require(money.energyPerYear).value - 46.133_333_333) < 1e-6)
    #expect(
      abs(try #require(money.energyPerRequest(of: 2e6)).value * 1_000 - 0.023_066_667) < 1e-9)
    #expect(abs(try #require(money.carbonPerYear).value - 18_453.333_333) < 1e-3)
    #expect(abs(try #require(money.carbonPerRequest(of: 2e6)).value - 0.009_226_667) < 1e-9)
  }

  @Test("nothing is known of emission without the grid, nor of a request without requests")
  func unknown() throws {
    let money = try #require(
      Economics(scenario: EconomicsTestData.scenario(), timing: timing, accuracy: nil))
    #expect(money.carbonPerYear == nil && money.carbonPerRequest(of: 2e6) == nil)
    #expect(money.energyPerRequest(of: 0) == nil && money.carbonPerRequest(of: 0) == nil)
    #expect(EnergyTerms().carbon(of: 5) == nil)
  }

  @Test("replicas that run at night take power too")
  func profile() throws {
    var scenario = try EconomicsTestData.scenario(requests: 0)
    scenario.workload.dailyProfile = .flat
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    // One replica of 2 GPUs: 2 · 8,760 h · 1.73 kW
    #expect(abs(try #require(money.energyPerYear).value - 30.309_6) < 1e-9)
    #expect(money.utilisation == 0)
  }

  @Test("years add up")
  func years() throws {
    var scenario = try EconomicsTestData.scenario()
    scenario.energy.gridIntensity = 400
    scenario.horizon = EconomicsTestData.horizon(2)
    scenario.workload.growthPerYear = 1
    let money = try #require(Economics(scenario: scenario, timing: timing, accuracy: nil))
    let forecast = try #require(money.forecast)
    #expect(abs(try #require(forecast.energy).value - 3 * 46.133_333_333) < 1e-6)
    #expect(abs(try #require(forecast.carbon).value - 3 * 18_453.333_333) < 1e-3)
  }
}
