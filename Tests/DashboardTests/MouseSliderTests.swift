import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The mouse on sliders")
struct MouseSliderTests {
  /// Cell of the knob in the row of a slider, and the ends of its track.
  private func track(
    of label: String, _ bench: Bench
  ) throws -> (y: Int, knob: Int, first: Int, last: Int) {
    let row = try #require(bench.place(of: label)).y
    let frame = bench.frame
    let cells = (0..<36).map { frame[$0, row].glyph }
    let knob = try #require(cells.firstIndex(of: "●"))
    let first = try #require(cells.firstIndex(of: "▕")) + 1
    let last = try #require(cells.firstIndex(of: "▏")) - 1
    return (row, knob, first, last)
  }

  @Test("a press on the track moves the knob there, both ends included")
  func press() throws {
    var bench = try Bench()
    let track = try track(of: "Generation", bench)
    bench.mouse(.press, x: track.last, y: track.y)
    #expect(bench.state.slider == .generationLength)
    #expect(bench.scenario.strategy.generationLength == 131_072)
    bench.mouse(.release, x: track.last, y: track.y)
    bench.mouse(.press, x: track.first, y: track.y)
    #expect(bench.scenario.strategy.generationLength == 256)
    #expect(bench.isFresh)
    #expect(bench.state.history.past.count == 2)
  }

  @Test(
    "a press on the label or the value chooses the slider and changes nothing",
    arguments: ["Samples N", "GPU price", "KV cache"])
  func label(label: String) throws {
    var bench = try Bench()
    bench.state.focus = .spendChart
    let before = bench.scenario
    let place = try #require(bench.place(of: label))
    for x in [place.x, 34] {
      bench.mouse(.press, x: x, y: place.y)
      #expect(SliderTable.slider(bench.state.slider).label[.english] == label)
      #expect(bench.state.focus == .options)
    }
    #expect(bench.scenario == before)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("the knob follows the mouse, off its row and past its ends")
  func drag() throws {
    var bench = try Bench()
    let track = try track(of: "Model size", bench)
    bench.mouse(.press, x: track.knob, y: track.y)
    bench.mouse(.drag, x: track.first, y: track.y + 7)
    #expect(bench.scenario.model.id == "Qwen3-0.6B")
    bench.mouse(.drag, x: 79, y: 0)
    #expect(bench.scenario.model.id == "Qwen3-32B")
    bench.mouse(.drag, x: -3, y: 99)
    #expect(bench.scenario.model.id == "Qwen3-0.6B")
    #expect(bench.isFresh)
  }

  @Test(
    "the press and the whole drag are one change, wherever the press was", arguments: [true, false])
  func oneChange(startsAtKnob: Bool) throws {
    var bench = try Bench()
    let before = bench.scenario
    let track = try track(of: "Requests/yr", bench)
    bench.mouse(.press, x: startsAtKnob ? track.knob : track.first, y: track.y)
    for x in track.first...track.last { bench.mouse(.drag, x: x, y: track.y) }
    bench.mouse(.release, x: track.last, y: track.y)
    #expect(bench.scenario.workload.requestsPerYear == 1e10)
    #expect(bench.state.history.past.count == 1)
    bench.give(.undo)
    #expect(bench.scenario == before)
    bench.give(.redo)
    #expect(bench.scenario.workload.requestsPerYear == 1e10)
  }

  @Test("a new drag is a new change")
  func twoDrags() throws {
    var bench = try Bench()
    let track = try track(of: "Requests/yr", bench)
    for x in [track.first, track.last] {
      bench.mouse(.press, x: try self.track(of: "Requests/yr", bench).knob, y: track.y)
      bench.mouse(.drag, x: x, y: track.y)
      bench.mouse(.release, x: x, y: track.y)
    }
    #expect(bench.state.history.past.count == 2)
  }

  @Test("a drag that changes nothing leaves no trace")
  func noDrag() throws {
    var bench = try Bench()
    let track = try track(of: "Model size", bench)
    bench.mouse(.press, x: track.knob, y: track.y)
    bench.mouse(.drag, x: track.knob, y: track.y)
    bench.mouse(.release, x: track.knob, y: track.y)
    #expect(bench.state.history.past.isEmpty)
    #expect(!bench.state.document.hasChanges)
  }

  @Test(
    "what releases the knob: the button, any key, a new press",
    arguments: ["release", "key", "press"])
  func released(way: String) throws {
    var bench = try Bench()
    let track = try track(of: "Model size", bench)
    bench.mouse(.press, x: track.knob, y: track.y)
    switch way {
    case "release": bench.mouse(.release, x: 0, y: 0)
    case "key": try bench.press("? Esc")
    default: bench.mouse(.press, x: 60, y: 4)
    }
    let before = bench.scenario
    bench.mouse(.drag, x: track.first, y: track.y)
    #expect(bench.scenario == before)
  }

  @Test("a drag without a press moves nothing")
  func dragAlone() throws {
    var bench = try Bench()
    let before = bench.state
    let track = try track(of: "Model size", bench)
    bench.mouse(.drag, x: track.first, y: track.y)
    bench.mouse(.release, x: track.first, y: track.y)
    #expect(bench.state == before)
  }

  @Test("the wheel moves the slider under the mouse by one step")
  func wheel() throws {
    var bench = try Bench()
    bench.state.focus = .indicators
    let row = try #require(bench.place(of: "Samples N")).y
    bench.mouse(.wheelUp, x: 5, y: row)
    #expect(bench.scenario.strategy.samples == 5)
    #expect(bench.state.slider == .samples)
    #expect(bench.state.focus == .options)
    bench.mouse(.wheelDown, x: 30, y: row)
    bench.mouse(.wheelDown, x: 30, y: row)
    #expect(bench.scenario.strategy.samples == 3)
    #expect(bench.state.history.past.count == 3)
  }

  @Test(
    "the wheel elsewhere changes nothing",
    arguments: [
      Point(x: 3, y: 0), Point(x: 60, y: 4), Point(x: 3, y: 5), Point(x: 3, y: 11),
      Point(x: 3, y: 23),
    ])
  func wheelElsewhere(point: Point) throws {
    var bench = try Bench()
    let before = bench.state
    bench.mouse(.wheelUp, x: point.x, y: point.y)
    bench.mouse(.wheelDown, x: point.x, y: point.y)
    #expect(bench.state == before)
  }

  @Test("a slider that is scrolled into view can be grabbed too")
  func scrolled() throws {
    var bench = try Bench()
    bench.choose(.minReplicas)
    let track = try track(of: "Min replicas", bench)
    bench.mouse(.press, x: track.last, y: track.y)
    #expect(bench.scenario.deployment.minReplicas == 100)
    #expect(bench.state.grabbed == .slider(.minReplicas, isRecorded: true))
  }
}
