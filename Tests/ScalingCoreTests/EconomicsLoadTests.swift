import Testing

@testable import ScalingCore

@Suite("How requests spread over a year")
struct EconomicsLoadTests {
  @Test("named profiles have the weights that they define")
  func named() throws {
    let office = try #require(DailyProfile.officeHours.weights)
    #expect(office.count == 24 && office.filter { $0 == 10 }.count == 9)
    #expect(office[9] == 10 && office[17] == 10 && office[8] == 1 && office[18] == 1)
    let peaks = try #require(DailyProfile.twoPeak.weights)
    #expect(peaks.count == 24)
    #expect([9, 11, 19, 21].allSatisfy { peaks[$0] == 4 })
    #expect([7, 8, 12, 18].allSatisfy { peaks[$0] == 2 })
    #expect([22, 23, 0, 6].allSatisfy { peaks[$0] == 1 })
    #expect(DailyProfile.flat.weights == nil && DailyProfile.unstated.weights == nil)
  }

  @Test(
    "profiles read back",
    arguments: [
      DailyProfile.unstated, .flat, .officeHours, .twoPeak, .hours((0..<24).map { Double($0) / 7 }),
    ])
  func profiles(profile: DailyProfile) {
    #expect(DailyProfile(text: profile.text) == profile)
  }

  @Test("seasons read back")
  func seasons() {
    let months = Seasonality.months((1...12).map(Double.init))
    #expect(Seasonality(text: months.text) == months)
    #expect(Seasonality(text: "flat") == .flat)
    #expect(months.weights?.count == 12 && Seasonality.flat.weights == nil)
  }

  @Test(
    "other lists are refused",
    arguments: [
      "hours:", "hours:1/2", "office",
      "hours:" + Array(repeating: "0", count: 24).joined(separator: "/"),
      "hours:" + Array(repeating: "-1", count: 24).joined(separator: "/"),
      "hours:" + Array(repeating: "1", count: 25).joined(separator: "/"),
      "hours:" + Array(repeating: "1e30", count: 24).joined(separator: "/"),
      "months:" + Array(repeating: "1", count: 12).joined(separator: "/"),
    ])
  func refused(text: String) {
    #expect(DailyProfile(text: text) == nil)
  }

  @Test("seasons of other lengths are refused")
  func refusedSeasons() {
    #expect(Seasonality(text: "months:1/2") == nil && Seasonality(text: "none") == nil)
  }

  @Test("there is a shape where a profile or seasons are stated")
  func stated() throws {
    #expect(LoadShape(.unstated, .flat) == nil)
    let flat = try #require(LoadShape(.flat, .flat))
    #expect(flat.hours == [1] && flat.months == [1] && flat.busiest == 1)
    #expect(LoadShape(.unstated, .months([Double](repeating: 2, count: 12)))?.busiest == 1)
  }

  @Test("rates are relative to the mean")
  func relative() throws {
    // 9 · 10 + 15 · 1 = 105 over 24 hours: 10 / 4.375 = 2.2857.
    let office = try #require(LoadShape(.officeHours, .flat))
    #expect(abs(office.busiest - 10 / 4.375) < 1e-12)
    #expect(abs(office.hours.reduce(0, +) - 24) < 1e-12)
    let seasons = Seasonality.months([24] + [Double](repeating: 0, count: 11))
    let january = try #require(LoadShape(.officeHours, seasons))
    #expect(abs(january.busiest - 12 * 10 / 4.375) < 1e-9)
  }

  @Test("whole replicas of every hour add up")
  func fleet() throws {
    let profile = DailyProfile.hours(
      [Double](repeating: 0, count: 6) + [Double](repeating: 2, count: 18))
    let shape = try #require(LoadShape(profile, .flat))
    // Relative rates 0 and 4/3; a mean of 3 needs 4 for 18 hours, and nothing but one at night.
    let fleet = shape.fleet(needed: 3, least: 1, base: 2)
    #expect(fleet.peak == 4)
    #expect(abs(fleet.replicaHours - 365 * (6 * 1 + 18 * 4)) < 1e-6)
    #expect(abs(fleet.hoursAboveBase - 365 * 18 * 2) < 1e-6)
  }

  @Test("seasons pay each month's replicas")
  func seasonal() throws {
    let summer = Seasonality.months([1, 1, 1, 1, 1, 7, 7, 1, 1, 1, 1, 1])
    let shape = try #require(LoadShape(.flat, summer))
    // Mean 2: rates 0.5 and 3.5; a mean of 2 replicas needs 1 for ten months and 7 for two.
    let fleet = shape.fleet(needed: 2, least: 0)
    #expect(fleet.peak == 7)
    #expect(abs(fleet.replicaHours - 730 * (10 * 1 + 2 * 7)) < 1e-6)
  }

  @Test("peaks inside of an hour come on top")
  func peakInsideAnHour() throws {
    var scenario = try EconomicsTestData.scenario(requests: 1_314_000, peakToAverage: 1)
    scenario.workload.dailyProfile = .flat
    let timing = EconomicsTestData.timing(gpuTime: 24)
    let even = try #require(PlanModel(scenario: scenario, timing: timing))
    #expect(even.year(1_314_000).replicas == 1)
    scenario.workload.peakToAverage = 1.5
    let peaky = try #require(PlanModel(scenario: scenario, timing: timing))
    #expect(peaky.year(1_314_000).replicas == 2)
    #expect(peaky.year(1_314_000).spend == even.year(1_314_000).spend * 2)
  }
}
