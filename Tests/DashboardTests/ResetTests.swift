import ScalingCore
import Testing

@testable import Dashboard

@Suite("Back to the saved values")
struct ResetTests {
  @Test(
    "reset brings one slider back to the saved value",
    arguments: OptionSlider.ID.allCases, Fixture.Sample.allCases)
  func one(slider: OptionSlider.ID, sample: Fixture.Sample) throws {
    var bench = try Bench(Fixture.sample(sample))
    let saved = bench.scenario
    bench.choose(slider)
    bench.give(.toLast)
    if bench.scenario == saved { bench.give(.toFirst) }
    bench.give(.reset)
    #expect(bench.scenario == saved)
    #expect(!bench.state.document.hasChanges)
    #expect(bench.isFresh)
  }

  @Test("reset of one slider leaves the others alone", arguments: OptionSlider.ID.allCases)
  func others(slider: OptionSlider.ID) throws {
    var bench = try Bench()
    try bench.enter("5", for: .minReplicas)
    try bench.enter("33 %", for: .utilisation)
    try bench.enter("reserved", for: .plan)
    try bench.enter("700", for: .prompt)
    let changed = bench.scenario
    bench.choose(slider)
    bench.give(.toFirst, .toLast, .reset)
    for other in SliderTable.sliders where other.id != slider {
      guard !Self.coupled.contains([slider, other.id]) else { continue }
      #expect(
        other.text(of: bench.scenario, in: .english) == other.text(of: changed, in: .english),
        "\(other.id)")
    }
  }

  @Test("a slider takes the distribution of its value along, and reset brings it back")
  func distribution() throws {
    let path = "workload.requestsPerYear"
    var scenario = try Fixture.tutor()
    try #require(ScenarioField.at(path)).write(
      .triangular(low: 1e6, typical: 2e6, high: 6e6), to: &scenario,
      catalogue: try Fixture.catalogue())
    var bench = try Bench(scenario)
    try bench.enter("4M", for: .requests)
    #expect(
      bench.scenario.distribution(at: path) == .triangular(low: 2e6, typical: 4e6, high: 12e6))
    bench.choose(.requests)
    bench.give(.stepUp)
    let moved = bench.scenario.distribution(at: path)
    #expect(moved?.typical == bench.scenario.workload.requestsPerYear.value)
    bench.give(.reset)
    #expect(bench.scenario == scenario)
  }

  /// Sliders that write the same value, or of which one follows the other.
  private static let coupled: [Set<OptionSlider.ID>] = [
    [.modelSize, .family], [.samples, .strategy], [.gpu, .gpuPrice],
  ]

  @Test("reset all is one change that brings everything back, the name included")
  func all() throws {
    var bench = try Bench()
    let saved = bench.scenario
    for slider in OptionSlider.ID.allCases {
      bench.choose(slider)
      bench.give(.toLast)
    }
    try bench.press("n \"x\" Enter")
    let changed = bench.scenario
    let count = bench.state.history.past.count
    bench.give(.resetAll)
    #expect(bench.scenario == saved)
    #expect(bench.state.history.past.count == count + 1)
    bench.give(.undo)
    #expect(bench.scenario == changed)
  }

  @Test("reset of what is unchanged is no change")
  func nothing() throws {
    var bench = try Bench()
    for slider in OptionSlider.ID.allCases {
      bench.choose(slider)
      bench.give(.reset)
    }
    bench.give(.resetAll)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("reset is a matter of the sliders: elsewhere it does nothing")
  func elsewhere() throws {
    var bench = try Bench()
    bench.give(.stepUp)
    let changed = bench.scenario
    bench.state.focus = .accuracyChart
    bench.give(.reset)
    bench.state.focus = .options
    bench.state.screen = .compare
    bench.give(.reset)
    #expect(bench.scenario == changed)
  }
}
