import Screen
import TestSupport
import Testing

/// The mouse on a terminal that reports in SGR form.
@Suite("Mouse on a terminal", .serialized)
struct MouseTests {
  private func open() throws -> TerminalSession {
    try Home().open(Samples.tutor)
  }

  /// A press on the knob's new place.
  private func press(_ slider: SliderRow, at share: Double) -> String {
    Keys.mouse(0, x: column(slider, at: share), y: slider.row)
  }

  private func column(_ slider: SliderRow, at share: Double) -> Int {
    slider.trackStart + Int((Double(slider.trackWidth - 1) * share).rounded())
  }

  @Test("a click sets a slider and gives it the focus", arguments: SliderRow.primary)
  func clicks(_ label: String) throws {
    let session = try open()
    let slider = try #require(session.slider(label))
    let before = try #require(ExploreScreen(session.screen))
    try session.type(press(slider, at: 0))
    try session.wait(until: "the left end") { SliderRow(label, on: $0.rows)?.knob == 0 }
    try session.type(press(slider, at: 1))
    try session.wait(until: "the right end") {
      SliderRow(label, on: $0.rows)?.knob == slider.trackWidth - 1
    }
    #expect(session.slider(label)?.isFocused == true)
    #expect(ExploreScreen(session.screen)?.headline != before.headline)
    try session.type("uu").waitFor(slider: label, slider.value)
  }

  @Test("a drag moves the knob along and is one step for undo")
  func drags() throws {
    let session = try open()
    let slider = try #require(session.slider("Generation"))
    let start = column(slider, at: 0.2)
    var reports = Keys.mouse(0, x: start, y: slider.row)
    for x in start...column(slider, at: 0.8) { reports += Keys.mouse(32, x: x, y: slider.row) }
    reports += Keys.mouse(0, x: column(slider, at: 0.8), y: slider.row, isRelease: true)
    try session.type(reports).wait(until: "the knob at 0.8") {
      SliderRow("Generation", on: $0.rows).map { $0.trackStart + $0.knob }
        == column(slider, at: 0.8)
    }
    // Released: the pointer moves on alone.
    let value = try #require(session.slider("Generation")?.value)
    try session.type(Keys.mouse(32, x: start, y: slider.row) + "j")
      .wait(until: "focus") { SliderRow("Samples N", on: $0.rows)?.isFocused == true }
    #expect(session.slider("Generation")?.value == value)
    try session.type("u").waitFor(slider: "Generation", slider.value)
  }

  @Test("the wheel steps the slider under the pointer")
  func wheels() throws {
    let session = try open()
    let slider = try #require(session.slider("Samples N"))
    try session.type(Keys.mouse(64, x: 5, y: slider.row)).waitFor(slider: "Samples N", "5")
    try session.type(Keys.mouse(65, x: 5, y: slider.row) + Keys.mouse(65, x: 5, y: slider.row))
      .waitFor(slider: "Samples N", "3")
    #expect(session.slider("Model size")?.value == "14B")
  }

  @Test("a click takes a tab, a key of the bar, a chart's point")
  func elsewhere() throws {
    let session = try open()
    let tab = try #require(session.screen.rows[0].range(of: "6 Compare"))
    let x = session.screen.rows[0].distance(
      from: session.screen.rows[0].startIndex, to: tab.lowerBound)
    try session.type(Keys.mouse(0, x: x + 2, y: 0)).waitFor("Nothing to compare yet")
    try session.type("1").waitFor("accuracy per cost")
    let bar = try session.waitFor("Enter exact").screen.rows[39]
    let help = try #require(bar.range(of: "? help"))
    try session.type(
      Keys.mouse(0, x: bar.distance(from: bar.startIndex, to: help.lowerBound), y: 39))
    try session.waitFor("╭ keys").type(Keys.escape).waitForNo("╭ keys")
    try session.type(Keys.mouse(0, x: 80, y: 15)).waitFor("╭ 14B × ")
    try session.type(Keys.mouse(0, x: 80, y: 30)).waitFor(" requests: $")
  }

  @Test("m gives the mouse back to the terminal, and takes it again")
  func toggles() throws {
    let session = try open()
    #expect(session.screen.reportsMouse)
    try session.type("m").waitFor("mouse off").wait(until: "no reports") { !$0.reportsMouse }
    try session.type("m").waitFor("mouse on").wait(until: "reports") { $0.reportsMouse }
    #expect(try session.quit() == .clean)
  }

  @Test("--no-mouse never takes it")
  func stays() throws {
    let session = try Home().open(Samples.tutor, options: ["--no-mouse"])
    #expect(!session.screen.reportsMouse)
    try session.type("jl").waitFor(slider: "Generation", "9.2k")
    #expect(!String(decoding: session.output, as: UTF8.self).contains("\u{1B}[?1000"))
  }

  @Test("reports outside of everything do nothing")
  func outside() throws {
    let session = try open()
    let before = session.screen.rows
    for (x, y) in [(0, 0), (119, 39), (119, 0), (5000, 5000), (0, 38), (44, 24)] {
      for button in [0, 32, 64, 65, 2, 35] { try session.type(Keys.mouse(button, x: x, y: y)) }
      try session.type(Keys.mouse(0, x: x, y: y, isRelease: true))
    }
    try session.type("?").waitFor("╭ keys").type(Keys.escape)
    try session.waitFor(slider: "Model size", "14B").wait(until: "the line below the header") {
      $0.rows[1] == before[1] && $0.rows[0] == before[0]
    }
  }
}
