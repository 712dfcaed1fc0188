import ScalingCore
import Testing

@testable import Dashboard

@Suite("Values of the Shape screen")
struct ShapeLeverTests {
  private func moved(
    _ lever: ShapeLever, by steps: Int, from settings: ShapeSettings = ShapeSettings()
  ) -> ShapeSettings {
    lever.moved(settings, by: steps, of: 2)
  }

  @Test("a step moves its own value and nothing else")
  func own() {
    var expected = ShapeSettings()
    expected.size = 2e9
    #expect(moved(.size, by: 1) == expected)
    expected = ShapeSettings()
    expected.tokensPerParameter = 30
    #expect(moved(.tokens, by: 1) == expected)
    expected = ShapeSettings()
    expected.isEager = false
    #expect(moved(.software, by: 1) == expected && moved(.software, by: -1) == expected)
    expected = ShapeSettings()
    expected.groupSizes = [1, 4]
    #expect(moved(.kvHeads, by: 1) == expected)
    expected = ShapeSettings()
    expected.feedForwardRatios = [2, ShapeSpace.openLMFeedForward, 4]
    #expect(moved(.mlp, by: 1) == expected)
    expected = ShapeSettings()
    expected.runCount = 7
    #expect(moved(.plan, by: 1) == expected)
    expected = ShapeSettings()
    expected.budget = 720_000
    #expect(moved(.within, by: 1) == expected)
    expected = ShapeSettings()
    expected.experiment = 1
    #expect(moved(.runs, by: 1) == expected && moved(.runs, by: -1) == expected)
  }

  @Test("the limit widens by 5 % of the usual latency until there is none, and comes back")
  func limit() throws {
    let wider = moved(.limit, by: 1)
    #expect(abs(try #require(wider.slowest) - 0.65) < 1e-12)
    let none = moved(.limit, by: 100)
    #expect(none.slowest == nil)
    #expect(moved(.limit, by: 1, from: none) == none)
    #expect(abs(try #require(moved(.limit, by: -1, from: none).slowest) - 2) < 1e-12)
    #expect(abs(try #require(moved(.limit, by: -100).slowest) - 0.2) < 1e-12)
  }

  @Test("sizes and tokens end at both sides")
  func ends() {
    #expect(moved(.size, by: 100).size == 10e9 && moved(.size, by: -100).size == 0.08e9)
    #expect(moved(.tokens, by: 100).tokensPerParameter == 5_000)
    #expect(moved(.tokens, by: -100).tokensPerParameter == 20)
    #expect(moved(.kvHeads, by: 100).groupSizes == [8] && moved(.kvHeads, by: -9).groupSizes == [1])
    #expect(moved(.mlp, by: 100).feedForwardRatios == [4])
    #expect(moved(.plan, by: 100).runCount == 12 && moved(.plan, by: -100).runCount == 2)
  }

  @Test("the budget of GPU-hours ends at none, and comes back")
  func budget() {
    let none = moved(.within, by: 100)
    #expect(none.budget == nil && moved(.within, by: 1, from: none) == none)
    #expect(moved(.within, by: -1, from: none).budget == Seconds(36_000_000))
    #expect(moved(.within, by: -100).budget == 3_600)
  }

  @Test("without experiments there is nothing to choose")
  func noRuns() {
    #expect(ShapeLever.runs.moved(ShapeSettings(), by: 1, of: 0) == ShapeSettings())
  }

  @Test("every value has a text and says what it is")
  func texts() throws {
    let state = try ShapeBench.bench().state
    let texts = ShapeLever.allCases.map { $0.text(of: state.shapeSettings, state, in: .english) }
    #expect(
      texts == [
        "1.4B", "20/param", "≤ 60 %", "eager", "g1", "2.7", "6 runs", "≤ 100 h", "27 runs",
      ])
    var settings = state.shapeSettings
    (settings.isEager, settings.slowest) = (false, nil)
    #expect(ShapeLever.software.text(of: settings, state, in: .english) == "vllm")
    #expect(ShapeLever.limit.text(of: settings, state, in: .english) == "none")
    (settings.groupSizes, settings.budget) = ([1, 4], nil)
    #expect(ShapeLever.kvHeads.text(of: settings, state, in: .english) == "g1 g4")
    #expect(ShapeLever.within.text(of: settings, state, in: .english) == "any time")
    #expect(Set(ShapeLever.allCases.map(\.meaning)).count == ShapeLever.allCases.count)
  }
}
