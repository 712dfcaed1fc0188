import Screen
import TestSupport
import Testing

/// Sliders moved on a terminal: everything follows in the same frame.
@Suite("Sliders", .serialized)
struct SliderTests {
  /// A slider, the key that moves it with its name in scripts, and its value before and after.
  static let moves: [(label: String, key: String, name: String, from: String, to: String)] = [
    ("Model size", Keys.right, "Right", "14B", "32B"),
    ("Generation", "L", "L", "8.2k", "20.5k"),
    ("Samples N", "l", "l", "4", "5"),
    ("Requests/yr", "H", "H", "2.0M", "200k"),
    ("GPU price", "h", "h", "$2.99/h", "$2.70/h"),
  ]

  @Test("one key press changes headline, figures and both charts at once", arguments: moves.indices)
  func updates(_ index: Int) throws {
    let move = Self.moves[index]
    let home = try Home()
    let session = try home.open(Samples.tutor)
    for _ in 0..<index { try session.type("j") }
    try session.wait(until: move.label) { SliderRow(move.label, on: $0.rows)?.isFocused == true }
    #expect(session.slider(move.label)?.value == move.from)
    let before = try #require(ExploreScreen(session.screen))
    try session.type(move.key).waitFor(slider: move.label, move.to)
    // One press is one frame: it has to be whole, as the replay draws it.
    let downs = String(repeating: "j ", count: index)
    try session.waitFor(rows: home.replay(downs + move.name, [Samples.tutor]))
    let after = try #require(ExploreScreen(session.screen))
    #expect(after.headline != before.headline)
    #expect(after.figures != before.figures)
    #expect(after.spendChart != before.spendChart)
    // What one request costs does not depend on how many there are.
    let isVolume = move.label == "Requests/yr"
    #expect((after.accuracyChart == before.accuracyChart) == isVolume)
    #expect(session.slider(move.label)?.isChanged == true)
    #expect(session.screen.rows[0].contains("Math tutor, 14B*"))
  }

  @Test("headline and figures state the numbers of evaluate")
  func agrees() throws {
    let home = try Home()
    let session = try home.open(Samples.tutor)
    try session.type("jj").enter("8").waitFor(slider: "Samples N", "8")
    try session.type("jj").enter("$2").waitFor(slider: "GPU price", "$2.00/h")
    let keys = #"j j Enter ^U "8" Enter j j Enter ^U "$2" Enter"#
    try session.waitFor(rows: home.replay(keys, [Samples.tutor]))
    let table = try home.run(
      "evaluate", Samples.tutor, "--set", "strategy.samples=8", "--set", "price.perGpuHour=$2")
    let screen = try #require(ExploreScreen(session.screen))
    let words = (screen.headline + screen.figures).joined(separator: " ")
    for figure in [
      "request latency", "cost per request", "cost per correct answer", "yearly spend",
    ] {
      let row = try #require(table.lines.first { $0.hasPrefix(figure) })
      let cells = row.dropFirst(27).split(separator: "  ")
      let value = try #require(cells.first).trimmingSuffix { $0 == " " }
      #expect(words.contains(value), "\(figure) \(value)")
    }
  }

  @Test("every slider moves both ways and back", arguments: [Size(width: 80, height: 24)])
  func roundTrips(_ size: Size) throws {
    let home = try Home()
    let session = try home.open(Samples.tutor, size: size)
    var rows = session.screen.rows
    for step in 0..<19 {
      try session.type("l").type("h").type("r").type(Keys.down)
      let keys = String(repeating: "l h r j ", count: step + 1)
      guard step % 6 == 0 else { continue }
      try session.waitFor(rows: home.replay(keys, [Samples.tutor], size: size))
      #expect(session.screen.rows != rows)
      rows = session.screen.rows
    }
    for label in SliderRow.primary { #expect(session.slider(label)?.isChanged == false) }
  }

  @Test("arrow keys of both encodings and letters mean the same")
  func encodings() throws {
    let home = try Home()
    let session = try home.open(Samples.tutor)
    for (key, value) in [
      (Keys.right, "32B"), ("\u{1B}[D", "14B"), ("l", "32B"), ("\u{1B}[1;2D", "0.6B"),
      ("\u{1B}[F", "32B"), ("\u{1B}[1~", "0.6B"), ("G", "32B"), ("\u{1B}[6~", "0.6B"),
      ("\u{1B}[5~", "32B"), ("\u{7F}", "14B"),
    ] {
      try session.type(key).waitFor(slider: "Model size", value)
    }
    try session.type(Keys.down)
      .wait(until: "Generation") { SliderRow("Generation", on: $0.rows)?.isFocused == true }
    try session.type("\u{1B}[A")
      .wait(until: "Model size") { SliderRow("Model size", on: $0.rows)?.isFocused == true }
  }
}
