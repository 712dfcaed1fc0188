import Dashboard
import Foundation
import Screen
import Testing

@testable import Budgets

@Suite("Tours of keys")
struct TourTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples").path
  private static let size = Size(width: 120, height: 40)

  private let stage: Stage

  init() throws { stage = try Self.shared.get() }

  private static let shared = Result { try Stage(samples: samples) }

  /// States after each key press.
  private static func states(
    of tour: Tour, from start: DashboardState, in environment: Environment
  ) -> [DashboardState] {
    var state = start
    return tour.steps.map { step in
      _ = update(&state, .input(.key(.character(step.key))), in: environment)
      return state
    }
  }

  private func states(of tour: Tour, from start: DashboardState) -> [DashboardState] {
    Self.states(of: tour, from: start, in: stage.environment)
  }

  /// The tour of the sliders, made once for all tests.
  private static let sliderTour = Result {
    let stage = try shared.get()
    let start = stage.dashboard(samples: 1, size: size)
    let tour = Tour.sliders(of: start, in: stage.environment)
    return (start: start, tour: tour, states: states(of: tour, from: start, in: stage.environment))
  }

  @Test("the first sample is that of `make run`, and every sample is read")
  func stageIsSet() {
    #expect(stage.paths.first?.hasSuffix("/math-tutor-14b.yaml") == true)
    #expect(stage.scenarios.count == stage.paths.count)
    #expect(stage.scenarios.count >= 6)
  }

  @Test("a folder without samples is named")
  func noSamples() {
    #expect(throws: Stage.NoSamples.self) { try Stage(samples: "/nonexistent") }
  }

  @Test("one sample opens on Explore, four open on Compare")
  func dashboards() {
    #expect(stage.dashboard(samples: 1, size: Self.size).screen == .explore)
    let compare = stage.dashboard(samples: 4, size: Self.size)
    #expect(compare.screen == .compare)
    #expect(compare.comparison.columns.count == 4)
  }

  @Test("every step that counts moves a slider, and all five primary sliders move")
  func sliders() throws {
    let (start, tour, states) = try Self.sliderTour.get()
    var moved: Set<OptionSlider.ID> = []
    var before = start
    for (step, state) in zip(tour.steps, states) {
      #expect((state.scenario != before.scenario) == step.counts)
      if step.counts { moved.insert(state.slider) }
      before = state
    }
    #expect(moved == Set(SliderTable.sliders.filter(\.isPrimary).map(\.id)))
    #expect(tour.steps.filter(\.counts).count > 200)
  }

  @Test("each slider is back where it was, having been at both ends")
  func ends() throws {
    let (start, _, states) = try Self.sliderTour.get()
    let end = try #require(states.last)
    for slider in SliderTable.sliders.filter(\.isPrimary) {
      let fractions = states.filter { $0.slider == slider.id }.map {
        slider.fraction(of: $0.scenario, in: stage.evaluator.catalogue)
      }
      #expect(fractions.min() == 0)
      #expect(fractions.max() == 1)
      let places = [start, end].map {
        slider.fraction(of: $0.scenario, in: stage.evaluator.catalogue)
      }
      #expect(abs(places[0] - places[1]) < 0.02)
    }
  }

  @Test("Compare: every column is visited, and every key changes the state")
  func columns() {
    let start = stage.dashboard(samples: 4, size: Self.size)
    let tour = Tour.columns(count: 4)
    let states = states(of: tour, from: start)
    #expect(tour.steps.count >= 300)
    #expect(Set(states.map(\.comparison.column)) == [0, 1, 2, 3])
    #expect(Set(states.map(\.comparison.baseline)) == [0, 1, 2, 3])
    for (left, right) in zip([start] + states, states) { #expect(left != right) }
  }

  @Test("one column is nowhere to go", arguments: [0, 1])
  func noColumns(count: Int) {
    #expect(Tour.columns(count: count).steps.isEmpty)
  }

  @Test("the tour of Frontier changes something with every key and counts cost in every way")
  func frontier() {
    let start = stage.dashboard(samples: 1, size: Self.size)
    let states = states(of: .frontier, from: start)
    #expect(states.count > 300 && states.allSatisfy { $0.screen == .frontier })
    #expect(Tour.frontier.steps.first?.counts == false)
    #expect(Set(states.map(\.frontierSettings.measure)).count == 4)
    #expect(Set(states.map(\.frontierSettings.searchesSamples)) == [true, false])
    for (left, right) in zip([start] + states, states) { #expect(left != right) }
  }

  @Test("the tour of Speed changes something with every key and draws each time")
  func speed() {
    let start = stage.dashboard(samples: 1, size: Self.size)
    let states = states(of: .speed, from: start)
    #expect(states.count > 300 && states.allSatisfy { $0.screen == .speed })
    #expect(Tour.speed.steps.prefix(2).allSatisfy { !$0.counts })
    #expect(Set(states.map(\.speedSettings.measure)).count == 3)
    #expect(Set(states.map(\.scenario.deployment.tensorParallel)).count == 2)
    #expect(Set(states.map(\.scenario.deployment.weights)).count == 2)
    for (left, right) in zip([start] + states, states) { #expect(left != right) }
  }

  @Test("the tour of Spend changes something with every key, prices and plans among it")
  func spend() throws {
    let plans = try #require(stage.plansSample)
    #expect(stage.paths[plans].hasSuffix("owned-node.yaml"))
    let start = stage.dashboard(samples: plans..<plans + 1, size: Self.size)
    let states = states(of: .spend, from: start)
    #expect(states.count > 300 && states.allSatisfy { $0.screen == .spend })
    #expect(Tour.spend.steps.first?.counts == false)
    #expect(Set(states.map(\.scenario.price.kind)).count == 2)
    #expect(Set(states.map(\.spendSettings.view)).count == 2)
    #expect(states.allSatisfy { $0.draws?.comparesPlans == true })
    for (left, right) in zip([start] + states, states) { #expect(left != right) }
  }

  @Test("the tour of Shape changes something with every key, sizes and runs among it")
  func shape() {
    let start = stage.dashboard(samples: 1, size: Self.size)
    let states = states(of: .shape, from: start)
    #expect(states.count > 300 && states.allSatisfy { $0.screen == .shape })
    #expect(Tour.shape.steps.first?.counts == false)
    #expect(Set(states.map(\.shapeSettings.lever)).count == ShapeLever.allCases.count)
    #expect(Set(states.map(\.shapeSettings.size)).count > 1)
    #expect(Set(states.map(\.shapeSettings.experiment)).count == 2)
    for (left, right) in zip([start] + states, states) {
      #expect(left.hashValue != right.hashValue)
    }
  }

  @Test("the tour of the screens alternates between them")
  func screens() {
    let start = stage.dashboard(samples: 1, size: Self.size)
    let states = states(of: .screens, from: start)
    #expect(states.count >= 300)
    for (index, state) in states.enumerated() {
      #expect(state.screen == (index.isMultiple(of: 2) ? .compare : .explore))
    }
  }

  @Test("frames in process: a time for each step that counts")
  func frames() {
    let start = stage.dashboard(samples: 1, size: Self.size)
    let tour = Tour(steps: [
      .init(key: "l", counts: true), .init(key: "j", counts: false), .init(key: "l", counts: true),
    ])
    let times = FrameMeasurement(stage: stage).times(of: tour, from: start)
    #expect(times.map { $0 != nil } == [true, false, true])
    #expect(times.allSatisfy { $0.map { $0 > 0 } ?? true })
  }
}

@Suite("Stopwatch")
struct StopwatchTests {
  @Test("the work runs once to warm up, then as often as asked")
  func runs() {
    var count = 0
    let time = Stopwatch.secondsPerRun(batches: 3, runs: 5) { count += 1 }
    #expect(count == 16)
    #expect(time >= 0)
  }

  @Test("without batches there is no time")
  func none() {
    #expect(Stopwatch.secondsPerRun(batches: 0, runs: 5) {}.isNaN)
  }

  @Test("a failure of the work is passed on")
  func failure() {
    struct Broken: Error {}
    #expect(throws: Broken.self) { try Stopwatch.seconds { throw Broken() } }
  }
}
