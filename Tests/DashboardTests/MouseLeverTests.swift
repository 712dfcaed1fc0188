import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("The mouse on the values on top of Spend and Shape")
struct MouseLeverTests {
  @Test("the wheel over a value chooses and moves it as + and - do")
  func wheel() throws {
    var (turned, pressed) = (try SpendBench.node(size: .large), try SpendBench.node(size: .large))
    let place = try #require(turned.place(of: "growth"))
    pressed.state.spendSettings.lever = .growth
    for (action, command) in [
      (MouseEvent.Action.wheelUp, Command.raiseLever), (.wheelUp, .raiseLever),
      (.wheelDown, .lowerLever),
    ] {
      turned.mouse(action, x: place.x + 2, y: place.y)
      pressed.give(command)
      #expect(turned.state == pressed.state)
    }
    #expect(turned.scenario.workload.growthPerYear > 0)
  }

  @Test("the wheel over a value of Shape moves it")
  func wheelOnShape() throws {
    var (turned, pressed) = (try ShapeBench.bench(), try ShapeBench.bench())
    let place = try #require(turned.place(of: "tokens 20/param"))
    turned.mouse(.wheelUp, x: place.x, y: place.y)
    pressed.state.shapeSettings.lever = .tokens
    pressed.give(.raiseLever)
    #expect(turned.state == pressed.state)
    #expect(turned.state.shapeSettings.tokensPerParameter > 20)
  }

  @Test("a drag moves the value by a step for every two columns, as one change")
  func drag() throws {
    var bench = try SpendBench.node(size: .large)
    let before = bench.scenario
    let place = try #require(bench.place(of: "discount"))
    bench.mouse(.press, x: place.x, y: place.y)
    #expect(bench.state.spendSettings.lever == .discount)
    #expect(bench.scenario == before)
    for x in place.x...(place.x + 7) { bench.mouse(.drag, x: x, y: place.y + 9) }
    let expected = SpendLever.discount.moved(before, by: 3, in: bench.environment.catalogue)
    #expect(bench.scenario == expected)
    #expect(bench.state.history.past.count == 1 && bench.isFresh)
    bench.mouse(.drag, x: place.x, y: place.y)
    #expect(bench.scenario == before)
    bench.mouse(.drag, x: place.x + 6, y: place.y)
    bench.mouse(.release, x: place.x + 6, y: place.y)
    bench.mouse(.drag, x: place.x + 20, y: place.y)
    #expect(bench.scenario == expected)
    bench.give(.undo)
    #expect(bench.scenario == before)
  }

  @Test("a value at its end stays there, and follows the mouse back at once")
  func end() throws {
    var bench = try SpendBench.node(size: .large)
    let place = try #require(bench.place(of: "discount"))
    bench.mouse(.press, x: place.x, y: place.y)
    bench.mouse(.drag, x: -200, y: place.y)
    #expect(bench.scenario.horizon.discountRate == 0)
    bench.mouse(.drag, x: -198, y: place.y)
    #expect(bench.scenario.horizon.discountRate == 0.01)
  }

  @Test("a drag on Shape computes the candidates anew")
  func shape() throws {
    var bench = try ShapeBench.bench()
    let before = try #require(bench.state.shape)
    let place = try #require(bench.place(of: "size"))
    bench.mouse(.press, x: place.x, y: place.y)
    bench.mouse(.drag, x: place.x + 1, y: place.y)
    #expect(bench.state.shape == before)
    bench.mouse(.drag, x: place.x + 4, y: place.y)
    #expect(bench.state.shapeSettings.size > ShapeSettings().size)
    #expect(bench.state.shape != before)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test("beside the values nothing is held")
  func beside() throws {
    var bench = try SpendBench.node(size: .large)
    let place = try #require(bench.place(of: "discount"))
    bench.mouse(.press, x: 119, y: place.y)
    #expect(bench.state.grabbed == nil)
    let before = bench.state
    bench.mouse(.drag, x: 80, y: place.y)
    #expect(bench.state == before)
  }
}
