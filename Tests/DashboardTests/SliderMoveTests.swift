import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Keys that move sliders")
struct SliderMoveTests {
  /// A dashboard with the cursor on a slider that stands neither at its first nor at its last stop.
  private func bench(on slider: OptionSlider.ID) throws -> Bench {
    var bench = try Bench()
    bench.choose(slider)
    bench.give(.toFirst, .stepUp)
    bench.state.history = History()
    return bench
  }

  private func fraction(_ bench: Bench) -> Double {
    SliderTable.slider(bench.state.slider)
      .fraction(of: bench.scenario, in: bench.environment.catalogue)
  }

  @Test(
    "a step up moves the knob to the right, a step down back", arguments: OptionSlider.ID.allCases)
  func steps(slider: OptionSlider.ID) throws {
    var bench = try bench(on: slider)
    let (text, start) = (bench.scenario.text(of: slider), fraction(bench))
    bench.give(.stepUp)
    let isAtEnd = start == 1
    #expect(isAtEnd || fraction(bench) > start)
    #expect(isAtEnd || bench.scenario.text(of: slider) != text)
    bench.give(isAtEnd ? .stepUp : .stepDown)
    #expect(bench.scenario.text(of: slider) == text)
    #expect(fraction(bench) == start)
  }

  @Test("first and last lead to the ends of the track", arguments: OptionSlider.ID.allCases)
  func ends(slider: OptionSlider.ID) throws {
    var bench = try bench(on: slider)
    bench.give(.toLast)
    #expect(fraction(bench) == 1)
    let last = bench.scenario
    bench.give(.stepUp)
    bench.give(.leapUp)
    #expect(bench.scenario == last)
    bench.give(.toFirst)
    #expect(fraction(bench) == 0)
    let first = bench.scenario
    bench.give(.stepDown)
    bench.give(.leapDown)
    #expect(bench.scenario == first)
  }

  @Test("a leap is ten steps", arguments: OptionSlider.ID.allCases)
  func leaps(slider: OptionSlider.ID) throws {
    var bench = try bench(on: slider)
    for (command, step) in [(Command.leapUp, 1), (.leapDown, -1)] {
      let stepped = (0..<10).reduce(bench.scenario) { scenario, _ in
        SliderTable.slider(slider).moved(scenario, by: step, in: bench.environment.catalogue)
      }
      bench.give(command)
      #expect(bench.scenario.text(of: slider) == stepped.text(of: slider))
    }
  }

  @Test(
    "a change is one entry of the history, no change is none", arguments: OptionSlider.ID.allCases)
  func history(slider: OptionSlider.ID) throws {
    var bench = try bench(on: slider)
    bench.give(.toFirst)
    let count = bench.state.history.past.count
    #expect(count == 1)
    bench.give(.toFirst, .stepDown, .leapDown)
    #expect(bench.state.history.past.count == count)
    bench.give(.toLast)
    #expect(bench.state.history.past.count == count + 1)
    #expect(bench.effects.isEmpty)
  }

  /// Fields that follow a slider's own.
  private func followers(of slider: OptionSlider.ID) -> Set<String> {
    switch slider {
    case .samples: ["strategy.kind"]
    case .strategy: ["strategy.samples"]
    case .gpuPrice, .gpu:
      [
        "price.perGpuHour", "price.perGpuHour.low", "price.perGpuHour.typical",
        "price.perGpuHour.high",
      ]
    default: []
    }
  }

  @Test(
    "a slider changes its own field and what follows from it", arguments: OptionSlider.ID.allCases)
  func scope(slider: OptionSlider.ID) throws {
    var bench = try bench(on: slider)
    let path = SliderTable.slider(slider).path
    for command in [Command.toLast, .toFirst, .stepUp] {
      let before = bench.scenario
      bench.give(command)
      let changed = ScenarioField.all.filter { $0.read(before) != $0.read(bench.scenario) }
      #expect(Set(changed.map(\.path)).isSubset(of: followers(of: slider).union([path])))
      #expect(bench.scenario == before || changed.contains { $0.path == path })
    }
  }

  @Test("what a slider sets is a valid scenario at every stop", arguments: OptionSlider.ID.allCases)
  func validity(slider: OptionSlider.ID) throws {
    let (slider, catalogue) = (SliderTable.slider(slider), try Fixture.catalogue())
    var scenario = slider.placed(try Fixture.tutor(), at: 0, in: catalogue)
    for _ in 0..<80 {
      let errors = scenario.validate().filter { $0.severity == .error }
      #expect(
        errors.isEmpty, "\(slider.text(of: scenario, in: .english)): \(errors.map(\.message))")
      let next = slider.moved(scenario, by: 1, in: catalogue)
      guard next != scenario else { return }
      scenario = next
    }
    Issue.record("\(slider.label[.english]) has more than 80 stops")
  }

  @Test("rows lead through all sliders in the order of the table, and stop at the ends")
  func rows() throws {
    var bench = try Bench()
    let all = SliderTable.sliders.map(\.id)
    var visited = [bench.state.slider]
    for _ in 1..<all.count {
      bench.give(.moveDown)
      visited.append(bench.state.slider)
    }
    #expect(visited == all)
    bench.give(.moveDown)
    #expect(bench.state.slider == all.last)
    for _ in 0..<(all.count + 3) { bench.give(.moveUp) }
    #expect(bench.state.slider == all.first)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("the star stands at changed sliders only", arguments: OptionSlider.ID.allCases)
  func star(slider: OptionSlider.ID) throws {
    var bench = try Bench(size: Size(width: 120, height: 50))
    bench.choose(slider)
    let label = SliderTable.slider(slider).label[.english]
    #expect(bench.place(of: "\(label)*") == nil)
    let before = bench.scenario.text(of: slider)
    bench.give(.stepUp)
    if bench.scenario.text(of: slider) == before { bench.give(.stepDown) }
    #expect(bench.place(of: "\(label)*") != nil)
    bench.give(.reset)
    #expect(bench.place(of: "\(label)*") == nil)
  }
}
