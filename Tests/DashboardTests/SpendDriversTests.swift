import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Tornado of the Spend screen")
struct SpendDriversTests {
  private func bench(size: Size = .large) throws -> Bench {
    var scenario = try Fixture.ownedNode()
    scenario.horizon.years = nil
    return try SpendBench.bench(scenario, size: size)
  }

  /// Cells of a row between the frames of the tornado.
  private func row(of name: String, _ bench: Bench) throws -> [Unicode.Scalar] {
    let place = try #require(bench.place(of: name))
    return (place.x..<bench.frame.size.width).map { bench.frame[$0, place.y].glyph }
  }

  @Test("bars reach from the cheaper to the dearer amount around one axis")
  func bars() throws {
    let bench = try bench()
    let tornado = try #require(bench.state.spend?.outlook.tornado)
    let (wide, narrow) = (
      try row(of: "serving model   ", bench), try row(of: "purchase price   ", bench)
    )
    #expect(wide.firstIndex(of: "│") == narrow.firstIndex(of: "│"), "one axis")
    #expect(wide.count { $0 == "█" } > narrow.count { $0 == "█" })
    #expect(wide.count { $0 == "░" } >= narrow.count { $0 == "░" })
    let bar = tornado.bars[0]
    let text = String(String.UnicodeScalarView(wide))
    #expect(text.contains(changeText(bar.smaller / tornado.base - 1)))
    #expect(text.contains(changeText(bar.larger / tornado.base - 1)))
  }

  @Test("both ends of an input stand beside its name where there is room")
  func ends() throws {
    #expect(try bench(size: Size(width: 200, height: 60)).screenText.contains("$26.0k–$36.0k"))
    #expect(try !bench(size: .large).screenText.contains("$26.0k–$36.0k"))
  }

  @Test("Tab leads to the drivers on a small screen; arrows choose, i explains, Esc lets go")
  func keys() throws {
    var bench = try bench(size: .standard)
    #expect(!bench.screenText.contains("what moves"))
    try bench.press("Tab x3")
    #expect(bench.state.spendSettings.focus == .drivers)
    #expect(bench.screenText.contains("what moves yearly spend, each input from P10 to P90"))
    try bench.press("Down Down i")
    let explanation = try #require(bench.explanation)
    #expect(explanation.title == "Spend by purchase price")
    #expect(explanation.inputs.contains { $0.name.hasPrefix("P10 / P50 / P90") })
    try bench.press("Esc Esc")
    #expect(bench.state.spendSettings.driver == nil)
  }

  @Test("the mouse chooses a driver")
  func mouse() throws {
    var bench = try bench()
    try bench.click(on: "purchase price     ")
    #expect(bench.state.spendSettings.focus == .drivers)
    #expect(bench.state.spendSettings.driver == 1)
  }

  @Test("where nothing is uncertain the pane and its explanation say so")
  func certain() throws {
    var scenario = try bench().scenario
    scenario.price.api.inputPerMillion = DollarRange(1)
    scenario.price.api.outputPerMillion = DollarRange(2)
    scenario.price.api.cachedInputPerMillion = DollarRange(1)
    scenario = try scenario.paying(by: .api)
    var bench = try SpendBench.bench(scenario, size: .large)
    #expect(bench.screenText.contains("nothing is uncertain"))
    #expect(SpendBench.headline(bench).contains("nothing moves it."))
    try bench.press("Tab x3 Down i")
    #expect(bench.explanation?.meaning.hasPrefix("Nothing is uncertain") == true)
  }

  @Test("without colour and Unicode both sides still differ")
  func ascii() throws {
    var bench = try bench()
    bench.environment = try Fixture.environment(tier: .ascii)
    let row = try row(of: "serving model   ", bench)
    #expect(row.contains("+") && row.contains("-") && row.contains("|"))
  }
}
